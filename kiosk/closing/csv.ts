import type { Sheet, SheetCell } from '../printing/index.js';

/** By it Excel knows UTF-8. */
const BOM = '\uFEFF';
/** A text that begins so would be taken for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** Comma-separated (RFC 4180), for Excel in Korean: one table below the other, figures without separators. */
export function toCsv(sheet: Sheet): string {
  const { title, number, facts, verdict, tables } = sheet;
  const lines: (readonly SheetCell[])[] = [
    [title, number],
    ...facts.map(([name, value]) => [name, value]),
    ['결과', verdict.text],
    ...tables.flatMap((table) => [
      [],
      [table.title],
      table.columns.map(({ name }) => name),
      ...(table.rows.length > 0 ? table.rows : [[table.none]]),
      ...(table.total ? [table.total] : []),
    ]),
  ];
  return BOM + lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(value: SheetCell): string {
  if (typeof value === 'number') return String(value);
  const harmless = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
