import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReceiptLine, ReceiptPrinter, ReceiptProblem } from './port.js';

/** A receipt printer under test, and what a person sees coming out of it. */
export interface ReceiptRig {
  printer: ReceiptPrinter;
  mood(mood: 'ready' | 'paper-low' | 'paper-out' | 'cover-open' | 'cutter' | 'silent'): void;
  /** The paper ends after so many more lines. */
  linesLeft(lines: number): void;
  /** Receipts that were cut off, line by line. */
  receipts(): string[][];
  close(): Promise<void>;
}

const RECEIPT: ReceiptLine[] = [
  { text: '영 수 증', align: 'center', large: true },
  { text: '합계', right: '400원' },
  { text: '승인번호', right: '30012345' },
];

/** What every receipt printer must do, whatever is behind it. */
export function receiptContract(name: string, start: () => Promise<ReceiptRig>): void {
  describe(`receipt printer: ${name}`, () => {
    let rig: ReceiptRig;
    beforeEach(async () => {
      rig = await start();
    });
    afterEach(() => rig.close());

    const words = () => rig.receipts().map((lines) => lines.map((line) => line.split(/\s{2,}/)));
    const WHOLE = [['영 수 증'], ['합계', '400원'], ['승인번호', '30012345']];

    it('prints, cuts and says so', async () => {
      expect(await rig.printer.status()).toEqual({ ready: true, paperLow: false });
      expect(await rig.printer.print(RECEIPT)).toEqual({ result: 'printed', paperLow: false });
      expect(words()).toEqual([WHOLE]);
    });

    it('prints one receipt after the other', async () => {
      const both = [rig.printer.print(RECEIPT), rig.printer.print([{ text: '둘째' }])];
      expect(await Promise.all(both)).toMatchObject([{ result: 'printed' }, { result: 'printed' }]);
      expect(words()).toEqual([WHOLE, [['둘째']]]);
    });

    it('prints on, and says so, when the paper runs low', async () => {
      rig.mood('paper-low');
      expect(await rig.printer.status()).toEqual({ ready: true, paperLow: true });
      expect(await rig.printer.print(RECEIPT)).toEqual({ result: 'printed', paperLow: true });
    });

    const problems: ('paper-out' | 'cover-open' | 'silent')[] = [
      'paper-out',
      'cover-open',
      'silent',
    ];
    it.each(problems)('prints nothing, now or later, when it is %s', async (problem) => {
      rig.mood(problem);
      expect(await rig.printer.status()).toMatchObject({ ready: false, problem });
      expect(await rig.printer.print(RECEIPT)).toMatchObject({ result: 'failed', problem });
      rig.mood('ready');
      expect(await rig.printer.print([{ text: '다음 사람' }])).toMatchObject({ result: 'printed' });
      expect(rig.receipts().flat()).toEqual(['다음 사람']);
    });

    const halfWay: [ReceiptProblem, () => void][] = [
      ['paper-out', () => rig.linesLeft(2)],
      ['cutter', () => rig.mood('cutter')],
    ];
    it.each(halfWay)('keeps the next receipt clean after %s half way', async (problem, happen) => {
      happen();
      expect(await rig.printer.print(RECEIPT)).toMatchObject({ result: 'failed', problem });
      rig.mood('ready');
      expect(await rig.printer.print([{ text: '다음 사람' }])).toMatchObject({ result: 'printed' });
      expect(rig.receipts().at(-1)).toEqual(['다음 사람']);
    });

    it('has printed what the roll was just long enough for', async () => {
      rig.linesLeft(RECEIPT.length);
      const outcome = await rig.printer.print(RECEIPT);
      // The blade needs paper too: printed or not, nobody is told that an uncut receipt came out.
      expect(outcome.result === 'printed').toBe(rig.receipts().length === 1);
    });
  });
}
