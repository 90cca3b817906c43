import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openJournal } from './journal/index.js';
import type { Counted } from './payment/index.js';
import type { Entry } from './session/index.js';
import { SimulatedCashUnit } from './sim/index.js';
import { TestKiosk } from './testing/test-kiosk.js';

const ALL = [10, 50, 100, 500, 1_000, 5_000, 10_000, 50_000];
const SLOT = { amountWon: 100_000, denominations: ALL };

let kiosk: TestKiosk | undefined;
afterEach(async () => {
  await kiosk?.remove();
  kiosk = undefined;
});

/** The books and the cash unit of a kiosk that was killed: each knows its own part only. */
class Wreck {
  readonly folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  readonly unit = new SimulatedCashUnit({
    hoppers: new Map([
      [100, 20],
      [500, 20],
    ]),
    stateFile: join(this.folder, 'data', 'sim', 'cash.json'),
  });
  private readonly journal = openJournal(join(this.folder, 'data', 'journal.sqlite'));

  constructor(private readonly at = Date.now()) {
    for (const { won, count } of this.unit.inside) {
      this.write({ kind: 'stock.counted', won, coins: count }, 'stock');
    }
    this.write({ kind: 'opened', document: 'resident-register', copies: 1, amountWon: 200 });
    this.write({ kind: 'payment.intended', method: 'cash' });
  }

  write(entry: Entry, transaction = 'tx'): void {
    this.journal.append({ transaction, at: this.at, entry });
  }

  /** Money is let in, and what of it the journal got to know. */
  async open(): Promise<void> {
    const { devices } = await this.unit.totals();
    this.write({ kind: 'cash.opened', counters: devices });
    await this.unit.accept(SLOT, () => undefined);
  }

  async stack(won: number): Promise<void> {
    this.write({ kind: 'cash.note-intended', won });
    this.unit.insertNote(won);
    await this.unit.stack(1);
    this.write({ kind: 'cash.taken', item: 'note', won });
  }

  async intend(coins: Counted[]): Promise<void> {
    const { dispensed } = (await this.unit.totals()).devices;
    this.write({ kind: 'payout.intended', purpose: 'refund', coins, dispensed });
  }

  async restart(): Promise<{ lines: Entry[]; outWon: number }> {
    this.journal.close();
    await this.unit.close();
    kiosk = await TestKiosk.start({ folder: this.folder });
    const outWon = [...kiosk.cash().fellOut].reduce((sum, [won, count]) => sum + won * count, 0);
    await kiosk.stop();
    const journal = openJournal(kiosk.journalFile);
    const lines = journal.read('tx').map(({ entry }) => entry);
    journal.close();
    return { lines, outWon };
  }
}

describe('cash that the last run left open', () => {
  it('was never let in: nothing charged', async () => {
    const { lines, outWon } = await new Wreck().restart();
    expect(lines.at(-1)).toMatchObject({ kind: 'closed', outcome: 'nothing-charged' });
    expect(outWon).toBe(0);
  });

  it('is in the cash box: paid back in coins', async () => {
    const wreck = new Wreck();
    await wreck.open();
    await wreck.stack(1_000);
    const { lines, outWon } = await wreck.restart();
    expect(outWon).toBe(1_000);
    expect(lines.slice(-5)).toMatchObject([
      { kind: 'refund.intended', owedWon: 1_000 },
      { kind: 'payout.intended', coins: [{ won: 500, count: 2 }] },
      { kind: 'payout.ended', missingWon: 0 },
      { kind: 'refund.done', paidWon: 1_000 },
      { kind: 'closed', outcome: 'refunded' },
    ]);
  });

  it('was being paid back: only what the hoppers had not paid yet', async () => {
    const wreck = new Wreck();
    await wreck.open();
    await wreck.stack(1_000);
    await wreck.intend([{ won: 500, count: 2 }]);
    await wreck.unit.payOut([{ won: 500, count: 1 }]);
    const { lines, outWon } = await wreck.restart();
    expect(outWon).toBe(1_000);
    expect(lines.at(-1)).toMatchObject({ kind: 'closed', outcome: 'refunded' });
  });

  it('was paid back already, without a line: not once more', async () => {
    const wreck = new Wreck();
    await wreck.open();
    await wreck.stack(1_000);
    await wreck.intend([{ won: 500, count: 2 }]);
    await wreck.unit.payOut([{ won: 500, count: 2 }]);
    expect((await wreck.restart()).outWon).toBe(1_000);
  });

  it('is a note that was about to be stacked: staff look for it', async () => {
    const wreck = new Wreck();
    await wreck.open();
    wreck.unit.insertNote(5_000);
    wreck.write({ kind: 'cash.note-intended', won: 5_000 });
    const { lines, outWon } = await wreck.restart();
    expect(outWon).toBe(0);
    expect(lines.at(-1)).toMatchObject({ outcome: 'handed-to-staff', owedWon: 5_000 });
  });

  it('is a coin that the journal does not know: the rest goes back, staff look for it', async () => {
    const wreck = new Wreck();
    await wreck.open();
    wreck.unit.insertCoin(100);
    wreck.write({ kind: 'cash.taken', item: 'coin', won: 100 });
    wreck.unit.insertCoin(500);
    const { lines, outWon } = await wreck.restart();
    expect(outWon).toBe(100);
    expect(lines.at(-1)).toMatchObject({
      outcome: 'handed-to-staff',
      reason: '2 coins went in, the journal knows of 1',
    });
  });

  it('is of a visitor who left long ago: no coins fall for somebody else', async () => {
    const wreck = new Wreck(Date.now() - 3_600_000);
    await wreck.open();
    await wreck.stack(1_000);
    const { lines, outWon } = await wreck.restart();
    expect(outWon).toBe(0);
    expect(lines.at(-1)).toMatchObject({ outcome: 'handed-to-staff', owedWon: 1_000 });
  });
});
