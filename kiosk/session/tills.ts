/** A way to pay, as the last look at its device found it. */
export type Till =
  | { state: 'ready' }
  /** This kiosk has none. */
  | { state: 'none' }
  /** `detail` tells staff what to do, in English. */
  | { state: 'out'; detail: string };

export interface Tills {
  card: Till;
  cash: Till;
}

/** Before the first look. */
export const UNSEEN: Tills = { card: { state: 'ready' }, cash: { state: 'none' } };

export const isReady = (till: Till): boolean => till.state === 'ready';
