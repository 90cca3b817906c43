import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { KioskError } from '../error/kiosk-error.js';
import { CLOSING_STAFF, CLOSING_TABLE } from './closings.js';
import { OUTBOX_TABLE, SENT_TABLE } from './outbox.js';
import { remedyOf } from './remedy.js';
import { SERVICE_TABLE } from './service-log.js';

/** How long a lock is waited for; the screen stands still meanwhile. */
const BUSY_MS = 500;

const LINES = `
  CREATE TABLE line (
    seq   INTEGER PRIMARY KEY AUTOINCREMENT,
    tx    TEXT    NOT NULL,
    at    INTEGER NOT NULL,
    kind  TEXT    NOT NULL,
    entry TEXT    NOT NULL
  ) STRICT;
  CREATE INDEX line_tx ON line (tx);
`;

/** Cash brought lines that an older program cannot read, and a stock that is asked for at each visit. */
const STOCK_INDEX = `
  CREATE INDEX line_stock ON line (seq) WHERE kind LIKE 'stock.%' OR kind LIKE 'payout.%';
`;

/** Batch n brings a journal of format n to n + 1; only ever appended to. */
const MIGRATIONS = [
  LINES,
  OUTBOX_TABLE,
  STOCK_INDEX,
  CLOSING_TABLE,
  SERVICE_TABLE,
  CLOSING_STAFF,
  SENT_TABLE,
];

/** A journal of a newer program is not touched. */
const VERSION = MIGRATIONS.length;

/** @throws KioskError `journal.*` */
export function openDatabase(file: string): Database {
  let db: Database | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const known = existsSync(file);
    db = new BetterSqlite3(file, { timeout: BUSY_MS });
    // Two kiosks on one journal would each refund what the other is charging: the second must stay out.
    db.pragma('locking_mode = EXCLUSIVE');
    if (known) check(db, file);
    // WAL with FULL: a commit is on the disk when it returns, also when the power goes.
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // A masked name that the zone has got is gone from the file too.
    db.pragma('secure_delete = ON');
    migrate(db, file);
    return db;
  } catch (cause) {
    db?.close();
    throw cause instanceof KioskError ? cause : remedyOf(cause, file);
  }
}

function check(db: Database, file: string): void {
  const verdict = db.pragma('quick_check', { simple: true });
  if (verdict === 'ok') return;
  throw new KioskError(
    'journal.corrupt',
    `${file} is damaged: ${String(verdict)}. Do not delete it: it says what was paid. Copy it together with its -wal and -shm files, call the maintainer, and restore the last backup.`,
  );
}

function migrate(db: Database, file: string): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > VERSION) {
    throw new KioskError(
      'journal.newer',
      `${file} was written by a newer version of this program (format ${version}, this one knows ${VERSION}). Install the newer version again.`,
    );
  }
  if (version === VERSION) {
    // An empty transaction that writes: a read-only file or a full disk shows itself now, not at the first payment.
    db.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${VERSION}; COMMIT;`);
    return;
  }
  if (version === 0) refuseForeign(db, file);
  const batches = MIGRATIONS.slice(version).join('');
  db.exec(`BEGIN IMMEDIATE; ${batches} PRAGMA user_version = ${VERSION}; COMMIT;`);
}

function refuseForeign(db: Database, file: string): void {
  const tables = db.prepare('SELECT count(*) AS n FROM sqlite_master').get() as { n: number };
  if (tables.n > 0) {
    throw new KioskError(
      'journal.not-a-journal',
      `${file} is a database of some other program. Set "data" in this kiosk's settings to a folder of its own.`,
    );
  }
}
