import type { Clock, Disposable } from '../port.js';

/** What the in-process graph needs of a clock beyond reading it. */
export interface GraphClock extends Clock {
  /** Calls back once, when the clock has reached `atS` (seconds, as of `now()`). */
  callAt(atS: number, callback: () => void): Disposable;
  /** Calls back at this instant of the clock, after the caller has returned. */
  defer(callback: () => void): void;
}

/**
 * Calls back at start + n * period; periods missed by a late process are left out, as rcl does. A
 * clock that was set back starts the count anew.
 */
export function callEvery(clock: GraphClock, periodS: number, callback: () => void): Disposable {
  let startS = clock.now();
  let count = 0;
  let alarm: Disposable;
  const arm = () => {
    const nowS = clock.now();
    if (nowS < startS + (count - 1) * periodS) {
      startS = nowS;
      count = 0;
    }
    count = Math.max(count + 1, Math.floor((nowS - startS) / periodS + EPSILON) + 1);
    alarm = clock.callAt(startS + count * periodS, ring);
  };
  const ring = () => {
    arm();
    callback();
  };
  arm();
  return {
    destroy: () => {
      alarm.destroy();
    },
  };
}

/** Share of a period: keeps a rounding error of the division from ringing one instant twice. */
const EPSILON = 1e-6;
