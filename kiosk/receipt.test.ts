import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  hasSocat,
  openPtyPair,
  startEscposPrinter,
  type PtyPair,
  type SimulatedReceiptPrinter,
} from './sim/index.js';
import { TestKiosk } from './testing/test-kiosk.js';

let cable: PtyPair;
let roll: SimulatedReceiptPrinter;
let kiosk: TestKiosk;

const why = hasSocat() ? '' : ' (install socat)';

describe.skipIf(why !== '')(`receipts of a printer of their own${why}`, () => {
  beforeEach(async () => {
    cable = await openPtyPair();
    roll = await startEscposPrinter({ path: cable.far, lineMs: 1 });
    kiosk = await TestKiosk.start({
      receiptPrinter: { device: cable.near, baud: 115_200, columns: 42 },
    });
  });
  afterEach(async () => {
    await kiosk.remove();
    await roll.close();
    await cable.close();
  });

  const paperOut = () => kiosk.simulated().printer.jobs();
  const receipt = () => (roll.receipts()[0] ?? []).map(({ text }) => text).join('\n');

  it('come out whole, and the document printer has the document only', async () => {
    await kiosk.toFee({}, 2);
    await kiosk.touch({ type: 'pay' });
    const done = await kiosk.until('done');
    expect(done.screen).toMatchObject({ receiptPrinted: true });
    expect(paperOut()).toHaveLength(1);
    const { approvalNo } = done.screen as { approvalNo: string };
    expect(receipt()).toMatch(/^합계 +400원$/m);
    expect(receipt()).toMatch(new RegExp(`^승인번호 +${approvalNo}$`, 'm'));
    expect(receipt()).toMatch(/^카드번호 +5310-\*{4}-\*{4}-7284$/m);
    expect(receipt()).not.toMatch(/김행복|820315/);
  });

  it('have English beside the Korean for a guest', async () => {
    await kiosk.touch({ type: 'language', language: 'ja' });
    await kiosk.toFee();
    await kiosk.touch({ type: 'pay' });
    await kiosk.until('done');
    expect(receipt()).toMatch(/^합계 Total +200원$/m);
    expect(receipt()).toMatch(/^사업자등록번호 Business no\. +000-00-00000$/m);
  });

  it('that stop in the middle are said to have failed; paper and payment stand', async () => {
    await kiosk.toFee();
    roll.linesLeft(4);
    await kiosk.touch({ type: 'pay' });
    const done = await kiosk.until('done');
    expect(done.screen).toMatchObject({ receiptPrinted: false, totalWon: 200 });
    expect(paperOut()).toMatchObject([{ state: 'completed', sheets: 1 }]);
    expect(kiosk.simulated().terminal.totals().netWon).toBe(200);
    expect(roll.receipts()).toEqual([]);
  });

  it('are known to be missing before money moves, and the visitor decides', async () => {
    const fee = await kiosk.toFee();
    expect(fee.screen).toMatchObject({ receipt: true });
    roll.mood('paper-out');
    const told = kiosk.until('confirm', (screen) => 'receipt' in screen && !screen.receipt);
    await kiosk.touch({ type: 'pay' });
    await told;
    await kiosk.touch({ type: 'pay' });
    const done = await kiosk.until('done');
    const screens = kiosk.seen.map(({ screen }) => screen);
    const knows = screens.findIndex((screen) => 'receipt' in screen && !screen.receipt);
    const pays = screens.findIndex((screen) => screen.at === 'pay' && screen.phase === 'card');
    expect(pays).toBeGreaterThan(knows);
    expect(done.screen).toMatchObject({ receiptPrinted: false });
    expect(paperOut()).toHaveLength(1);
  });
});
