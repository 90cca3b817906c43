import { columnsOf, cutTo } from './cp949.js';
import type { ReceiptLine } from './port.js';

/** What stands in the line, `columns` wide at most, Hangul being two columns wide. */
export function layOut({ text, right, large }: ReceiptLine, columns: number): string {
  const width = large ? Math.floor(columns / 2) : columns;
  if (right === undefined) return cutTo(text, width);
  const end = cutTo(right, width);
  const start = cutTo(text, Math.max(0, width - columnsOf(end) - 1));
  return start + ' '.repeat(Math.max(0, width - columnsOf(start) - columnsOf(end))) + end;
}
