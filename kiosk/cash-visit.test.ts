import { afterEach, describe, expect, it } from 'vitest';
import { openJournal, type HopperCoins } from './journal/index.js';
import type { Screen } from './screen/index.js';
import type { Entry } from './session/index.js';
import { TestKiosk } from './testing/test-kiosk.js';

let kiosk: TestKiosk;
afterEach(() => kiosk.remove());

type CashScreen = Extract<Screen, { at: 'cash' }>;
const isOpen = (screen: Screen) => screen.at === 'cash' && screen.phase === 'open';

const offers =
  (...methods: string[]) =>
  (screen: Screen) =>
    'methods' in screen && String(screen.methods) === String(methods);

async function toSlot(copies = 1): Promise<CashScreen> {
  await kiosk.toFee({}, copies);
  await kiosk.touch({ type: 'pay', method: 'cash' });
  const { screen } = await kiosk.until('cash', isOpen);
  return screen as CashScreen;
}

const note = (won: number) => kiosk.touch({ type: 'demo-cash', item: 'note', won });
const coin = (won: number) => kiosk.touch({ type: 'demo-cash', item: 'coin', won });

/** What the visitor is out of pocket: put in, less what came out of the hoppers or the slot. */
function keptWon(): number {
  const cash = kiosk.cash();
  const out = [...cash.fellOut].reduce((won, [coinWon, count]) => won + coinWon * count, 0);
  return cash.stackedWon + cash.coinsWon - out;
}

/** Closes the kiosk and reads its books. */
async function books(): Promise<{ lines: Entry[]; stock: HopperCoins[] }> {
  await kiosk.stop();
  const journal = openJournal(kiosk.journalFile);
  const stock = journal.stock();
  const lines = journal.everything().map(({ entry }) => entry);
  journal.close();
  return { lines: lines.filter(({ kind }) => !kind.startsWith('stock.')), stock };
}

describe('a visit paid in cash', () => {
  it('takes a note, pays the change and gives the paper, all of it in the journal', async () => {
    kiosk = await TestKiosk.start();
    await kiosk.toFee();
    await kiosk.until('confirm', offers('card', 'cash'));
    await kiosk.touch({ type: 'pay', method: 'cash' });
    await kiosk.until('cash', isOpen);
    await note(1_000);
    const done = await kiosk.until('done');
    expect(done.screen).toMatchObject({
      cash: { insertedWon: 1_000, backWon: 800, owedWon: 0 },
      approvalNo: null,
    });
    expect(kiosk.cash().fellOut).toEqual(
      new Map([
        [500, 1],
        [100, 3],
      ]),
    );
    expect(kiosk.simulated().terminal.payments()).toEqual([]);
    const { lines, stock } = await books();
    expect(lines.map(({ kind }) => kind)).toEqual([
      'opened',
      'payment.intended',
      'cash.opened',
      'cash.note-intended',
      'cash.taken',
      'cash.shut',
      'payment.received',
      'payout.intended',
      'payout.ended',
      'issue.intended',
      'issue.done',
      'print.intended',
      'print.submitted',
      'print.completed',
      'closed',
    ]);
    expect(stock).toEqual(kiosk.cash().inside);
  });

  it('counts coins live until the sum is there, and takes nothing more', async () => {
    kiosk = await TestKiosk.start();
    await toSlot(2);
    await coin(100);
    await kiosk.until('cash', (screen) => 'missingWon' in screen && screen.missingWon === 300);
    await coin(100);
    await coin(100);
    await kiosk.until('cash', (screen) => 'missingWon' in screen && screen.missingWon === 100);
    await coin(100);
    await kiosk.until('done');
    expect(kiosk.cash().insertCoin(100)).toBe(false);
    expect([kiosk.cash().coinsWon, keptWon()]).toEqual([400, 400]);
  });

  it('gives everything back when the visitor changes their mind', async () => {
    kiosk = await TestKiosk.start();
    await toSlot(9);
    await note(1_000);
    await kiosk.until('cash', (screen) => 'insertedWon' in screen && screen.insertedWon === 1_000);
    await coin(500);
    await kiosk.until('cash', (screen) => 'insertedWon' in screen && screen.insertedWon === 1_500);
    await kiosk.touch({ type: 'cancel' });
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({
      cause: 'payment-cancelled',
      money: 'refunded',
      cash: { insertedWon: 1_500, backWon: 1_500, owedWon: 0 },
    });
    expect(keptWon()).toBe(0);
    const { lines } = await books();
    expect(lines.at(-1)).toMatchObject({ kind: 'closed', outcome: 'refunded' });
  });

  it('goes back to the fee when nothing was inserted, and a card does it then', async () => {
    kiosk = await TestKiosk.start();
    await toSlot();
    await kiosk.touch({ type: 'back' });
    const fee = await kiosk.until(
      'confirm',
      (screen) => 'problem' in screen && screen.problem !== null,
    );
    expect(fee.screen).toMatchObject({ problem: 'payment-cancelled' });
    await kiosk.touch({ type: 'pay', method: 'card' });
    await kiosk.until('done');
    expect(kiosk.simulated().terminal.totals().netWon).toBe(200);
  });

  it('pays the whole price back when the paper fails', async () => {
    kiosk = await TestKiosk.start();
    kiosk.simulated().office.mood('refuse');
    await toSlot();
    await note(5_000);
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({
      money: 'refunded',
      cash: { insertedWon: 5_000, backWon: 5_000, owedWon: 0 },
    });
    expect(keptWon()).toBe(0);
    expect(kiosk.simulated().printer.jobs()).toEqual([]);
  });

  it('keeps the money and calls a person when only some sheets came out', async () => {
    kiosk = await TestKiosk.start({ limits: { stoppedMs: 50 } });
    kiosk.simulated().printer.sheetsLeft(1);
    await toSlot(2);
    await note(1_000);
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ money: 'handed-to-staff' });
    expect([sorry.staffCalled, keptWon()]).toEqual([true, 400]);
  });
});

