import type { Database } from 'better-sqlite3';
import { PaperRecord } from '../../zone/wire/index.js';

/**
 * Papers that the zone has yet to hear of. Noted before they are printed, due when their transaction
 * is closed with the paper out: what a power cut leaves undone is found by the same rule.
 */
export interface Outbox {
  note(transaction: string, paper: PaperRecord): void;
  /** Those that may be in somebody's hand, oldest first. */
  due(): PaperRecord[];
  /** The zone has it. */
  drop(documentNumber: string): void;
  /** Forgets papers that never came out, and those past the day until which they can be verified. */
  sweep(now: number): void;
}

export const OUTBOX_TABLE = `
  CREATE TABLE outbox (
    number TEXT PRIMARY KEY,
    tx     TEXT NOT NULL,
    until  INTEGER NOT NULL,
    paper  TEXT NOT NULL
  ) STRICT;
`;

const CLOSED = `SELECT tx FROM line WHERE kind = 'closed' AND json_extract(entry, '$.outcome')`;

export function openOutbox(db: Database): Outbox {
  const note = db.prepare<[string, string, number, string]>(
    'INSERT OR REPLACE INTO outbox (number, tx, until, paper) VALUES (?, ?, ?, ?)',
  );
  // A paper of which nobody can say whether it came out was not refunded, so it counts as out.
  const due = db.prepare<[], { paper: string }>(
    `SELECT paper FROM outbox WHERE tx IN (${CLOSED} IN ('issued', 'handed-to-staff')) ORDER BY rowid`,
  );
  const drop = db.prepare<[string]>('DELETE FROM outbox WHERE number = ?');
  const sweep = db.prepare<[number]>(
    `DELETE FROM outbox WHERE until <= ? OR tx IN (${CLOSED} IN ('refunded', 'nothing-charged'))`,
  );
  return {
    note: (transaction, paper) =>
      void note.run(
        paper.documentNumber,
        transaction,
        paper.verifiableUntil,
        JSON.stringify(paper),
      ),
    due: () => due.all().map((row) => PaperRecord.parse(JSON.parse(row.paper))),
    drop: (documentNumber) => void drop.run(documentNumber),
    sweep: (now) => void sweep.run(now),
  };
}
