import { percentile } from '../figure.js';

const PERIOD_MS = 20;

/** p99 of how far the time between two speed commands is from 20 ms. @param times ms, in order */
export function jitterOf(times: readonly number[]): number {
  const off = times.slice(1).map((at, i) => Math.abs(at - (times[i] ?? NaN) - PERIOD_MS));
  return percentile(off, 99);
}
