import type { PrintLimits } from '../runner/index.js';

/** How long devices are waited for, ms. */
export interface Limits extends PrintLimits {
  /** A charge without an answer is asked about after this (VAN practice: 30 s). */
  chargeMs: number;
  /** Every other request to a terminal. */
  requestMs: number;
  /** A coin on its way when the ways in are shut has arrived after so long. */
  lateCoinMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  chargeMs: 30_000,
  requestMs: 5_000,
  lateCoinMs: 600,
  lookEveryMs: 500,
  stoppedMs: 20_000,
};
