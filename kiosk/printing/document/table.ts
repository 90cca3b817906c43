import { LINE, write, type Pdf, type TextStyle } from './paper.js';

export interface Cell {
  text: string;
  /** Share of the table's width. */
  share: number;
  head?: boolean;
  align?: TextStyle['align'];
}

export interface Table {
  head: Cell[];
  rows: Cell[][];
}

/** Where tables may be drawn, points; `end` is the lowest y of a row. */
export interface Frame {
  x: number;
  width: number;
  end: number;
}

const PADDING = 5;
const SIZE = 9;
const HEAD_TINT = '#eef2f7';

/**
 * Draws the tables one below the other and returns the y below the last. A row is never torn apart:
 * where it does not fit, `page` begins a page and returns its first y.
 */
export function drawTables(
  pdf: Pdf,
  tables: readonly Table[],
  frame: Frame,
  page: () => number,
): number {
  let y = page();
  for (const { head, rows } of tables) {
    const first = rows[0] ? rowHeight(pdf, rows[0], frame.width) : 0;
    // A head alone at the foot of a page says nothing.
    if (y + rowHeight(pdf, head, frame.width) + first > frame.end) y = page();
    y = drawRow(pdf, head, frame, y);
    for (const row of rows) {
      if (y + rowHeight(pdf, row, frame.width) > frame.end) y = drawRow(pdf, head, frame, page());
      y = drawRow(pdf, row, frame, y);
    }
  }
  return y;
}

/** Draws one row and returns the y below it; the row is as high as its longest text needs. */
function drawRow(pdf: Pdf, cells: Cell[], { x, width }: Frame, y: number): number {
  const widths = widthsOf(cells, width);
  const height = rowHeight(pdf, cells, width);
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

function rowHeight(pdf: Pdf, cells: Cell[], width: number): number {
  const widths = widthsOf(cells, width);
  const heights = cells.map((cell, i) => textHeight(pdf, cell, widths[i] ?? 0));
  return Math.max(...heights) + 2 * PADDING;
}

function widthsOf(cells: Cell[], width: number): number[] {
  const total = cells.reduce((sum, cell) => sum + cell.share, 0);
  return cells.map((cell) => (cell.share / total) * width);
}

function textHeight(pdf: Pdf, cell: Cell, width: number): number {
  pdf.font(cell.head ? 'bold' : 'regular').fontSize(SIZE);
  return pdf.heightOfString(cell.text, { width: width - 2 * PADDING, lineGap: SIZE * 0.2 });
}
