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
  /** The zone has it: of the paper only its number is kept, for as long as it can be verified. */
  drop(documentNumber: string): void;
  /** The money of this transaction goes back, so none of its papers may be found valid. */
  withdraw(transaction: string): void;
  /** Numbers of papers that the zone may know and must be told are withdrawn. */
  withdrawn(): string[];
  /** The zone knows that it is withdrawn. */
  forget(documentNumber: string): void;
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

export const SENT_TABLE = `
  CREATE TABLE sent_paper (
    number    TEXT PRIMARY KEY,
    tx        TEXT NOT NULL,
    until     INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX sent_paper_tx ON sent_paper (tx);
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
  const moved = (withdrawn: 0 | 1, by: 'number' | 'tx') =>
    db.prepare<[string]>(
      `INSERT OR REPLACE INTO sent_paper (number, tx, until, withdrawn)
       SELECT number, tx, until, ${withdrawn} FROM outbox WHERE ${by} = ?`,
    );
  const [sent, unsent] = [moved(0, 'number'), moved(1, 'tx')];
  const drop = db.prepare<[string]>('DELETE FROM outbox WHERE number = ?');
  const dropAll = db.prepare<[string]>('DELETE FROM outbox WHERE tx = ?');
  const withdraw = db.prepare<[string]>('UPDATE sent_paper SET withdrawn = 1 WHERE tx = ?');
  const withdrawn = db.prepare<[], { number: string }>(
    'SELECT number FROM sent_paper WHERE withdrawn = 1 ORDER BY rowid',
  );
  const forget = db.prepare<[string]>('DELETE FROM sent_paper WHERE number = ?');
  const sweepSent = db.prepare<[number]>('DELETE FROM sent_paper WHERE until <= ?');
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
    drop: db.transaction((documentNumber: string) => {
      sent.run(documentNumber);
      drop.run(documentNumber);
    }),
    // Also those not yet sent: an answer of the zone may have been lost.
    withdraw: db.transaction((transaction: string) => {
      withdraw.run(transaction);
      unsent.run(transaction);
      dropAll.run(transaction);
    }),
    withdrawn: () => withdrawn.all().map((row) => row.number),
    forget: (documentNumber) => void forget.run(documentNumber),
    sweep: (now) => {
      sweep.run(now);
      sweepSent.run(now);
    },
  };
}
