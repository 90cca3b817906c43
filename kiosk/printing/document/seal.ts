import { MM, type Pdf } from './paper.js';

const VERMILION = '#c8102e';

/**
 * A square office seal of our own drawing, with the demonstration said inside it: it resembles no
 * seal in use.
 */
export function drawSeal(pdf: Pdf, x: number, y: number, side = 22 * MM): void {
  const rows = ['서초구', '청장인', '시연용'];
  pdf.save();
  pdf.lineJoin('round').strokeColor(VERMILION);
  pdf.lineWidth(2.2).rect(x, y, side, side).stroke();
  pdf
    .lineWidth(0.6)
    .rect(x + 3, y + 3, side - 6, side - 6)
    .stroke();
  pdf
    .font('bold')
    .fontSize(side * 0.23)
    .fillColor(VERMILION);
  rows.forEach((row, i) => {
    pdf.text(row, x, y + side * (0.12 + i * 0.265), {
      width: side,
      align: 'center',
      lineBreak: false,
    });
  });
  pdf.restore();
}

export const DEMO_MARK = '시연용 DEMO – 법적 효력 없음';

/** The mark that nobody can overlook. */
export function drawDemoMark(pdf: Pdf, x: number, y: number, width: number): void {
  pdf.save();
  pdf.roundedRect(x, y, width, 7.4 * MM, 2).fillAndStroke('#fff1f2', VERMILION);
  pdf.font('bold').fontSize(10.5).fillColor(VERMILION);
  pdf.text(DEMO_MARK, x, y + 1.75 * MM, { width, align: 'center', lineBreak: false });
  pdf.restore();
}
