import { LINE, write, type Pdf, type TextStyle } from './paper.js';

export interface Cell {
  text: string;
  /** Share of the table's width. */
  share: number;
  head?: boolean;
  align?: TextStyle['align'];
}

const PADDING = 5;
const SIZE = 9;
const HEAD_TINT = '#eef2f7';

/** Draws one row and returns the y below it; the row is as high as its longest text needs. */
export function drawRow(pdf: Pdf, cells: Cell[], x: number, y: number, width: number): number {
  const total = cells.reduce((sum, cell) => sum + cell.share, 0);
  const widths = cells.map((cell) => (cell.share / total) * width);
  const height = rowHeight(pdf, cells, widths);
  let left = x;
  cells.forEach((cell, i) => {
    const cellWidth = widths[i] ?? 0;
    pdf.lineWidth(0.6).strokeColor(LINE);
    if (cell.head) pdf.rect(left, y, cellWidth, height).fillAndStroke(HEAD_TINT, LINE);
    else pdf.rect(left, y, cellWidth, height).stroke();
    const text = textHeight(pdf, cell, cellWidth);
    write(pdf, cell.text, left + PADDING, y + (height - text) / 2 + SIZE * 0.1, {
      font: cell.head ? 'bold' : 'regular',
      size: SIZE,
      width: cellWidth - 2 * PADDING,
      align: cell.align ?? (cell.head ? 'center' : 'left'),
    });
    left += cellWidth;
  });
  return y + height;
}

export function rowHeight(pdf: Pdf, cells: Cell[], widths: number[]): number {
  const heights = cells.map((cell, i) => textHeight(pdf, cell, widths[i] ?? 0));
  return Math.max(...heights) + 2 * PADDING;
}

function textHeight(pdf: Pdf, cell: Cell, width: number): number {
  pdf.font(cell.head ? 'bold' : 'regular').fontSize(SIZE);
  return pdf.heightOfString(cell.text, { width: width - 2 * PADDING, lineGap: SIZE * 0.2 });
}
