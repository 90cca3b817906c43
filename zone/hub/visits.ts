import type { Database } from 'better-sqlite3';
import { VisitCounts, type VisitEnded } from '../wire/index.js';

/** How the visits at the kiosks ended, counted by day; nothing about the visitors. */
export interface VisitLog {
  /** @param day `YYYY-MM-DD` in Korea */
  add(day: string, visit: VisitEnded): void;
  counts(day: string): VisitCounts;
}

export const VISITS_TABLE = `
  CREATE TABLE visit_ended (
    id TEXT PRIMARY KEY,
    day TEXT NOT NULL,
    outcome TEXT NOT NULL
  ) STRICT;
  CREATE INDEX visit_ended_by_day ON visit_ended (day, outcome);`;

const NONE: VisitCounts = {
  issued: 0,
  cancelled: 0,
  'timed-out': 0,
  failed: 0,
  'handed-to-staff': 0,
};

export function visitLog(db: Database): VisitLog {
  // A kiosk that missed the acknowledgement says it again.
  const add = db.prepare<[string, string, string]>(
    'INSERT INTO visit_ended (id, day, outcome) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
  );
  const find = db.prepare<[string], { outcome: string; visits: number }>(
    'SELECT outcome, count(*) AS visits FROM visit_ended WHERE day = ? GROUP BY outcome',
  );
  return {
    add: (day, { id, outcome }) => void add.run(id, day, outcome),
    counts: (day) => {
      const rows = find.all(day).map(({ outcome, visits }) => [outcome, visits] as const);
      return VisitCounts.parse({ ...NONE, ...Object.fromEntries(rows) });
    },
  };
}
