import type { Database } from 'better-sqlite3';
import { KioskError } from '../error/kiosk-error.js';
import { Entry, type Closing } from '../session/index.js';
import { openClosings, type Closings } from './closings.js';
import { openDatabase } from './database.js';
import { openOutbox, type Outbox } from './outbox.js';
import { remedyOf } from './remedy.js';
import { openServiceLog, type ServiceLog } from './service-log.js';
import { hopperStock, STOCK_KINDS, type HopperCoins } from './stock.js';

export interface JournalLine {
  transaction: string;
  /** Unix time, milliseconds. */
  at: number;
  entry: Entry;
}

export interface NumberedLine extends JournalLine {
  /** Grows with every line, whatever the clock says. */
  seq: number;
}

/**
 * What was asked, paid, printed and refunded: appended before each act, on disk when `append`
 * returns. Lines are never changed or deleted.
 */
export interface Journal {
  /** @throws KioskError `journal.*`, its message naming the remedy; nothing was written */
  append(line: JournalLine): void;
  /** Lines of one transaction in order. @throws KioskError */
  read(transaction: string): JournalLine[];
  /** Every line, oldest first. @throws KioskError */
  everything(): JournalLine[];
  /** Transactions without a `closed` line, oldest first; lines of the stock are of none. @throws KioskError */
  unfinished(): string[];
  /** Number of the last line; 0 before the first. @throws KioskError */
  lastSeq(): number;
  /**
   * Every line up to `upto` of the transactions that have one after `after`, and of `also`, in order.
   * @throws KioskError
   */
  period(after: number, upto: number, also?: readonly string[]): NumberedLine[];
  /** Transactions that only a person can end, oldest first, with the time of that. @throws KioskError */
  handedToStaff(): { transaction: string; at: number }[];
  /** Since then: how many transactions ended how, sheets that came out, cash that went in. @throws KioskError */
  since(at: number): {
    outcomes: Partial<Record<Closing, number>>;
    sheets: number;
    taken: { item: 'note' | 'coin'; won: number; count: number }[];
  };
  /** Coins in each hopper that staff ever loaded or counted. @throws KioskError */
  stock(): HopperCoins[];
  /** Each call @throws KioskError */
  readonly outbox: Outbox;
  /** Each call @throws KioskError */
  readonly closings: Closings;
  readonly service: ServiceLog;
  close(): void;
}

/**
 * Opens or creates the journal. A file that is damaged or not a journal is left as it is.
 * @throws KioskError `journal.corrupt`, `journal.not-a-database`, `journal.read-only`,
 *   `journal.disk-full`, `journal.locked`, `journal.newer`, `journal.failed`
 */
export function openJournal(file: string): Journal {
  const db = openDatabase(file);
  const statements = prepare(db);
  const guarded = <T>(act: () => T): T => {
    try {
      return act();
    } catch (cause) {
      throw cause instanceof KioskError ? cause : remedyOf(cause, file);
    }
  };
  const outbox = openOutbox(db);
  const closings = openClosings(db);
  const service = openServiceLog(db);
  return {
    append: ({ transaction, at, entry }) => {
      guarded(() => statements.insert.run(transaction, at, entry.kind, JSON.stringify(entry)));
    },
    read: (transaction) =>
      guarded(() => statements.read.all(transaction).map((row) => toLine(row, file))),
    everything: () => guarded(() => statements.everything.all().map((row) => toLine(row, file))),
    unfinished: () => guarded(() => statements.unfinished.all().map((row) => row.tx)),
    lastSeq: () => guarded(() => statements.lastSeq.get()?.seq ?? 0),
    period: (after, upto, also = []) =>
      guarded(() =>
        statements.period
          .all({ after, upto, also: JSON.stringify(also) })
          .map((row) => ({ seq: row.seq, ...toLine(row, file) })),
      ),
    stock: () =>
      guarded(() => hopperStock(statements.stock.all().map((row) => toLine(row, file).entry))),
    outbox: {
      note: (transaction, paper) => guarded(() => outbox.note(transaction, paper)),
      due: () => guarded(() => outbox.due()),
      drop: (documentNumber) => guarded(() => outbox.drop(documentNumber)),
      withdraw: (transaction) => guarded(() => outbox.withdraw(transaction)),
      withdrawn: () => guarded(() => outbox.withdrawn()),
      forget: (documentNumber) => guarded(() => outbox.forget(documentNumber)),
      sweep: (now) => guarded(() => outbox.sweep(now)),
    },
    closings: {
      last: () => guarded(() => closings.last()),
      begin: (record) => guarded(() => closings.begin(record)),
      see: (number, seen) => guarded(() => closings.see(number, seen)),
      finish: (number) => guarded(() => closings.finish(number)),
    },
    handedToStaff: () => guarded(() => statements.handedToStaff.all()),
    since: (at) =>
      guarded(() => ({
        outcomes: Object.fromEntries(
          statements.outcomes.all(at).map(({ outcome, n }) => [outcome, n]),
        ),
        sheets: statements.sheets.get(at)?.n ?? 0,
        taken: statements.taken.all(at),
      })),
    service: {
      append: (record) => guarded(() => service.append(record)),
      ofTransaction: (transaction) => guarded(() => service.ofTransaction(transaction)),
      last: (kinds, count) => guarded(() => service.last(kinds, count)),
      since: (at) => guarded(() => service.since(at)),
      lastSeq: () => guarded(() => service.lastSeq()),
      period: (after, upto) => guarded(() => service.period(after, upto)),
    },
    close: () => db.close(),
  };
}

