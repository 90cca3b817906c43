import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClosedDay } from './close-day.js';
import { ClosingRig, DOCUMENT, HOUR_MS, MORNING } from './rig.suite.js';

let rig: ClosingRig;
beforeEach(async () => {
  rig = await ClosingRig.start();
});
afterEach(() => rig.end());

const kindsOf = ({ report }: ClosedDay) => report.differences.map(({ kind }) => kind);
const powerCut = () => Promise.reject(new Error('power cut'));

/** The terminal took it, and the kiosk never heard. */
async function unheard(transaction: string): Promise<void> {
  rig.record(
    transaction,
    { kind: 'opened', document: DOCUMENT, copies: 1, amountWon: 200 },
    { kind: 'payment.intended', method: 'card' },
    { kind: 'payment.unknown', reason: 'no answer' },
    { kind: 'closed', outcome: 'handed-to-staff', reason: 'payment unknown' },
  );
  await rig.terminal.charge({ transaction, amountWon: 200 });
}

describe('what staff settled', () => {
  it.each([
    ['refund', 400, { issued: 0, takenWon: 0, refunded: 1, refundedWon: 400 }, 0],
    ['partial-refund', 200, { issued: 0, takenWon: 200, refunded: 1, refundedWon: 200 }, 200],
    ['by-hand', 400, { issued: 0, takenWon: 0, refunded: 1, refundedWon: 400 }, 400],
    ['paper-over', 0, { issued: 1, copies: 2, takenWon: 400, refunded: 0 }, 400],
  ] as const)('by %s is in the sums, and agrees with the terminal', async (how, won, row, net) => {
    await rig.handedOver('a', 2);
    await rig.settled('a', how, won);
    const { report, csv } = await rig.close();
    expect(report.differences).toEqual([]);
    expect(report.rows).toMatchObject([{ ...row, handed: 0, handedWon: 0 }]);
    expect(report.checks[0]).toMatchObject({ books: net, device: net });
    expect(report.handed).toEqual([]);
    expect(report.settled).toMatchObject([{ transaction: 'a', how, won, who: '11 김민원' }]);
    expect(readFileSync(csv, 'utf8')).toContain('직원이 처리한 거래');
  });

  it('after a closing is in the next one, whatever the clock says', async () => {
    await rig.handedOver('a');
    const first = await rig.close();
    rig.now = MORNING - 30 * HOUR_MS;
    await rig.settled('a', 'refund', 200);
    const second = await rig.close();
    const third = await rig.close();
    expect([first, second, third].flatMap(kindsOf)).toEqual([]);
    expect([first, second, third].map(({ report }) => report.checks[0]?.device)).toEqual([
      200, -200, 0,
    ]);
    expect(first.report.handed).toHaveLength(1);
    expect(second.report.rows).toMatchObject([{ refunded: 1, refundedWon: 200, handed: 0 }]);
    expect(third.report.settled).toEqual([]);
  });

  it('is not forgotten until it is settled: every closing names what still waits', async () => {
    await rig.handedOver('a');
    await rig.close();
    await rig.handedOver('b');
    const waiting = async () => (await rig.close()).report.handed.map((one) => one.transaction);
    expect(await waiting()).toEqual(['a', 'b']);
    expect(await waiting()).toEqual(['a', 'b']);
    await rig.settled('a', 'refund', 200);
    expect(await waiting()).toEqual(['b']);
  });

  it('is not taken for right where the terminal did not do it', async () => {
    await rig.handedOver('a');
    const resolution = { transaction: 'a', how: 'refund' as const, won: 200, note: '' };
    rig.byStaff({ kind: 'case.resolved', ...resolution, revoked: true });
    expect((await rig.close()).report.differences).toContainEqual({
      kind: 'payment-astray',
      transaction: 'a',
      booksWon: 0,
      terminalWon: 200,
    });
  });

  it('and begun before the last closing may be in either of them', async () => {
    await rig.handedOver('a');
    const begun = { transaction: 'a', how: 'refund' as const, won: 200, note: '' };
    rig.byStaff({ kind: 'case.intended', ...begun });
    await rig.terminal.cancel('a');
    expect(kindsOf(await rig.close())).toContain('payment-astray');
    await rig.settled('a', 'refund', 200);
    const second = await rig.close();
    expect(kindsOf(second)).toEqual([]);
    expect(second.report.checks[0]).toMatchObject({ books: 0, device: 0 });
  });

  it.each([
    ['refund', 200, 0],
    ['by-hand', 200, 200],
    ['paper-over', 0, 200],
  ] as const)('of a payment that the kiosk never heard of, by %s', async (how, won, net) => {
    await unheard('a');
    await rig.settled('a', how, won);
    const closed = await rig.close();
    expect(kindsOf(closed)).toEqual([]);
    expect(closed.report.checks[0]).toMatchObject({ books: net, device: net });
  });

  it('of such a payment, refunded after it was reported', async () => {
    await unheard('a');
    expect(kindsOf(await rig.close())).toEqual(['differs', 'payment-astray']);
    await rig.settled('a', 'refund', 200);
    expect(kindsOf(await rig.close())).toEqual([]);
  });

  it('is cut where the closing began, though the power went in between', async () => {
    await rig.handedOver('a');
    await expect(rig.close({ closeDay: powerCut })).rejects.toThrow('power cut');
    rig.restart();
    await rig.settled('a', 'refund', 200);
    const second = await rig.close();
    const first = readFileSync(second.csv.replace('000002', '000001'), 'utf8');
    expect(first).toMatch(/직원이 처리한 거래\r\n.*\r\n없습니다\./);
    expect(second.report.settled).toHaveLength(1);
    expect(kindsOf(second)).toEqual([]);
  });

  it('while the terminal closed makes its sums doubtful', async () => {
    await rig.handedOver('a');
    const closeDay = async () => {
      await rig.settled('a', 'refund', 200);
      return rig.terminal.closeDay();
    };
    expect(kindsOf(await rig.close({ closeDay }))).toContain('moved-meanwhile');
  });
});

describe('the cash box', () => {
  it('that staff took is listed, and what is missing in it named', async () => {
    rig.byStaff({ kind: 'cash-box.taken', expectedWon: 2_000, countedWon: 2_000, note: '' });
    rig.byStaff({ kind: 'cash-box.taken', expectedWon: 3_000, countedWon: 1_000, note: '다시 셈' });
    const { report, csv } = await rig.close();
    expect(report.boxes.map(({ countedWon }) => countedWon)).toEqual([2_000, 1_000]);
    expect(report.differences).toMatchObject([
      { kind: 'box-differs', expectedWon: 3_000, countedWon: 1_000 },
    ]);
    expect(readFileSync(csv, 'utf8')).toContain('11 김민원,3000,1000,다시 셈');
    expect((await rig.close()).report.boxes).toEqual([]);
  });
});

it('goes on in a journal whose closings knew nothing of staff', async () => {
  await rig.handedOver('a');
  await rig.settled('a', 'refund', 200);
  await rig.close();
  rig.journal.close();
  const db = new BetterSqlite3(join(rig.folder, 'journal.sqlite'));
  db.exec(`ALTER TABLE closing DROP COLUMN service_after;
    ALTER TABLE closing DROP COLUMN service_upto;
    DROP TABLE sent_paper; PRAGMA user_version = 5;`);
  db.close();
  rig.restart();
  expect(rig.journal.closings.last()).toMatchObject({ number: 1, serviceUpto: 2 });
  const second = await rig.close();
  expect([kindsOf(second), second.report.settled]).toEqual([[], []]);
});
