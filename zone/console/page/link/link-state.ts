import type { ConsoleSnapshot, RefusalCode } from '../../../wire/index.js';

/**
 * - `connecting`: first time, nothing to show yet
 * - `online`
 * - `lost`: was connected; the page shows the last snapshot and tries again by itself
 * - `refused`: the zone does not accept this console; nothing happens until someone signs in again
 * - `replaced`: the same console was opened somewhere else
 */
export interface LinkState {
  readonly status: 'connecting' | 'online' | 'lost' | 'refused' | 'replaced';
  readonly snapshot: ConsoleSnapshot | null;
  readonly refusal: RefusalCode | null;
}

export type LinkEvent =
  | { type: 'connected' }
  | { type: 'snapshot'; snapshot: ConsoleSnapshot }
  | { type: 'disconnected' }
  | { type: 'unreachable' }
  | { type: 'refused'; code: RefusalCode }
  | { type: 'replaced' };

export const NOT_CONNECTED: LinkState = { status: 'connecting', snapshot: null, refusal: null };

export function reduceLink(state: LinkState, event: LinkEvent): LinkState {
  // These two end the link: what its socket still reports must not bring it back to life.
  if (state.status === 'refused' || state.status === 'replaced') return state;
  switch (event.type) {
    case 'connected':
      return { ...state, status: 'online' };
    case 'snapshot':
      return { ...state, snapshot: event.snapshot };
    case 'disconnected':
    case 'unreachable':
      return { ...state, status: state.snapshot ? 'lost' : 'connecting' };
    case 'refused':
      return { ...state, status: 'refused', refusal: event.code };
    case 'replaced':
      return { ...state, status: 'replaced' };
  }
}
