import type { ServiceRecord } from '../journal/index.js';

export const WRONG_TRIES = 5;
export const LOCKED_MS = 5 * 60_000;

/**
 * Until when this member of staff is locked out, read from the log: a restart forgets nothing.
 * @param records sign-ins, good and refused, oldest first
 * @returns Unix time in ms; null when they may try
 */
export function lockedUntil(records: readonly ServiceRecord[], who: string): number | null {
  const own = records.filter((record) => record.who === who);
  const good = own.findLastIndex(({ line }) => line.kind === 'sign-in');
  const wrong = own.slice(good + 1);
  const last = wrong.at(-1);
  return last && wrong.length % WRONG_TRIES === 0 ? last.at + LOCKED_MS : null;
}
