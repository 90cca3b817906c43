import type { Fonts } from './fonts.js';
import { drawPaper, GREY, LINE, MM, write, type Paper, type Pdf } from './paper.js';
import { DEMO_MARK, drawDemoMark } from './seal.js';
import type { Column, Sheet, SheetCell, SheetTable } from './sheet.js';
import { drawTables, type Cell, type Table } from './table.js';

const LEFT = 15 * MM;
const WIDTH = 180 * MM;
const TOP = 14 * MM;
const BODY_END = 280 * MM;
const SIGN_HEIGHT = 22 * MM;
const SIGN_WIDTH = 30 * MM;

const GOOD = { ink: '#166534', tint: '#f0fdf4' };
const BAD = { ink: '#b91c1c', tint: '#fef2f2' };

/** A sheet of figures on A4, for the office's files. */
export function renderSheet(sheet: Sheet, fonts: Fonts): Promise<Paper> {
  return drawPaper({ fonts, title: `${sheet.title} ${sheet.number}` }, (pdf) => {
    let pages = 0;
    const page = () => {
      pdf.addPage();
      pages += 1;
      return pages === 1 ? drawHead(pdf, sheet) : drawRunningHead(pdf, sheet);
    };
    const frame = { x: LEFT, width: WIDTH, end: BODY_END, size: 8 };
    let y = drawTables(pdf, sheet.tables.map(toTable), frame, page);
    if (y + SIGN_HEIGHT > BODY_END) y = page();
    drawSigners(pdf, sheet.signers, y + 6 * MM);
    numberPages(pdf, sheet);
    return Promise.resolve();
  });
}

/** Title, facts and verdict; returns the y where the tables begin. */
function drawHead(pdf: Pdf, { title, number, facts, verdict }: Sheet): number {
  drawDemoMark(pdf, LEFT + WIDTH - 70 * MM, TOP - 4 * MM, 70 * MM);
  write(pdf, title, LEFT, TOP - 3 * MM, { font: 'bold', size: 19 });
  write(pdf, number, LEFT, TOP + 7 * MM, { font: 'bold', size: 11, color: GREY });
  const top = TOP + 16 * MM;
  facts.forEach(([name, value], i) => {
    const x = LEFT + i * (WIDTH / facts.length);
    write(pdf, name, x, top, { size: 8, color: GREY });
    write(pdf, value, x, top + 4 * MM, { font: 'bold', size: 10 });
  });
  const { ink, tint } = verdict.good ? GOOD : BAD;
  const y = top + 12 * MM;
  pdf
    .lineWidth(0.8)
    .roundedRect(LEFT, y, WIDTH, 9 * MM, 3)
    .fillAndStroke(tint, ink);
  write(pdf, verdict.text, LEFT + 4 * MM, y + 2.4 * MM, { font: 'bold', size: 11, color: ink });
  return y + 9 * MM;
}

function drawRunningHead(pdf: Pdf, { title, number }: Sheet): number {
  write(pdf, `${title} ${number}`, LEFT, TOP - 3 * MM, { size: 9, color: GREY });
  const mark = { size: 9, color: GREY, width: WIDTH, align: 'right' } as const;
  write(pdf, DEMO_MARK, LEFT, TOP - 3 * MM, mark);
  return TOP + 3 * MM;
}

function toTable({ title, columns, rows, marked = [], total, none }: SheetTable): Table {
  const head = columns.map(({ name, share }): Cell => ({ text: name, share, head: true }));
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const body = rows.map((row, i) => toCells(columns, row, marked.includes(i) ? 'marked' : null));
  return {
    title,
    head,
    rows: [
      ...(body.length > 0 ? body : [[{ text: none, share: whole, align: 'center' as const }]]),
      ...(total ? [toCells(columns, total, 'total')] : []),
    ],
  };
}

function toCells(
  columns: readonly Column[],
  row: readonly SheetCell[],
  set: Cell['set'] | null,
): Cell[] {
  return columns.map(({ share, align = 'left', nought = false }, i) => {
    const value = row[i] ?? '';
    return {
      share,
      text: typeof value === 'number' ? figure(value, nought) : value,
      align: typeof value === 'number' ? 'right' : align,
      ...(set && { set }),
    };
  });
}

/** With a minus sign that is as wide as a digit; in a column of noughts the figures would drown. */
function figure(value: number, nought: boolean): string {
  if (value === 0 && !nought) return '–';
  return value.toLocaleString('ko-KR').replace('-', '−');
}

function drawSigners(pdf: Pdf, signers: readonly string[], y: number): void {
  signers.forEach((name, i) => {
    const x = LEFT + WIDTH - (signers.length - i) * SIGN_WIDTH;
    pdf.lineWidth(0.6).strokeColor(LINE);
    pdf.rect(x, y, SIGN_WIDTH, 6 * MM).stroke();
    pdf.rect(x, y + 6 * MM, SIGN_WIDTH, 12 * MM).stroke();
    write(pdf, name, x, y + 1.4 * MM, { size: 8.5, width: SIGN_WIDTH, align: 'center' });
  });
}

function numberPages(pdf: Pdf, { title, number }: Sheet): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    const text = `${title} ${number}   ${page + 1} / ${count}`;
    write(pdf, text, LEFT, 287 * MM, { size: 8, color: GREY, width: WIDTH, align: 'center' });
  }
}
