import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { KioskError } from '../../error/kiosk-error.js';
import { Note } from './note.js';

/** The adapter's memory; what was written is on disk when `write` returns. */
export interface Notes {
  find(transaction: string): Note | undefined;
  write(note: Note): void;
  /** Notes whose act was not seen to end, oldest first. */
  open(): Note[];
  /** Notes in which money moved in that period. */
  moved(period: number): Note[];
  /** The present period, counted from 0; a closing begins the next. */
  period(): number;
  /** Written before the closing is sent: until it is known, no receipt number can be relied on. */
  setPeriod(period: number): void;
  close(): void;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS note (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    tx     TEXT NOT NULL UNIQUE,
    open   INTEGER NOT NULL,
    period INTEGER NOT NULL,
    note   TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS note_open ON note (open) WHERE open = 1;
  CREATE INDEX IF NOT EXISTS note_period ON note (period);
  CREATE TABLE IF NOT EXISTS period (only INTEGER PRIMARY KEY CHECK (only = 0), number INTEGER) STRICT;
  INSERT OR IGNORE INTO period VALUES (0, 0);
`;

/**
 * @param file `:memory:` for tests that do not restart
 * @throws KioskError `terminal.notes-unusable`
 */
export function openNotes(file: string): Notes {
  try {
    return notesIn(file);
  } catch (cause) {
    throw new KioskError(
      'terminal.notes-unusable',
      `${file} cannot be used (${(cause as Error).message}). It says which payment of this kiosk is which receipt of its terminal: do not delete it while a payment is unclear. Check the folder's rights and the disk; else move it away and call the maintainer.`,
      { cause },
    );
  }
}

function notesIn(file: string): Notes {
  mkdirSync(dirname(file), { recursive: true });
  const db = new BetterSqlite3(file, { timeout: 500 });
  // WAL with FULL: a commit is on the disk when it returns, also when the power goes.
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(SCHEMA);
  const one = db.prepare<[string], Row>('SELECT note FROM note WHERE tx = ?');
  const open = db.prepare<[], Row>('SELECT note FROM note WHERE open = 1 ORDER BY seq');
  const moved = db.prepare<[number], Row>('SELECT note FROM note WHERE period = ? ORDER BY seq');
  const put = db.prepare<[string, number, number, string]>(
    `INSERT INTO note (tx, open, period, note) VALUES (?, ?, ?, ?)
     ON CONFLICT (tx) DO UPDATE SET open = excluded.open, period = excluded.period, note = excluded.note`,
  );
  const number = db.prepare<[], { number: number }>('SELECT number FROM period');
  const setNumber = db.prepare<[number]>('UPDATE period SET number = ?');
  return {
    find: (transaction) => {
      const row = one.get(transaction);
      return row && toNote(row);
    },
    write: (note) => {
      const period = note.moves.at(-1)?.period ?? -1;
      put.run(note.transaction, note.act ? 1 : 0, period, JSON.stringify(note));
    },
    open: () => open.all().map(toNote),
    moved: (period) => moved.all(period).map(toNote),
    period: () => number.get()?.number ?? 0,
    setPeriod: (period) => setNumber.run(period),
    close: () => db.close(),
  };
}

interface Row {
  note: string;
}

const toNote = (row: Row): Note => Note.parse(JSON.parse(row.note));
