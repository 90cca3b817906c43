import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { openJournal } from '../../../kiosk/journal/index.js';

const BLOCKS = 12;
const WRITES_A_BLOCK = 250;

export interface JournalSpeed {
  /** Each write of the journal, ms. */
  writesMs: number[];
  /** Writes a second. */
  rate: number;
  rawRate: number;
}

/** The journal and bare SQLite take turns, so that a busy machine slows both. */
export function measureJournal(): JournalSpeed {
  const folder = mkdtempSync(join(tmpdir(), 'journal-bench-'));
  const ours = journalWriter(join(folder, 'journal.sqlite'));
  const raw = rawWriter(join(folder, 'raw.sqlite'));
  try {
    const writesMs: number[] = [];
    const rawMs: number[] = [];
    for (let block = 0; block < BLOCKS; block += 1) {
      writesMs.push(...timed(ours.write));
      rawMs.push(...timed(raw.write));
    }
    return { writesMs, rate: rateOf(writesMs), rawRate: rateOf(rawMs) };
  } finally {
    ours.close();
    raw.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function journalWriter(file: string) {
  const journal = openJournal(file);
  return {
    write: (i: number) => {
      const entry = { kind: 'payment.approved', approvalNo: String(30_000_000 + i) } as const;
      journal.append({ transaction: `t${i >> 3}`, at: i, entry });
    },
    close: () => journal.close(),
  };
}

/** A table with the same columns and the journal's pragmas, nothing else. */
function rawWriter(file: string) {
  const db = new BetterSqlite3(file);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  db.exec(
    `CREATE TABLE line (seq INTEGER PRIMARY KEY AUTOINCREMENT, tx TEXT NOT NULL,
       at INTEGER NOT NULL, kind TEXT NOT NULL, entry TEXT NOT NULL) STRICT`,
  );
  const insert = db.prepare('INSERT INTO line (tx, at, kind, entry) VALUES (?, ?, ?, ?)');
  const text = JSON.stringify({ kind: 'payment.approved', approvalNo: '30000000' });
  return {
    write: (i: number) => void insert.run(`t${i >> 3}`, i, 'payment.approved', text),
    close: () => db.close(),
  };
}

function timed(write: (i: number) => void): number[] {
  return Array.from({ length: WRITES_A_BLOCK }, (_, i) => {
    const began = performance.now();
    write(i);
    return performance.now() - began;
  });
}

const rateOf = (times: readonly number[]) =>
  (1_000 * times.length) / times.reduce((sum, ms) => sum + ms, 0);
