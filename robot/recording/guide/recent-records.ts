import type { GuideRecord } from './records.js';

const MOST = 64;
const OLDEST_S = 300;

interface Timed {
  readonly record: GuideRecord;
  readonly timeS: number;
}

/** What led to a mission: the question and its answer come before the goal. */
export class RecentRecords {
  #kept: Timed[] = [];

  add(record: GuideRecord, timeS: number): void {
    this.#kept = [...this.#kept, { record, timeS }].slice(-MOST);
  }

  /** Those of the last minutes, oldest first; each is given once. */
  take(nowS: number): readonly Timed[] {
    const recent = this.#kept.filter(({ timeS }) => timeS <= nowS && nowS - timeS <= OLDEST_S);
    this.#kept = [];
    return recent;
  }
}
