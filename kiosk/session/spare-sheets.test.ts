import { expect, it } from 'vitest';
import type { Entry } from './entry.js';
import { spareSheets } from './spare-sheets.js';

const printed = (wanted: number, came: number): Entry[] => [
  { kind: 'print.intended', sheets: wanted },
  { kind: 'print.submitted', job: 1 },
  { kind: 'print.completed', sheets: came },
];

it('counts what came out beyond what was paid for, and nothing where no paper was seen', () => {
  expect(spareSheets(printed(2, 4))).toBe(2);
  expect(spareSheets(printed(2, 2))).toBe(0);
  expect(spareSheets(printed(2, 2).slice(0, 2))).toBe(0);
  expect(spareSheets([])).toBe(0);
});
