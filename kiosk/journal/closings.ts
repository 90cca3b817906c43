import type { Database } from 'better-sqlite3';

/** One daily closing: lines by their number, whatever the clock said, after one up to another. */
export interface ClosingRecord {
  number: number;
  /** Business day in Korea, `YYYY-MM-DD`. */
  day: string;
  /** Unix time, milliseconds. */
  at: number;
  after: number;
  upto: number;
  /** The same of the lines that staff made, which have numbers of their own. */
  serviceAfter: number;
  serviceUpto: number;
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

/** Closings of before took no notice of staff: of their lines, the clock alone says which came later. */
export const CLOSING_STAFF = `
  ALTER TABLE closing ADD COLUMN service_after INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE closing ADD COLUMN service_upto INTEGER NOT NULL DEFAULT 0;
  UPDATE closing SET service_upto =
    coalesce((SELECT max(seq) FROM service WHERE service.at <= closing.at), 0);
  UPDATE closing SET service_after = service_upto;
`;

type Row = Omit<ClosingRecord, 'seen' | 'done'> & { seen: string; done: number };

export function openClosings(db: Database): Closings {
  const last = db.prepare<
    [],
    Row
  >(`SELECT number, day, at, after, upto, service_after AS serviceAfter, service_upto AS serviceUpto,
       seen, done FROM closing ORDER BY number DESC LIMIT 1`);
  const begin = db.prepare<[Omit<Row, 'done'>]>(
    `INSERT INTO closing (number, day, at, after, upto, service_after, service_upto, seen)
     VALUES (@number, @day, @at, @after, @upto, @serviceAfter, @serviceUpto, @seen)`,
  );
  const see = db.prepare<[string, number]>('UPDATE closing SET seen = ? WHERE number = ?');
  const finish = db.prepare<[number]>('UPDATE closing SET done = 1 WHERE number = ?');
  return {
    last: () => {
      const row = last.get();
      return row && { ...row, seen: JSON.parse(row.seen) as unknown, done: row.done === 1 };
    },
    begin: (record) => void begin.run({ ...record, seen: JSON.stringify(record.seen) }),
    see: (number, seen) => void see.run(JSON.stringify(seen), number),
    finish: (number) => void finish.run(number),
  };
}
