import { closingLines, rowsOf, titleOf, type ReceiptFacts } from '../document/receipt-facts.js';
import { DEMO_MARK } from '../document/seal.js';
import type { ReceiptLine } from './port.js';

/** The receipt as lines for a roll of paper: the same facts as on the PDF. */
export function receiptLines(facts: ReceiptFacts): ReceiptLine[] {
  return [
    { text: titleOf(facts), align: 'center', bold: true, large: true },
    { text: '' },
    { text: DEMO_MARK, align: 'center', bold: true },
    { text: '' },
    ...rowsOf(facts).map(([text, right]) => ({ text, right })),
    { text: '' },
    ...closingLines(facts).map((text): ReceiptLine => ({ text, align: 'center' })),
  ];
}
