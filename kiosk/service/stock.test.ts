import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJournal, type Journal } from '../journal/index.js';
import type { Entry } from '../session/index.js';
import { boxWon, paperStock } from './stock.js';

let folder: string;
let journal: Journal;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stock-'));
  journal = openJournal(join(folder, 'journal.sqlite'));
});
afterEach(() => {
  journal.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (at: number, entry: Entry) => journal.append({ transaction: 't', at, entry });
const who = '11 김민원';

it('expects in the box notes, and coins that no hopper takes back, since it was taken', () => {
  write(1, { kind: 'stock.loaded', won: 100, coins: 50 });
  write(2, { kind: 'cash.taken', item: 'note', won: 5_000 });
  write(3, { kind: 'cash.taken', item: 'coin', won: 100 });
  write(4, { kind: 'cash.taken', item: 'coin', won: 50 });
  expect(boxWon(journal)).toEqual({ since: 0, won: 5_050 });
  const line = { kind: 'cash-box.taken', expectedWon: 5_050, countedWon: 5_000, note: '' } as const;
  journal.service.append({ at: 5, who, line });
  write(6, { kind: 'cash.taken', item: 'note', won: 1_000 });
  expect(boxWon(journal)).toEqual({ since: 5, won: 1_000 });
});

it('counts paper down from what was loaded last', () => {
  expect(paperStock(journal)).toBeNull();
  journal.service.append({ at: 1, who, line: { kind: 'paper.loaded', sheets: 60 } });
  write(2, { kind: 'print.completed', sheets: 11 });
  expect(paperStock(journal)).toMatchObject({ used: 11, left: 49, low: true });
  journal.service.append({ at: 3, who, line: { kind: 'paper.loaded', sheets: 500 } });
  expect(paperStock(journal)).toMatchObject({ used: 0, left: 500, low: false });
});
