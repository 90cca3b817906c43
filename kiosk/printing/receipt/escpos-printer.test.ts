import { describe, expect, it, onTestFinished } from 'vitest';
import { startEscposPrinter, type SimulatedReceiptPrinter } from '../../sim/index.js';
import { hasSocat, openPtyPair, type PtyPair } from '../../sim/pty-pair.js';
import type { ReceiptFacts } from '../document/receipt-facts.js';
import { createEscposPrinter } from './escpos-printer.js';
import { receiptLines } from './receipt-lines.js';
import { receiptContract } from './receipt.suite.js';

const missing = hasSocat() ? '' : 'socat';

async function start() {
  const cable = await openPtyPair();
  const far = await startEscposPrinter({ path: cable.far, lineMs: 1 });
  const printer = createEscposPrinter({ path: cable.near, answerMs: 400, receiptMs: 2_000 });
  const close = async () => {
    await printer.close();
    await far.close();
    await cable.close();
  };
  return { cable, far, printer, close };
}

if (missing === '') {
  receiptContract('ESC/POS over a serial cable', async () => {
    const { far, printer, close } = await start();
    return {
      printer,
      mood: (mood) => far.mood(mood),
      linesLeft: (lines) => far.linesLeft(lines),
      receipts: () => far.receipts().map((lines) => lines.map(({ text }) => text)),
      close,
    };
  });
}

describe.skipIf(missing !== '')(`ESC/POS on a cable ${missing && `(install ${missing})`}`, () => {
  const rig = async () => {
    const made = await start();
    onTestFinished(made.close);
    return made;
  };
  const FACTS: ReceiptFacts = {
    merchant: { name: '서초구 OK민원센터', businessNo: '000-00-00000' },
    language: 'ko',
    device: '발급기 1',
    document: '주민등록표 등본(초본 포함하지 않음, 세대 구성 사유와 변동 사항 모두)',
    copies: 2,
    feeWon: 200,
    totalWon: 400,
    payment: {
      by: 'card',
      approvalNo: '30012345',
      card: { masked: '1234-****', issuer: '행복' },
      at: 0,
    },
    at: 0,
  };

  it('puts the facts of a receipt on paper, each in one line', async () => {
    const { far, printer } = await rig();
    const lines = receiptLines(FACTS);
    expect(await printer.print(lines)).toMatchObject({ result: 'printed' });
    const [receipt = []] = far.receipts();
    expect(receipt.length).toBe(lines.length);
    expect(receipt[0]).toMatchObject({ text: '영 수 증', align: 'center', bold: true, width: 2 });
    const paper = receipt.map(({ text }) => text).join('\n');
    expect(paper).toMatch(/^합계 +400원$/m);
    expect(paper).toMatch(/^수수료 +200원 × 2부$/m);
    expect(paper).toMatch(/^승인번호 +30012345$/m);
    expect(paper).not.toContain('?');
  });

  it('understands nothing on a noisy line, and says so', async () => {
    const { far, printer } = await rig();
    far.mood('garbage');
    expect(await printer.print(receiptLines(FACTS))).toMatchObject({ problem: 'silent' });
  });

  it('fails when the printer falls silent half way', async () => {
    const { far, printer } = await rig();
    const outcome = printer.print(receiptLines(FACTS));
    await someLines(far);
    far.mood('silent');
    expect(await outcome).toMatchObject({ result: 'failed', problem: 'silent' });
    expect(far.receipts()).toEqual([]);
  });

  it('fails when the cable is pulled half way, and goes on when it is back', async () => {
    const { cable, far, printer } = await rig();
    const outcome = printer.print(receiptLines(FACTS));
    await someLines(far);
    await cable.pull();
    expect(await outcome).toMatchObject({ result: 'failed', problem: 'cable' });
    expect(await printer.status()).toMatchObject({ ready: false, problem: 'cable' });
    const next = await replug(cable);
    expect(await printer.print([{ text: '다음 사람' }])).toMatchObject({ result: 'printed' });
    expect(next.receipts().at(-1)).toMatchObject([{ text: '다음 사람' }]);
  });

  async function replug(cable: PtyPair): Promise<SimulatedReceiptPrinter> {
    await cable.plug();
    const far = await startEscposPrinter({ path: cable.far, lineMs: 1 });
    onTestFinished(() => far.close());
    return far;
  }

  async function someLines(far: SimulatedReceiptPrinter): Promise<void> {
    while (far.uncut().length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
  }
});
