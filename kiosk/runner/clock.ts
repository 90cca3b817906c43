import type { Moment } from '../session/index.js';

const KST_MS = 9 * 3_600_000;
const DAY_MINUTES = 1_440;

/** Time as the runner sees it; tests bring their own. */
export interface Clock {
  /** Unix time, milliseconds. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Day and minute in Korea, which has no summer time, wherever the machine's clock is set. */
export function momentAt(at: number): Moment {
  const korea = new Date(at + KST_MS);
  const minute = korea.getUTCHours() * 60 + korea.getUTCMinutes();
  return { at, today: korea.toISOString().slice(0, 10), minute: minute % DAY_MINUTES };
}
