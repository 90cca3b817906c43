import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPages } from '../testing/read-pdf.js';
import { hasPoppler, poppler } from '../testing/poppler.js';
import type { ClosedDay } from './close-day.js';
import { ClosingRig, DOCUMENT, HOUR_MS, MORNING } from './rig.suite.js';

let rig: ClosingRig;
beforeEach(async () => {
  rig = await ClosingRig.start();
});
afterEach(() => rig.end());

const kindsOf = ({ report }: ClosedDay) => report.differences.map(({ kind }) => kind);
const takenWon = ({ report }: ClosedDay) =>
  report.rows.reduce((sum, { takenWon: won }) => sum + won, 0);

/** What a power cut leaves: the terminal may have done it, nothing after it was. */
const powerCut = () => Promise.reject(new Error('power cut'));

describe('a day that adds up', () => {
  it('sums documents by kind and payment, and counts every ending with its reason', async () => {
    await rig.issued('a');
    await rig.issued('b', 3);
    await rig.refunded('c', 'the job is cancelled, no sheet came out');
    rig.refused('d', 'card-declined: terminal');
    rig.refused('e', 'card-declined: terminal');
    rig.paidInCash('f');
    rig.record(
      'g',
      { kind: 'opened', document: 'free-paper', copies: 2, amountWon: 0 },
      { kind: 'closed', outcome: 'issued', reason: 'printed' },
    );
    await rig.paid('h', 2);
    const reason = 'completed, but 1 of 2 sheets counted';
    rig.record('h', { kind: 'closed', outcome: 'handed-to-staff', reason });

    const { report } = await rig.close();
    const none = { issued: 0, copies: 0, takenWon: 0, refunded: 0, refundedWon: 0 };
    const row = { ...none, day: '2026-11-26', nothingCharged: 0, handed: 0, handedWon: 0 };
    const register = { ...row, document: '주민등록표(등본)' };
    expect(report.rows).toEqual([
      { ...row, document: 'free-paper', method: 'free', issued: 1, copies: 2 },
      {
        ...register,
        method: 'card',
        issued: 2,
        copies: 4,
        takenWon: 800,
        refunded: 1,
        refundedWon: 200,
        nothingCharged: 2,
        handed: 1,
        handedWon: 400,
      },
      { ...register, method: 'cash', issued: 1, copies: 1, takenWon: 200 },
    ]);
    expect(report.reasons).toEqual([
      { outcome: 'refunded', reason: 'the job is cancelled, no sheet came out', count: 1 },
      { outcome: 'nothing-charged', reason: 'card-declined: terminal', count: 2 },
      { outcome: 'handed-to-staff', reason, count: 1 },
    ]);
    expect(report.handed).toMatchObject([{ transaction: 'h', heldWon: 400, owedWon: 0, reason }]);
    expect(report.checks[0]).toMatchObject({ of: 'card-net', books: 1_200, device: 1_200 });
    expect(report.differences).toEqual([]);
    expect(await rig.terminal.totals()).toMatchObject({ netWon: 0 });
  });

  it('takes a payment of a journal that knew no method for one by card', async () => {
    await rig.issued('a');
    rig.journal.close();
    const db = new BetterSqlite3(join(rig.folder, 'journal.sqlite'));
    const old = JSON.stringify({ kind: 'payment.intended' });
    db.prepare("UPDATE line SET entry = ? WHERE kind = 'payment.intended'").run(old);
    db.close();
    rig.restart();
    expect((await rig.close()).report.rows).toMatchObject([{ method: 'card', takenWon: 200 }]);
  });

  it('counts money where it moved and the paper where it came out, though a closing lies between', async () => {
    await rig.paid('a');
    const first = await rig.close();
    rig.record('a', { kind: 'closed', outcome: 'issued', reason: 'printed' });
    const second = await rig.close();
    expect([kindsOf(first), kindsOf(second)]).toEqual([[], []]);
    expect([first, second].map(takenWon)).toEqual([0, 200]);
    expect([first, second].map(({ report }) => report.checks[0]?.books)).toEqual([200, 0]);
  });
});

