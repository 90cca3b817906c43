import type { Fonts } from './fonts.js';
import { drawPaper, GREY, LINE, MM, write, type Paper } from './paper.js';
import { closingLines, rowsOf, titleOf, type ReceiptFacts } from './receipt-facts.js';
import { DEMO_MARK } from './seal.js';

const WIDTH = 80 * MM;
const MARGIN = 6 * MM;
const ROW_MM = 6.4;

/** A receipt 80 mm wide. It names no person and no document number. */
export function renderReceipt(facts: ReceiptFacts, fonts: Fonts): Promise<Paper> {
  const rows = rowsOf(facts);
  const height = (58 + rows.length * ROW_MM) * MM;
  const inner = WIDTH - 2 * MARGIN;
  return drawPaper({ fonts, title: '영수증', size: [WIDTH, height] }, (pdf) => {
    pdf.addPage();
    const middle = { width: inner, align: 'center' } as const;
    write(pdf, titleOf(facts), MARGIN, 8 * MM, { font: 'bold', size: 17, ...middle });
    write(pdf, DEMO_MARK, MARGIN, 19 * MM, {
      font: 'bold',
      size: 8.5,
      color: '#c8102e',
      ...middle,
    });
    pdf.moveTo(MARGIN, 27 * MM).lineTo(WIDTH - MARGIN, 27 * MM);
    pdf.lineWidth(0.7).strokeColor(LINE).stroke();
    rows.forEach(([name, value], i) => {
      const y = (31 + i * ROW_MM) * MM;
      write(pdf, name, MARGIN, y, { color: GREY });
      write(pdf, value, MARGIN, y, { width: inner, align: 'right', font: 'bold' });
    });
    closingLines(facts).forEach((line, i) => {
      const y = (35 + rows.length * ROW_MM + i * 5) * MM;
      write(pdf, line, MARGIN, y, { size: 8, ...middle });
    });
    return Promise.resolve();
  });
}
