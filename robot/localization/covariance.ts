import type { WatchLimits } from './options.js';
import { TO_THE_DOCK } from './verdict.js';

/** A doubt ends below this share of its limit. */
const RELIEF = 0.8;
/** Indices of x, y and yaw on the diagonal of the row-major 6 x 6 matrix (REP-103). */
const [X, Y, YAW] = [0, 7, 35];

/**
 * Whether the localizer holds its own estimate to be good.
 * @param covariance 36 numbers, metres² and radians²
 * @param doubted whether it was not until now
 * @returns a complaint, or null
 */
export function judgeCovariance(
  covariance: ArrayLike<number>,
  doubted: boolean,
  { maxStdM, maxStdRad }: Pick<WatchLimits, 'maxStdM' | 'maxStdRad'>,
): string | null {
  const variances = [X, Y, YAW].map((index) => covariance[index] ?? NaN);
  if (!variances.every((variance) => variance >= 0 && variance < Infinity)) {
    return `The localizer reports a covariance that is no number or negative: see the log of amcl. ${TO_THE_DOCK}`;
  }
  const [x = 0, y = 0, yaw = 0] = variances.map(Math.sqrt);
  const share = doubted ? RELIEF : 1;
  if (Math.max(x, y) > maxStdM * share) {
    return `The localizer is unsure of its position by ${Math.max(x, y).toFixed(2)} m. ${TO_THE_DOCK}`;
  }
  if (yaw > maxStdRad * share) {
    const degrees = Math.round((yaw * 180) / Math.PI);
    return `The localizer is unsure of its heading by ${degrees} degrees. ${TO_THE_DOCK}`;
  }
  return null;
}
