import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal/index.js';
import type { Act } from './service/protocol.js';
import { ServiceClient, type Answer } from './testing/service-client.js';
import { TestKiosk } from './testing/test-kiosk.js';

let kiosk: TestKiosk;
let staff: ServiceClient;
beforeEach(async () => {
  kiosk = await TestKiosk.start({ limits: { stoppedMs: 50, requestMs: 300, chargeMs: 500 } });
  staff = await ServiceClient.of(kiosk);
});
afterEach(() => kiosk.remove());

const code = (answer: Answer) => ('code' in answer ? answer.code : undefined);

/** Two copies are paid for, one sheet comes out: only a person can end that. */
async function handedOver(): Promise<string> {
  const { printer } = kiosk.simulated();
  printer.sheetsLeft(1);
  await kiosk.toFee({}, 2);
  await kiosk.touch({ type: 'pay' });
  await kiosk.until('sorry');
  await kiosk.touch({ type: 'home' });
  printer.mood('ready');
  await staff.signIn();
  const [waiting] = (await staff.board()).cases;
  if (!waiting) throw new Error('nothing waits for staff');
  return waiting.transaction;
}

type Settle = Omit<Extract<Act, { act: 'settle' }>, 'act' | 'transaction'>;
const settle = (transaction: string, settling: Settle) =>
  staff.act({ act: 'settle', transaction, ...settling });
const REFUND: Settle = { how: 'refund', note: '', paperTakenBack: true };
const PAPER: Settle = { how: 'paper-over', note: '두 장 모두 드림', paperTakenBack: false };

describe('signing in', () => {
  it('takes number and PIN, and is over when staff say so', async () => {
    expect(code(await staff.signIn('000000'))).toBe('wrong-pin');
    expect(await staff.signIn()).toMatchObject({ ok: true, board: { who: '11 김민원' } });
    await staff.signOut();
    expect(code(await staff.act({ act: 'hand-over', note: 'x' }))).toBe('signed-out');
    await staff.signIn();
    const kinds = (await staff.board()).log.map(({ kind }) => kind);
    expect(kinds).toEqual(['sign-in', 'sign-out', 'sign-in', 'sign-in.refused']);
  });

  it('is locked after five wrong PINs made at once, also for the right one and after a restart', async () => {
    const wrong = await Promise.all(Array.from({ length: 8 }, () => staff.signIn('000000')));
    expect(wrong.filter((answer) => code(answer) === 'wrong-pin')).toHaveLength(5);
    expect(wrong.filter((answer) => code(answer) === 'locked')).toHaveLength(3);
    await kiosk.stop();
    const { folder } = kiosk;
    kiosk = await TestKiosk.start({ folder });
    const again = await ServiceClient.of(kiosk, '이민원');
    expect(
      code((await again.ask('POST', 'sign-in', { number: staff.number, pin: staff.pin })).answer),
    ).toBe('locked');
    expect(await again.signIn()).toMatchObject({ ok: true });
  });

  it.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['a foreign name that points here', { host: 'evil.example' }],
  ])('is not possible from %s', async (_, headers) => {
    const { number, pin } = staff;
    const asked = await staff.ask('POST', 'sign-in', { number, pin }, headers);
    expect(asked).toMatchObject({ status: 403, answer: { code: 'elsewhere' } });
  });
});