describe('when the cash unit fails', () => {
  it('charges nothing for a note that jams: what else went in goes back, staff look for the note', async () => {
    kiosk = await TestKiosk.start();
    await toSlot(6);
    await coin(500);
    await kiosk.until('cash', (screen) => 'insertedWon' in screen && screen.insertedWon === 500);
    kiosk.cash().mood = 'jams-in-stacker';
    await note(1_000);
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({
      cause: 'cash-failed',
      money: 'handed-to-staff',
      cash: { insertedWon: 500, backWon: 500, owedWon: 1_000 },
    });
    expect([sorry.staffCalled, keptWon()]).toEqual([true, 0]);
    const { lines } = await books();
    expect(lines.at(-1)).toMatchObject({ outcome: 'handed-to-staff', owedWon: 1_000 });
  });

  it('recognises a note that was swallowed without a word', async () => {
    kiosk = await TestKiosk.start();
    await toSlot();
    kiosk.cash().mood = 'swallows';
    await note(1_000);
    const sorry = await kiosk.until('sorry');
    expect(sorry.screen).toMatchObject({ cause: 'cash-failed', money: 'handed-to-staff' });
    expect(sorry.staffCalled).toBe(true);
  });

  it('goes on with coins when the cash box is full, the note given back', async () => {
    kiosk = await TestKiosk.start();
    await toSlot();
    kiosk.cash().mood = 'stacker-full';
    await note(1_000);
    const { screen } = await kiosk.until(
      'cash',
      (shown) => isOpen(shown) && 'taking' in shown && !shown.taking.includes(1_000),
    );
    expect((screen as CashScreen).taking).toContain(100);
    await coin(100);
    await kiosk.until('cash', (shown) => 'missingWon' in shown && shown.missingWon === 100);
    await coin(100);
    await kiosk.until('done');
    expect([kiosk.cash().returnedWon, keptWon()]).toEqual([1_000, 200]);
  });

  it('gives the paper and leaves missing change to a person when a hopper runs dry', async () => {
    kiosk = await TestKiosk.start();
    await toSlot();
    kiosk.cash().fill(100, 1);
    kiosk.cash().fill(500, 0);
    await note(1_000);
    const done = await kiosk.until('done');
    expect(done.screen).toMatchObject({ cash: { insertedWon: 1_000, backWon: 100, owedWon: 700 } });
    expect(done.staffCalled).toBe(true);
    const { lines, stock } = await books();
    expect(lines.at(-1)).toMatchObject({ outcome: 'handed-to-staff', owedWon: 700 });
    expect(stock).toEqual([
      { won: 100, count: 0 },
      { won: 500, count: 0 },
    ]);
  });

  it('offers no cash that could not be given back, and takes cards', async () => {
    kiosk = await TestKiosk.start();
    kiosk.cash().fill(100, 0);
    kiosk.cash().fill(500, 0);
    await kiosk.cash().payOut([{ won: 100, count: 1 }]);
    await kiosk.cash().payOut([{ won: 500, count: 1 }]);
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay', method: 'cash' });
    const fee = await kiosk.until(
      'confirm',
      (screen) => 'problem' in screen && screen.problem !== null,
    );
    expect(fee.screen).toMatchObject({ problem: 'cash-not-ready', methods: ['card'] });
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('done');
  });

  it('serves with cash while the card terminal is away', async () => {
    kiosk = await TestKiosk.start({
      terminal: { kind: 'rest', url: 'http://127.0.0.1:9' },
      cash: 'simulated',
    });
    await kiosk.toFee();
    await kiosk.until('confirm', offers('cash'));
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('cash', isOpen);
    await note(1_000);
    await kiosk.until('done');
    expect(keptWon()).toBe(200);
  });

  it('takes cards only where there is no cash unit', async () => {
    kiosk = await TestKiosk.start({ cash: null });
    expect((await kiosk.toFee()).screen).toMatchObject({ methods: ['card'] });
  });
});
