import type { Database } from 'better-sqlite3';
import { ServiceLine } from './service-line.js';

export interface ServiceRecord {
  /** Unix time, milliseconds. */
  at: number;
  /** Number and name of the member of staff, or `kiosk`. */
  who: string;
  line: ServiceLine;
}

export interface NumberedRecord extends ServiceRecord {
  /** Grows with every line, whatever the clock says. */
  seq: number;
}

/** Who did what at the kiosk, oldest first. Lines are never changed or deleted. */
export interface ServiceLog {
  /** @throws KioskError `journal.*`, also when that transaction is already resolved */
  append(record: ServiceRecord): void;
  ofTransaction(transaction: string): ServiceRecord[];
  /** The last lines of these kinds, `count` at most. */
  last(kinds: readonly ServiceLine['kind'][], count: number): ServiceRecord[];
  since(at: number): ServiceRecord[];
  /** Number of the last line; 0 before the first. */
  lastSeq(): number;
  /** The lines after `after` up to `upto`, and the earlier ones of the transactions that they are about. */
  period(after: number, upto: number): NumberedRecord[];
}

/** That a transaction is resolved once, and that nothing is rewritten, is held by the file itself. */
export const SERVICE_TABLE = `
  CREATE TABLE service (
    seq  INTEGER PRIMARY KEY AUTOINCREMENT,
    at   INTEGER NOT NULL,
    who  TEXT    NOT NULL,
    kind TEXT    NOT NULL,
    line TEXT    NOT NULL
  ) STRICT;
  CREATE INDEX service_tx ON service (json_extract(line, '$.transaction'));
  CREATE UNIQUE INDEX service_once ON service (json_extract(line, '$.transaction'))
    WHERE kind = 'case.resolved';
  CREATE TRIGGER service_fixed BEFORE UPDATE ON service
    BEGIN SELECT RAISE(ABORT, 'lines are never changed'); END;
  CREATE TRIGGER service_kept BEFORE DELETE ON service
    BEGIN SELECT RAISE(ABORT, 'lines are never deleted'); END;
`;

interface Row {
  at: number;
  who: string;
  line: string;
}

export function openServiceLog(db: Database): ServiceLog {
  const insert = db.prepare<[number, string, string, string]>(
    'INSERT INTO service (at, who, kind, line) VALUES (?, ?, ?, ?)',
  );
  const ofTransaction = db.prepare<[string], Row>(
    `SELECT * FROM service WHERE json_extract(line, '$.transaction') = ? ORDER BY seq`,
  );
  const last = db.prepare<[string, number], Row>(
    `SELECT * FROM service WHERE kind IN (SELECT value FROM json_each(?)) ORDER BY seq DESC LIMIT ?`,
  );
  const lastSeq = db.prepare<[], { seq: number }>(
    'SELECT seq FROM service ORDER BY seq DESC LIMIT 1',
  );
  const period = db.prepare<[{ after: number; upto: number }], Row & { seq: number }>(
    `SELECT * FROM service WHERE seq <= @upto AND (seq > @after
       OR json_extract(line, '$.transaction') IN (SELECT json_extract(line, '$.transaction')
         FROM service WHERE seq > @after AND seq <= @upto)) ORDER BY seq`,
  );
  const since = db.prepare<[number], Row>('SELECT * FROM service WHERE at >= ? ORDER BY seq');
  return {
    append: ({ at, who, line }) =>
      void insert.run(at, who, line.kind, JSON.stringify(ServiceLine.parse(line))),
    ofTransaction: (transaction) => ofTransaction.all(transaction).map(toRecord),
    last: (kinds, count) => last.all(JSON.stringify(kinds), count).reverse().map(toRecord),
    since: (at) => since.all(at).map(toRecord),
    lastSeq: () => lastSeq.get()?.seq ?? 0,
    period: (after, upto) =>
      period.all({ after, upto }).map((row) => ({ seq: row.seq, ...toRecord(row) })),
  };
}

function toRecord({ at, who, line }: Row): ServiceRecord {
  return { at, who, line: ServiceLine.parse(JSON.parse(line)) };
}
