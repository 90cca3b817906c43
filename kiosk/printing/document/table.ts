import { LINE, write, type Pdf, type TextStyle } from './paper.js';

export interface Cell {
  text: string;
  /** Share of the table's width. */
  share: number;
  head?: boolean;
  align?: TextStyle['align'];
  /** Set off from the other rows. */
  set?: 'total' | 'marked';
}

export interface Table {
  /** Said above the table. */
  title?: string;
  head: Cell[];
  rows: Cell[][];
}

/** Where tables may be drawn, points; `end` is the lowest y of a row. */
export interface Frame {
  x: number;
  width: number;
  end: number;
  /** Of the text, points; 9 when left out. */
  size?: number;
}

const PADDING = 5;
const SIZE = 9;
const HEAD_TINT = '#eef2f7';
const TINTS = { total: '#f8fafc', marked: '#fef2f2' };
/** So many rows below a title are not torn apart. */
const SHORT = 8;
const TITLE_SIZE = 10.5;
/** From the end of one table to the title of the next, and from there to its head. */
const ABOVE_TITLE = 12;
const BELOW_TITLE = 17;

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
  for (const { title, head, rows } of tables) {
    const above = title === undefined ? 0 : ABOVE_TITLE + BELOW_TITLE;
    // A head alone at the foot of a page says nothing, and a short table is read in one piece.
    const together = title !== undefined && rows.length <= SHORT ? rows : rows.slice(0, 1);
    const height = [head, ...together].reduce((sum, row) => sum + rowHeight(pdf, row, frame), 0);
    if (y + above + height > frame.end) y = page();
    if (title !== undefined) {
      write(pdf, title, frame.x, y + ABOVE_TITLE, { font: 'bold', size: TITLE_SIZE });
      y += above;
    }
    y = drawRow(pdf, head, frame, y);
    for (const row of rows) {
      if (y + rowHeight(pdf, row, frame) > frame.end) y = drawRow(pdf, head, frame, page());
      y = drawRow(pdf, row, frame, y);
    }
  }
  return y;
}

/** Draws one row and returns the y below it; the row is as high as its longest text needs. */
function drawRow(pdf: Pdf, cells: Cell[], frame: Frame, y: number): number {
  const { x, width, size = SIZE } = frame;
  const widths = widthsOf(cells, width);
  const height = rowHeight(pdf, cells, frame);
  let left = x;
  cells.forEach((cell, i) => {
    const cellWidth = widths[i] ?? 0;
    pdf.lineWidth(0.6).strokeColor(LINE);
    const tint = cell.head ? HEAD_TINT : cell.set && TINTS[cell.set];
    if (tint) pdf.rect(left, y, cellWidth, height).fillAndStroke(tint, LINE);
    else pdf.rect(left, y, cellWidth, height).stroke();
    const text = textHeight(pdf, cell, cellWidth, size);
    write(pdf, cell.text, left + PADDING, y + (height - text) / 2 + size * 0.1, {
      font: fontOf(cell),
      size,
      width: cellWidth - 2 * PADDING,
      align: cell.align ?? (cell.head ? 'center' : 'left'),
    });
    left += cellWidth;
  });
  return y + height;
}

function rowHeight(pdf: Pdf, cells: Cell[], { width, size = SIZE }: Frame): number {
  const widths = widthsOf(cells, width);
  const heights = cells.map((cell, i) => textHeight(pdf, cell, widths[i] ?? 0, size));
  return Math.max(...heights) + 2 * PADDING;
}

function widthsOf(cells: Cell[], width: number): number[] {
  const total = cells.reduce((sum, cell) => sum + cell.share, 0);
  return cells.map((cell) => (cell.share / total) * width);
}

function textHeight(pdf: Pdf, cell: Cell, width: number, size: number): number {
  pdf.font(fontOf(cell)).fontSize(size);
  return pdf.heightOfString(cell.text, { width: width - 2 * PADDING, lineGap: size * 0.2 });
}

const fontOf = ({ head, set }: Cell) => (head || set ? 'bold' : 'regular');
