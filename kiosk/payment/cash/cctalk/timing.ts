import type { BusTiming } from './bus.js';
import type { Patience } from './hopper-payout.js';

export interface CashTiming extends BusTiming, Patience {
  /** Between looks for events, ms. Part 2, header 229: 100 to 900, or a coin acceptor shuts itself. */
  pollMs: number;
  /** A note that was sent somewhere and has not arrived after this long is lost sight of, ms. */
  routeMs: number;
  /** What was counted and not explained for this long was swallowed, ms. */
  settleMs: number;
  /** A device that has not answered for this long is disconnected, ms. */
  goneMs: number;
}

export const USUAL_TIMING: CashTiming = {
  pollMs: 200,
  lookMs: 100,
  silentMs: 10_000,
  routeMs: 15_000,
  settleMs: 8_000,
  goneMs: 2_000,
};
