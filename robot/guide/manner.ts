import type { Nuance } from '../places/index.js';

/** How the robot speaks to this visitor. Plain numbers, for the loudspeaker and the screen. */
export interface Manner {
  /** Times the usual speed, `SLOWEST`..1. */
  rate: number;
  /** Times the usual loudness, `SOFTEST`..`LOUDEST`. */
  volume: number;
}

export const USUAL_MANNER: Manner = { rate: 1, volume: 1 };
export const SLOWEST = 0.7;
export const SOFTEST = 0.5;
export const LOUDEST = 1.5;
/** Two steps lead to the slowest, and two to the loudest and the softest. */
const RATE_STEP = 0.15;
const VOLUME_STEP = 0.25;

export type MannerWish = Extract<Nuance, 'slower' | 'louder' | 'softer'>;

/** One step in the wished direction; the same manner when it is at the bound already. */
export function inManner(manner: Manner, wish: MannerWish): Manner {
  const { rate, volume } = manner;
  switch (wish) {
    case 'slower':
      return { rate: Math.max(SLOWEST, rounded(rate - RATE_STEP)), volume };
    case 'louder':
      return { rate, volume: Math.min(LOUDEST, rounded(volume + VOLUME_STEP)) };
    case 'softer':
      return { rate, volume: Math.max(SOFTEST, rounded(volume - VOLUME_STEP)) };
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
