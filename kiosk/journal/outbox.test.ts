import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaperRecord } from '../../zone/wire/index.js';
import type { Closing } from '../session/index.js';
import { openJournal, type Journal } from './journal.js';

const UNTIL = 1_000;

let folder: string;
let file: string;
let journal: Journal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  file = join(folder, 'journal.sqlite');
  journal = openJournal(file);
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

function paper(digit: number): PaperRecord {
  return {
    documentNumber: `0000-0000-0000-000${digit}`,
    document: { ko: '등본', en: 'register', zh: '登录表', ja: '謄本' },
    maskedName: '김*복',
    issuedAt: 1,
    verifiableUntil: UNTIL,
    sha256: 'a'.repeat(64),
  };
}

function close(transaction: string, outcome: Closing): void {
  journal.append({ transaction, at: 1, entry: { kind: 'closed', outcome, reason: 'x' } });
}

function reopen(): void {
  journal.close();
  journal = openJournal(file);
}

describe('papers that the zone is to hear of', () => {
  it('wait until they are out, over a restart, and go when the zone has them', () => {
    journal.outbox.note('a', paper(1));
    journal.outbox.note('b', paper(2));
    expect(journal.outbox.due()).toEqual([]);
    close('b', 'issued');
    close('a', 'issued');
    reopen();
    expect(journal.outbox.due()).toEqual([paper(1), paper(2)]);
    journal.outbox.drop(paper(1).documentNumber);
    reopen();
    expect(journal.outbox.due()).toEqual([paper(2)]);
  });

  it.each<[Closing, boolean]>([
    ['issued', true],
    // Nobody knows whether it came out, and it was not refunded: it may be in somebody's hand.
    ['handed-to-staff', true],
    ['refunded', false],
    ['nothing-charged', false],
  ])('closed as %s: %s', (outcome, due) => {
    journal.outbox.note('a', paper(1));
    close('a', outcome);
    journal.outbox.sweep(UNTIL - 1);
    expect(journal.outbox.due()).toEqual(due ? [paper(1)] : []);
    journal.close();
    const db = new BetterSqlite3(file, { readonly: true });
    expect(db.prepare('SELECT count(*) AS n FROM outbox').get()).toEqual({ n: due ? 1 : 0 });
    db.close();
    journal = openJournal(file);
  });

  it('are withdrawn when their money goes back, whether or not the zone has answered', () => {
    for (const [transaction, digit] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const) {
      journal.outbox.note(transaction, paper(digit));
      close(transaction, 'handed-to-staff');
    }
    journal.outbox.drop(paper(1).documentNumber);
    journal.outbox.withdraw('a');
    journal.outbox.withdraw('b');
    reopen();
    const numbers = [paper(1).documentNumber, paper(2).documentNumber];
    expect(journal.outbox.withdrawn()).toEqual(numbers);
    expect(journal.outbox.due()).toEqual([paper(3)]);
    journal.outbox.forget(paper(1).documentNumber);
    expect(journal.outbox.withdrawn()).toEqual([paper(2).documentNumber]);
    journal.outbox.sweep(UNTIL);
    expect(journal.outbox.withdrawn()).toEqual([]);
  });

  it('are forgotten on the day they expire', () => {
    journal.outbox.note('a', paper(1));
    close('a', 'issued');
    journal.outbox.sweep(UNTIL);
    expect(journal.outbox.due()).toEqual([]);
  });
});

it('a journal of the first format goes on with its lines', () => {
  close('a', 'issued');
  journal.close();
  const db = new BetterSqlite3(file);
  for (const table of ['outbox', 'closing', 'service', 'sent_paper'])
    db.exec(`DROP TABLE ${table}`);
  db.exec('DROP INDEX line_stock; PRAGMA user_version = 1;');
  db.close();
  journal = openJournal(file);
  expect(journal.read('a')).toHaveLength(1);
  journal.outbox.note('a', paper(1));
  expect(journal.outbox.due()).toEqual([paper(1)]);
});
