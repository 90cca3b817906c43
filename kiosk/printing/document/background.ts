import { MM, type Pdf } from './paper.js';

const TINT = '#dbe7f3';

/** A light pattern that a copier brings out: the paper says 사본 wherever it is copied. */
export function drawCopyVoid(pdf: Pdf): void {
  const { width, height } = pdf.page;
  pdf.save();
  pdf.lineWidth(0.25).strokeColor(TINT);
  for (let x = -height; x < width; x += 3 * MM) {
    pdf.moveTo(x, height).lineTo(x + height, 0);
  }
  pdf.stroke();
  pdf.font('bold').fontSize(30).fillColor(TINT).fillOpacity(0.65);
  for (let row = 0; row * 52 * MM < height; row += 1) {
    for (let column = 0; column < 4; column += 1) {
      const x = (column * 58 - (row % 2) * 29 + 8) * MM;
      const y = (row * 52 + 24) * MM;
      pdf.save().rotate(-30, { origin: [x, y] });
      pdf.text('사본', x, y, { lineBreak: false });
      pdf.restore();
    }
  }
  pdf.restore();
}
