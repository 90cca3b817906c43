import { expect, it, vi } from 'vitest';
import { PRECISE_TIMING, schedule } from './schedule.js';

/** A clock set by hand; what is planned rings when `ring` is called. */
function byHand() {
  let now = 0;
  let planned: { due: number; callback: () => void } | undefined;
  const timing = {
    now: () => now,
    at: (due: number, callback: () => void) => {
      planned = { due, callback };
      return () => (planned = undefined);
    },
  };
  const ring = (lateMs: number): number | undefined => {
    const next = planned;
    if (next === undefined) return undefined;
    now = next.due + lateMs;
    next.callback();
    return now;
  };
  return { timing, ring };
}

it('keeps to its grid although each call comes late, and leaves out what it missed', () => {
  const { timing, ring } = byHand();
  const tick = vi.fn();
  const end = schedule(20, timing, tick);
  expect([ring(3), ring(0), ring(45), ring(0)]).toEqual([23, 40, 105, 120]);
  expect(tick).toHaveBeenCalledTimes(4);
  end();
  expect(ring(0)).toBeUndefined();
});

it('never calls before the moment', async () => {
  const due = performance.now() + 2.3;
  await new Promise<void>((resolve) => PRECISE_TIMING.at(due, resolve));
  expect(performance.now()).toBeGreaterThanOrEqual(due);
});
