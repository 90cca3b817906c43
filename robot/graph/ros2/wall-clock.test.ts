import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callEvery } from '../clock/graph-clock.js';
import { WallClock } from './wall-clock.js';

const HOUR_S = 3_600;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clock whose date somebody may set. */
function settable() {
  let shiftS = 1_700_000_000;
  const clock = new WallClock(() => BigInt(Math.round((shiftS + performance.now() / 1000) * 1e9)));
  return { clock, setBy: (seconds: number) => (shiftS += seconds) };
}

describe('the time of day', () => {
  it('reads in seconds', () => {
    expect(new WallClock(() => 1_700_000_000_250_000_000n).now()).toBeCloseTo(1_700_000_000.25, 6);
  });

  it.each([HOUR_S, -HOUR_S])('rings timers on when the date is set by %d s', (jumpS) => {
    const { clock, setBy } = settable();
    let rung = 0;
    callEvery(clock, 0.5, () => (rung += 1));
    vi.advanceTimersByTime(1_010);
    expect(rung).toBe(2);
    setBy(jumpS);
    vi.advanceTimersByTime(2_000);
    expect(rung).toBeGreaterThanOrEqual(5);
    expect(rung).toBeLessThanOrEqual(7);
  });
});