interface Row {
  tx: string;
  at: number;
  entry: string;
}

function prepare(db: Database) {
  return {
    insert: db.prepare<[string, number, string, string]>(
      'INSERT INTO line (tx, at, kind, entry) VALUES (?, ?, ?, ?)',
    ),
    read: db.prepare<[string], Row>('SELECT tx, at, entry FROM line WHERE tx = ? ORDER BY seq'),
    lastSeq: db.prepare<[], { seq: number }>('SELECT seq FROM line ORDER BY seq DESC LIMIT 1'),
    period: db.prepare<[{ after: number; upto: number; also: string }], Row & { seq: number }>(
      `SELECT seq, tx, at, entry FROM line WHERE seq <= @upto
         AND (tx IN (SELECT tx FROM line WHERE seq > @after AND seq <= @upto)
           OR tx IN (SELECT value FROM json_each(@also))) ORDER BY seq`,
    ),
    handedToStaff: db.prepare<[], { transaction: string; at: number }>(
      `SELECT tx AS "transaction", at FROM line
       WHERE kind = 'closed' AND (json_extract(entry, '$.outcome') = 'handed-to-staff'
         OR coalesce(json_extract(entry, '$.owedWon'), 0) > 0) ORDER BY seq`,
    ),
    outcomes: db.prepare<[number], { outcome: Closing; n: number }>(
      `SELECT json_extract(entry, '$.outcome') AS outcome, count(*) AS n FROM line
       WHERE kind = 'closed' AND at >= ? GROUP BY outcome`,
    ),
    sheets: db.prepare<[number], { n: number }>(
      `SELECT coalesce(sum(json_extract(entry, '$.sheets')), 0) AS n FROM line
       WHERE kind = 'print.completed' AND at >= ?`,
    ),
    taken: db.prepare<[number], { item: 'note' | 'coin'; won: number; count: number }>(
      `SELECT json_extract(entry, '$.item') AS item, json_extract(entry, '$.won') AS won,
         count(*) AS "count" FROM line WHERE kind = 'cash.taken' AND at >= ? GROUP BY item, won`,
    ),
    everything: db.prepare<[], Row>('SELECT tx, at, entry FROM line ORDER BY seq'),
    unfinished: db.prepare<[], { tx: string }>(
      `SELECT tx FROM line WHERE kind NOT LIKE 'stock.%'
       GROUP BY tx HAVING SUM(kind = 'closed') = 0 ORDER BY MIN(seq)`,
    ),
    stock: db.prepare<[], Row>(
      `SELECT tx, at, entry FROM line
       WHERE kind IN (${STOCK_KINDS.map((kind) => `'${kind}'`).join(', ')}) ORDER BY seq`,
    ),
  };
}

function toLine(row: Row, file: string): JournalLine {
  const parsed = Entry.safeParse(parseJson(row.entry));
  if (!parsed.success) {
    throw new KioskError(
      'journal.corrupt',
      `${file} holds a line of transaction ${row.tx} that this program cannot read. Leave the file where it is and call the maintainer; the kiosk stays out of service until then.`,
    );
  }
  return { transaction: row.tx, at: row.at, entry: parsed.data };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
