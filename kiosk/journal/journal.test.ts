import { chmodSync, copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KioskError } from '../error/kiosk-error.js';
import type { Entry } from '../session/index.js';
import { openJournal } from './journal.js';
import { remedyOf } from './remedy.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journal-'));
  file = join(folder, 'journal.sqlite');
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

const opened: Entry = { kind: 'opened', document: 'resident-register', copies: 1, amountWon: 200 };
const closed: Entry = { kind: 'closed', outcome: 'issued', reason: 'printed' };

function errorOf(act: () => unknown): KioskError {
  try {
    act();
  } catch (error) {
    if (error instanceof KioskError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the journal', () => {
  it('keeps lines in order over a restart and knows what is unfinished', () => {
    const first = openJournal(file);
    first.append({ transaction: 'a', at: 1, entry: opened });
    first.append({ transaction: 'b', at: 2, entry: opened });
    first.append({ transaction: 'a', at: 3, entry: closed });
    first.close();
    const second = openJournal(file);
    expect(second.read('a')).toEqual([
      { transaction: 'a', at: 1, entry: opened },
      { transaction: 'a', at: 3, entry: closed },
    ]);
    expect(second.unfinished()).toEqual(['b']);
    second.close();
  });

  it('has every line on the disk when append returns: a copy taken then has it', () => {
    const journal = openJournal(file);
    journal.append({ transaction: 'a', at: 1, entry: opened });
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    journal.close();
    const restored = openJournal(copy);
    expect(restored.unfinished()).toEqual(['a']);
    restored.close();
  });
});

describe('a journal that cannot be used is left as it is', () => {
  it('no database', () => {
    writeFileSync(file, 'this is somebody’s letter, and long enough to be looked at');
    const before = readFileSync(file);
    const error = errorOf(() => openJournal(file));
    expect(error.code).toBe('journal.not-a-database');
    expect(error.message).toContain(file);
    expect(readFileSync(file)).toEqual(before);
  });

  it('damaged in the middle', () => {
    const journal = openJournal(file);
    for (let i = 0; i < 400; i += 1) journal.append({ transaction: `t${i}`, at: i, entry: opened });
    journal.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4_096, bytes.length - 4_096);
    writeFileSync(file, bytes);
    const error = errorOf(() => {
      const damaged = openJournal(file);
      damaged.unfinished();
    });
    expect(error.code).toBe('journal.corrupt');
    expect(error.message).toContain('Do not delete it');
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('a database of another program', () => {
    const other = new BetterSqlite3(file);
    other.exec('CREATE TABLE letters (text)');
    other.close();
    expect(errorOf(() => openJournal(file)).code).toBe('journal.not-a-journal');
  });

  it('written by a newer version', () => {
    openJournal(file).close();
    const db = new BetterSqlite3(file);
    db.pragma('user_version = 99');
    db.close();
    expect(errorOf(() => openJournal(file)).code).toBe('journal.newer');
  });

  it('a line that this version cannot read', () => {
    openJournal(file).close();
    const db = new BetterSqlite3(file);
    db.exec(`INSERT INTO line (tx, at, kind, entry) VALUES ('a', 1, 'opened', '{"kind":"?"}')`);
    db.close();
    const journal = openJournal(file);
    expect(errorOf(() => journal.read('a')).code).toBe('journal.corrupt');
    journal.close();
  });

  it('a folder where the file should be', () => {
    expect(errorOf(() => openJournal(folder)).code).toBe('journal.read-only');
  });

  it('held by another kiosk process', () => {
    const journal = openJournal(file);
    const error = errorOf(() => openJournal(file));
    expect(error.code).toBe('journal.locked');
    expect(error.message).toContain('Stop the other kiosk process');
    journal.append({ transaction: 'a', at: 1, entry: opened });
    journal.close();
  });

  it('a disk that is full: the line is refused, the others stay', () => {
    const journal = openJournal(file);
    journal.append({ transaction: 'a', at: 1, entry: opened });
    journal.close();
    const db = new BetterSqlite3(file);
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    const full = errorOf(() => {
      try {
        const insert = db.prepare('INSERT INTO line (tx, at, kind, entry) VALUES (?, 1, ?, ?)');
        for (;;) insert.run('b', 'opened', 'x'.repeat(2_000));
      } catch (cause) {
        throw remedyOf(cause, file);
      }
    });
    db.close();
    expect(full.code).toBe('journal.disk-full');
    expect(full.message).toContain('Free some space');
    const again = openJournal(file);
    expect(again.read('a')).toHaveLength(1);
    again.close();
  });

  it.each([
    ['SQLITE_READONLY', 'journal.read-only'],
    ['SQLITE_READONLY_DBMOVED', 'journal.read-only'],
    ['EACCES', 'journal.read-only'],
    ['ENOSPC', 'journal.disk-full'],
    ['SQLITE_CORRUPT_INDEX', 'journal.corrupt'],
    ['SQLITE_MISUSE', 'journal.failed'],
  ])('%s is %s', (code, expected) => {
    const cause = Object.assign(new Error('x'), { code });
    expect(remedyOf(cause, file)).toMatchObject({ code: expected, cause });
  });
});
