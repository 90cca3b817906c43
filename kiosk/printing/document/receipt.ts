import type { Fonts } from './fonts.js';
import { drawPaper, GREY, LINE, MM, write, type Paper } from './paper.js';
import { ISSUER, rowsOf, WHOM_TO_ASK, type ReceiptFacts } from './receipt-facts.js';
import { DEMO_MARK } from './seal.js';

const WIDTH = 80 * MM;
const MARGIN = 6 * MM;

/** A receipt 80 mm wide. It names no person and no document number. */
export function renderReceipt(facts: ReceiptFacts, fonts: Fonts): Promise<Paper> {
  const rows = rowsOf(facts);
  const height = (58 + rows.length * 6.4) * MM;
  const inner = WIDTH - 2 * MARGIN;
  return drawPaper({ fonts, title: '영수증', size: [WIDTH, height] }, (pdf) => {
    pdf.addPage();
    const middle = { width: inner, align: 'center' } as const;
    write(pdf, '영 수 증', MARGIN, 8 * MM, { font: 'bold', size: 17, ...middle });
    write(pdf, ISSUER, MARGIN, 18 * MM, { size: 8.5, ...middle });
    write(pdf, DEMO_MARK, MARGIN, 23.5 * MM, {
      font: 'bold',
      size: 8.5,
      color: '#c8102e',
      ...middle,
    });
    pdf.moveTo(MARGIN, 30 * MM).lineTo(WIDTH - MARGIN, 30 * MM);
    pdf.lineWidth(0.7).strokeColor(LINE).stroke();
    rows.forEach(([name, value], i) => {
      const y = (34 + i * 6.4) * MM;
      write(pdf, name, MARGIN, y, { color: GREY });
      write(pdf, value, MARGIN, y, { width: inner, align: 'right', font: 'bold' });
    });
    const end = (38 + rows.length * 6.4) * MM;
    write(pdf, WHOM_TO_ASK, MARGIN, end, { size: 8, ...middle });
    return Promise.resolve();
  });
}
