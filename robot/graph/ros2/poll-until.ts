import type { Clock } from '../port.js';

const PERIOD_MS = 20;

/**
 * rclnodejs does not tell of discovery: looks again and again, in real time.
 * @returns false when `timeoutS` seconds of the clock have passed, or `given up`
 */
export function pollUntil(
  found: () => boolean,
  givenUp: () => boolean,
  timeoutS: number,
  clock: Clock,
): Promise<boolean> {
  const endS = clock.now() + timeoutS;
  return new Promise((resolve) => {
    const look = () => {
      if (givenUp()) resolve(false);
      else if (found()) resolve(true);
      else if (clock.now() >= endS) resolve(false);
      else setTimeout(look, PERIOD_MS);
    };
    look();
  });
}