describe('a transaction handed to staff', () => {
  it('is shown with reason and amount, and refunded once; its paper is no longer valid', async () => {
    const transaction = await handedOver();
    const [waiting] = (await staff.board()).cases;
    expect(waiting).toMatchObject({ amountWon: 400, method: 'card', sheets: 2, unclear: null });
    expect(waiting?.reason).toContain('after 1 sheets');
    expect(code(await settle(transaction, { ...REFUND, paperTakenBack: false }))).toBe(
      'paper-not-back',
    );
    expect(kiosk.simulated().terminal.totals().netWon).toBe(400);
    expect(await settle(transaction, REFUND)).toMatchObject({ ok: true, board: { cases: [] } });
    expect(kiosk.simulated().terminal.totals().netWon).toBe(0);
    expect(kiosk.simulated().office.issued()).toMatchObject([{ transaction, revoked: true }]);
    for (const again of [REFUND, PAPER]) {
      expect(code(await settle(transaction, again))).toBe('already-resolved');
    }
  });

  it('ends with the paper handed over, and is then never refunded', async () => {
    const transaction = await handedOver();
    expect(code(await settle(transaction, { ...PAPER, note: '' }))).toBe('note-needed');
    expect(await settle(transaction, PAPER)).toMatchObject({ ok: true });
    expect(code(await settle(transaction, REFUND))).toBe('already-resolved');
    expect(kiosk.simulated().terminal.totals().netWon).toBe(400);
    expect(kiosk.simulated().office.issued()).toMatchObject([{ revoked: false }]);
  });

  it('is settled one way when two ways are asked for at once', async () => {
    const transaction = await handedOver();
    const answers = await Promise.all([settle(transaction, REFUND), settle(transaction, PAPER)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('can be paid back in part: the sheet that came out stays paid and valid', async () => {
    const transaction = await handedOver();
    const part: Settle = { how: 'partial-refund', won: 200, note: '', paperTakenBack: false };
    expect(code(await settle(transaction, { ...part, won: 400 }))).toBe('amount');
    expect(await settle(transaction, part)).toMatchObject({ ok: true });
    expect(kiosk.simulated().terminal.totals().netWon).toBe(200);
    expect(kiosk.simulated().office.issued()).toMatchObject([{ revoked: false }]);
  });

  it('gives no paper out once a refund is unclear, until the terminal answers', async () => {
    const { terminal, printer } = kiosk.simulated();
    terminal.mood('lose-all');
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('sorry');
    await staff.signIn();
    const transaction = (await staff.board()).cases[0]?.transaction ?? '';
    expect(code(await settle(transaction, REFUND))).toBe('refund-unclear');
    const [waiting] = (await staff.board()).cases;
    expect(waiting).toMatchObject({ unclear: { how: 'refund' }, allowed: ['refund', 'by-hand'] });
    expect(code(await settle(transaction, PAPER))).toBe('not-allowed');
    terminal.mood('approve');
    expect(await settle(transaction, REFUND)).toMatchObject({ ok: true });
    expect(terminal.totals().netWon).toBe(0);
    expect(printer.jobs()).toEqual([]);
  });

  it('is still unclear after a power cut in the middle of the refund', async () => {
    const transaction = await handedOver();
    await kiosk.stop();
    const journal = openJournal(kiosk.journalFile);
    const line = { kind: 'case.intended', transaction, how: 'refund', won: 400, note: '' } as const;
    journal.service.append({ at: 0, who: '11 김민원', line });
    journal.close();
    kiosk = await TestKiosk.start({ folder: kiosk.folder });
    staff = await ServiceClient.of(kiosk);
    await staff.signIn();
    expect(code(await settle(transaction, PAPER))).toBe('not-allowed');
    expect(await settle(transaction, REFUND)).toMatchObject({ ok: true });
  });
});

describe('the daily closing', () => {
  it('is made from the menu, and agrees after a refund by staff', async () => {
    const transaction = await handedOver();
    await settle(transaction, REFUND);
    expect((await staff.board()).closing).toEqual({ last: null, result: null });
    expect(await staff.act({ act: 'close-day' })).toMatchObject({ ok: true });
    const { closing, log } = await staff.board();
    expect(closing).toMatchObject({
      last: { number: 1 },
      result: { number: 1, issued: 0, cardWon: 0, refundedWon: 400, heldWon: 0, differences: [] },
    });
    expect(closing?.result?.checks[0]).toMatchObject({ of: 'card-net', books: 0, device: 0 });
    for (const file of [closing?.result?.csv, closing?.result?.pdf]) {
      expect(existsSync(file ?? '')).toBe(true);
    }
    expect(log[0]).toMatchObject({ kind: 'day.closing', who: '11 김민원' });
  });

  it('waits until the visit is over, also when the kiosk is about to go out of service', async () => {
    await kiosk.toFee();
    await staff.signIn();
    await staff.act({ act: 'out', reason: '업무 마감' });
    expect(code(await staff.act({ act: 'close-day' }))).toBe('closing-busy');
    await kiosk.touch({ type: 'home' });
    await kiosk.until('out-of-service');
    expect(await staff.act({ act: 'close-day' })).toMatchObject({ ok: true });
  });

  it('and a refund do not run at once', async () => {
    const transaction = await handedOver();
    const [closed, refunded] = await Promise.all([
      staff.act({ act: 'close-day' }),
      settle(transaction, REFUND),
    ]);
    const codes = [code(closed), code(refunded)];
    expect(codes.filter((one) => one === 'closing-busy')).toHaveLength(1);
    await settle(transaction, REFUND);
    await staff.act({ act: 'close-day' });
    expect((await staff.board()).closing?.result?.differences).toEqual([]);
  });

  it('says where its files could not be written', async () => {
    writeFileSync(join(kiosk.folder, 'data', 'closings'), 'a file where the folder should be');
    await staff.signIn();
    expect(code(await staff.act({ act: 'close-day' }))).toBe('closing-unwritable');
  });
});

describe('cash in the hands of staff', () => {
  async function paidInCash(): Promise<void> {
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay', method: 'cash' });
    await kiosk.until('cash', (screen) => 'phase' in screen && screen.phase === 'open');
    await kiosk.touch({ type: 'demo-cash', item: 'note', won: 1_000 });
    await kiosk.until('done');
    await kiosk.touch({ type: 'home' });
    await kiosk.until('welcome');
  }

  it('is counted out of the box against the books, which then count anew', async () => {
    await paidInCash();
    await staff.signIn();
    expect((await staff.board()).cash?.boxWon).toBe(1_000);
    await staff.act({ act: 'cash-box', countedWon: 900, note: '한 장 찢어짐' });
    const { cash, log } = await staff.board();
    expect(cash?.boxWon).toBe(0);
    expect(log[0]).toMatchObject({ kind: 'cash-box.taken', text: '900 / 1000 · 한 장 찢어짐' });
    await staff.act({ act: 'close-day' });
    const [difference, ...rest] = (await staff.board()).closing?.result?.differences ?? [];
    expect(difference?.en).toBe('cash box: 1000 won by the books, 900 won counted');
    expect(rest).toEqual([]);
  });

  it('goes into a hopper, and into its books', async () => {
    await staff.signIn();
    const { hoppers } = (await staff.board()).cash ?? { hoppers: [] };
    expect(hoppers).toEqual(expect.arrayContaining([100, 500]));
    await staff.act({ act: 'hopper', won: 100, coins: 40 });
    expect((await staff.board()).log[0]).toMatchObject({ kind: 'hopper.filled', text: '× 40' });
    await kiosk.stop();
    const journal = openJournal(kiosk.journalFile);
    expect(journal.stock()).toEqual(expect.arrayContaining([{ won: 100, count: 100 }]));
    journal.close();
  });

  it.each([
    [{ act: 'cash-box', countedWon: -1, note: '' }],
    [{ act: 'hopper', won: 100, coins: 0 }],
    [{ act: 'hopper', won: 100, coins: 1.5 }],
  ])('is not written down as %o', async (act) => {
    await staff.signIn();
    expect(code((await staff.ask('POST', 'act', act)).answer)).toBe('malformed');
    expect((await staff.board()).log).toHaveLength(1);
  });

  it('is not asked for where a kiosk takes cards only', async () => {
    await kiosk.remove();
    kiosk = await TestKiosk.start({ cash: null });
    staff = await ServiceClient.of(kiosk);
    await staff.signIn();
    expect((await staff.board()).cash).toBeNull();
    expect(code(await staff.act({ act: 'cash-box', countedWon: 0, note: '' }))).toBe(
      'no-cash-unit',
    );
    expect(code(await staff.act({ act: 'hopper', won: 100, coins: 1 }))).toBe('no-cash-unit');
  });
});

describe('the kiosk in service', () => {
  it('is taken out with a reason, also over a restart, and put back', async () => {
    await staff.signIn();
    expect(await staff.act({ act: 'out', reason: '용지함 점검' })).toMatchObject({
      board: { outOfService: { byStaff: true, reason: '용지함 점검' } },
    });
    await kiosk.until('out-of-service');
    await kiosk.stop();
    kiosk = await TestKiosk.start({ folder: kiosk.folder });
    expect(kiosk.health()).toMatchObject({ state: 'out-of-service', reason: '용지함 점검' });
    staff = await ServiceClient.of(kiosk);
    await staff.signIn();
    await staff.act({ act: 'in', note: '점검 끝' });
    await kiosk.until('welcome');
    expect((await staff.board()).handOver).toMatchObject({ kind: 'duty.in', text: '점검 끝' });
  });

  it('counts its paper down from what staff loaded', async () => {
    await staff.signIn();
    await staff.act({ act: 'paper', sheets: 51 });
    await kiosk.toFee({}, 2);
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('done');
    expect((await staff.board()).paper).toMatchObject({ loaded: 51, used: 2, left: 49, low: true });
  });

  it('shows a device that is not well, and the sums of the day', async () => {
    kiosk.simulated().printer.mood('paper-out');
    await staff.signIn();
    const { devices, today, card } = await staff.board();
    expect(devices.find(({ part }) => part === 'printer')).toMatchObject({ level: 'bad' });
    expect(devices.find(({ part }) => part === 'terminal')).toMatchObject({ level: 'good' });
    expect(today).toEqual({ issued: 0, refunded: 0, handedToStaff: 0 });
    expect(card?.approved).toEqual({ count: 0, won: 0 });
  });
});
