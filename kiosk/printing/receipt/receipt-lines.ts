import { ISSUER, rowsOf, WHOM_TO_ASK, type ReceiptFacts } from '../document/receipt-facts.js';
import { DEMO_MARK } from '../document/seal.js';
import type { ReceiptLine } from './port.js';

/** The receipt as lines for a roll of paper: the same facts as on the PDF. */
export function receiptLines(facts: ReceiptFacts): ReceiptLine[] {
  return [
    { text: '영 수 증', align: 'center', bold: true, large: true },
    { text: '' },
    { text: ISSUER, align: 'center' },
    { text: DEMO_MARK, align: 'center', bold: true },
    { text: '' },
    ...rowsOf(facts).map(([text, right]) => ({ text, right })),
    { text: '' },
    { text: WHOM_TO_ASK, align: 'center' },
  ];
}