describe('files', () => {
  it('come in two kinds, numbered, and a second closing of the day leaves the first alone', async () => {
    await rig.issued('a');
    const first = await rig.close();
    const before = [first.csv, first.pdf].map((file) => readFileSync(file));
    await rig.issued('b', 2);
    const second = await rig.close();
    expect(readdirSync(rig.closings).sort()).toEqual([
      'closing-000001-2026-11-26.csv',
      'closing-000001-2026-11-26.pdf',
      'closing-000002-2026-11-26.csv',
      'closing-000002-2026-11-26.pdf',
    ]);
    expect([first.csv, first.pdf].map((file) => readFileSync(file))).toEqual(before);
    expect([first, second].map(takenWon)).toEqual([200, 400]);
  });

  it('are read by Excel in Korean, and hold no formula', async () => {
    rig.refused('=cmd|x!A1', '@SUM(A1),"quoted"');
    await rig.paid('-1+1');
    rig.record('-1+1', { kind: 'closed', outcome: 'handed-to-staff', reason: '+82 is calling' });
    const { csv } = await rig.close();
    const text = readFileSync(csv, 'utf8');
    expect(text.startsWith('\uFEFF무인민원발급기 일마감,제 1호\r\n')).toBe(true);
    expect(text).toContain('날짜,서류,결제,발급,부수,수입(원)');
    expect(text).toContain('결제 없음,"\'@SUM(A1),""quoted""",1');
    const cells = text.slice(1).split(/\r\n|,/);
    expect(cells.filter((cell) => /^"?[=+@\t]|^"?-\D|^"?-\d+[^\d]/.test(cell))).toEqual([]);
    expect(cells).toContain("'-1+1");
  });

  it('say on paper what was found, in fonts that are in the file', async () => {
    for (let i = 0; i < 40; i += 1) rig.refused(`t${i}`, `card-declined: try ${i}`);
    const { pdf } = await rig.close();
    const pages = await readPages(readFileSync(pdf));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toContain('장부와 기기의 합계가 일치합니다.');
    const text = pages.join('\n');
    for (let i = 0; i < 40; i += 1) expect(text).toContain(`카드 거절 (try ${i})`);
    expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`);
    if (!hasPoppler) return;
    const fonts = poppler('pdffonts', readFileSync(pdf)).trim().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/PretendardGOV.*yes\s+yes\s+yes/);
  });

  it('never go over one that is there: a new journal counts on from the files', async () => {
    await rig.issued('a');
    const first = await rig.close();
    const kept = readFileSync(first.csv);
    rig.journal.close();
    for (const end of ['', '-wal', '-shm']) {
      rmSync(join(rig.folder, `journal.sqlite${end}`), { force: true });
    }
    rig.restart();
    expect((await rig.close()).report.number).toBe(2);
    expect(readFileSync(first.csv)).toEqual(kept);
  });

  it('that cannot be written are said so, and written first when they can', async () => {
    await rig.issued('a');
    writeFileSync(rig.closings, 'a file where the folder should be');
    await expect(rig.close()).rejects.toMatchObject({ code: 'closing.unwritable' });
    rmSync(rig.closings);
    expect(takenWon(await rig.close())).toBe(200);
  });
});

describe('a clock that is set back', () => {
  it('neither loses nor doubles a line', async () => {
    await rig.issued('a');
    const closings = [await rig.close()];
    rig.now = MORNING - 30 * HOUR_MS;
    await rig.issued('b', 2);
    closings.push(await rig.close());
    rig.now = MORNING;
    await rig.issued('c', 3);
    closings.push(await rig.close());
    expect(closings.map(takenWon)).toEqual([200, 400, 600]);
    expect(closings.map(({ report }) => [report.number, report.day])).toEqual([
      [1, '2026-11-26'],
      [2, '2026-11-25'],
      [3, '2026-11-26'],
    ]);
    expect(closings.flatMap(kindsOf)).toEqual([]);
  });

  it('puts a night before midnight in Korea on its own day, when one closing covers both', async () => {
    rig.now = MORNING - 9.5 * HOUR_MS;
    await rig.issued('a');
    rig.now = MORNING;
    await rig.issued('b', 2);
    const { report } = await rig.close();
    expect(report.rows.map((row) => [row.day, row.takenWon])).toEqual([
      ['2026-11-25', 200],
      ['2026-11-26', 400],
    ]);
  });
});

describe('a terminal that says something else', () => {
  it('is written all the same, and each payment is named', async () => {
    await rig.issued('a');
    await rig.issued('b');
    await rig.terminal.cancel('b');
    const closed = await rig.close();
    expect(closed.report.differences).toEqual([
      { kind: 'differs', check: expect.objectContaining({ books: 400, device: 200 }) as unknown },
      { kind: 'payment-astray', transaction: 'b', booksWon: 200, terminalWon: 0 },
    ]);
    const page = (await readPages(readFileSync(closed.pdf))).join('\n');
    expect(page).toContain('차이 2건');
    expect(readFileSync(closed.csv, 'utf8')).toContain('거래 b: 장부에 남은 금액은 200원');
  });

  it('is named where it took money that the books do not have', async () => {
    rig.refused('a', 'terminal-unreachable: no answer');
    await rig.terminal.charge({ transaction: 'a', amountWon: 200 });
    expect((await rig.close()).report.differences).toContainEqual({
      kind: 'payment-astray',
      transaction: 'a',
      booksWon: 0,
      terminalWon: 200,
    });
  });

  it('may be silent: the next closing knows what its sums still hold', async () => {
    await rig.issued('a');
    rig.far.mood('lose-all');
    await rig.terminal.charge({ transaction: 'noise', amountWon: 1 });
    const first = await rig.close();
    expect(kindsOf(first)).toEqual(['unanswered', 'terminal-not-closed']);
    rig.far.mood('approve');
    await rig.terminal.cancel('noise');
    await rig.issued('b', 2);
    const second = await rig.close();
    expect(kindsOf(second)).toEqual([]);
    expect(second.report.checks[0]).toMatchObject({ books: 600, device: 600 });
  });

  it('whose own sums do not make its total is reported', async () => {
    await rig.issued('a');
    const closeDay = async () => {
      const closed = await rig.terminal.closeDay();
      return closed.result === 'totals' ? { ...closed, netWon: 900 } : closed;
    };
    expect(kindsOf(await rig.close({ closeDay }))).toEqual(['differs', 'terminal-adds-up-wrong']);
  });

  it('that takes a payment while it closes is doubted', async () => {
    await rig.issued('a');
    const closeDay = async () => {
      await rig.issued('b');
      return rig.terminal.closeDay();
    };
    expect(kindsOf(await rig.close({ closeDay }))).toContain('moved-meanwhile');
  });
});

describe('a closing that was cut short', () => {
  it('before the terminal closed is ended by the next', async () => {
    await rig.issued('a');
    await expect(rig.close({ closeDay: powerCut })).rejects.toThrow('power cut');
    rig.restart();
    await rig.issued('b', 2);
    const second = await rig.close();
    expect(readdirSync(rig.closings)).toHaveLength(4);
    expect(readFileSync(second.csv.replace('000002', '000001'), 'utf8')).toContain(
      '주민등록표(등본),카드,1,1,200,',
    );
    expect(second.report.number).toBe(2);
    expect(takenWon(second)).toBe(400);
    expect(kindsOf(second)).toEqual([]);
  });

  it('after the terminal closed too, with the sums of just before', async () => {
    await rig.issued('a');
    const closeDay = () => rig.terminal.closeDay().then(powerCut);
    await expect(rig.close({ closeDay })).rejects.toThrow('power cut');
    rig.restart();
    const second = await rig.close();
    expect(kindsOf(second)).toEqual([]);
    const first = readFileSync(second.csv.replace('000002', '000001'), 'utf8');
    expect(first).toContain('카드 순매출 (승인 − 취소),200,200,0');
    expect(first).toContain('단말기가 마감을 확인해 주지 않았습니다');
  });

  it('between its two files keeps the first as it was', async () => {
    await rig.issued('a');
    mkdirSync(rig.closings);
    const blocked = join(rig.closings, 'closing-000001-2026-11-26.pdf.new');
    mkdirSync(blocked);
    await expect(rig.close()).rejects.toMatchObject({ code: 'closing.unwritable' });
    const csv = join(rig.closings, 'closing-000001-2026-11-26.csv');
    const kept = readFileSync(csv);
    chmodSync(csv, 0o400);
    rmSync(blocked, { recursive: true });
    rig.restart();
    expect((await rig.close()).report.number).toBe(2);
    expect(readFileSync(csv)).toEqual(kept);
    expect(readdirSync(rig.closings)).toHaveLength(4);
  });
});

describe('cash', () => {
  it('agrees when every counter moved as the journal says', async () => {
    rig.paidInCash('a');
    rig.paidInCash('b');
    const { report } = await rig.close();
    expect(report.differences).toEqual([]);
    expect(report.cash).toEqual([
      { kind: 'note', wonEach: 1_000, in: 2, out: 0 },
      { kind: 'coin', wonEach: 500, in: 0, out: 2 },
      { kind: 'coin', wonEach: 100, in: 0, out: 6 },
    ]);
  });

  it.each([
    ['a note more than the books', { notesInserted: 9 }, ['differs']],
    ['a counter without an answer', { coinsAccepted: null }, ['unanswered']],
    ['a hopper that paid more', { dispensed: [{ won: 500, coins: 11 }] }, ['differs']],
    ['a counter that was reset', { dispensed: [{ won: 100, coins: 1 }] }, ['counter-reset']],
    ['counters that cannot be true', { notesInserted: -1 }, ['unanswered', 'unanswered']],
  ])('names %s', async (_, counters, kinds) => {
    const dispensed = [500, 100].map((won) => ({ won, coins: 9 }));
    rig.counters = { notesInserted: 7, coinsAccepted: 3, dispensed };
    rig.paidInCash('a');
    rig.counters = { ...rig.counters, ...counters };
    const closed = await rig.close();
    expect(kindsOf(closed)).toEqual(kinds);
    expect(readFileSync(closed.csv, 'utf8')).toMatch(/차이와 조치\r\n.*\r\n1,/);
  });

  it('may have counted a note that the journal calls unaccounted', async () => {
    rig.paidInCash('a');
    rig.record('a', { kind: 'cash.unaccounted', won: null, reason: 'jammed' });
    if (!rig.counters) throw new Error('no cash was paid');
    rig.counters.notesInserted = 2;
    expect(kindsOf(await rig.close())).toEqual([]);
  });

  it('that stayed though the visit ended without paper is named', async () => {
    rig.paidInCash('a');
    const { counters } = rig;
    if (!counters) throw new Error('no cash was paid');
    rig.record(
      'b',
      { kind: 'opened', document: DOCUMENT, copies: 1, amountWon: 200 },
      { kind: 'payment.intended', method: 'cash' },
      { kind: 'cash.taken', item: 'coin', won: 100 },
      { kind: 'closed', outcome: 'nothing-charged', reason: 'payment-cancelled' },
    );
    rig.counters = { ...counters, coinsAccepted: 1 };
    expect((await rig.close()).report.differences).toEqual([
      { kind: 'cash-astray', transaction: 'b', heldWon: 100, dueWon: 0 },
    ]);
  });
});
