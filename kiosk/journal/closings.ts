import type { Database } from 'better-sqlite3';

/** One daily closing: the lines after `after` up to `upto`, by their number, whatever the clock said. */
export interface ClosingRecord {
  number: number;
  /** Business day in Korea, `YYYY-MM-DD`. */
  day: string;
  /** Unix time, milliseconds. */
  at: number;
  after: number;
  upto: number;
  /** What the devices said, JSON; the closing knows its shape. */
  seen: unknown;
  /** Its files are written. */
  done: boolean;
}

export interface Closings {
  /** The latest, also one that was cut short. */
  last(): ClosingRecord | undefined;
  /** On disk before the terminal is told to close, which wipes its sums. */
  begin(record: Omit<ClosingRecord, 'done'>): void;
  see(number: number, seen: unknown): void;
  finish(number: number): void;
}

export const CLOSING_TABLE = `
  CREATE TABLE closing (
    number INTEGER PRIMARY KEY,
    day    TEXT    NOT NULL,
    at     INTEGER NOT NULL,
    after  INTEGER NOT NULL,
    upto   INTEGER NOT NULL,
    seen   TEXT    NOT NULL,
    done   INTEGER NOT NULL DEFAULT 0
  ) STRICT;
`;

type Row = Omit<ClosingRecord, 'seen' | 'done'> & { seen: string; done: number };

export function openClosings(db: Database): Closings {
  const last = db.prepare<[], Row>('SELECT * FROM closing ORDER BY number DESC LIMIT 1');
  const begin = db.prepare<[number, string, number, number, number, string]>(
    'INSERT INTO closing (number, day, at, after, upto, seen) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const see = db.prepare<[string, number]>('UPDATE closing SET seen = ? WHERE number = ?');
  const finish = db.prepare<[number]>('UPDATE closing SET done = 1 WHERE number = ?');
  return {
    last: () => {
      const row = last.get();
      return row && { ...row, seen: JSON.parse(row.seen) as unknown, done: row.done === 1 };
    },
    begin: ({ number, day, at, after, upto, seen }) =>
      void begin.run(number, day, at, after, upto, JSON.stringify(seen)),
    see: (number, seen) => void see.run(JSON.stringify(seen), number),
    finish: (number) => void finish.run(number),
  };
}
