import { sino } from './numbers.js';
import type { Rule } from './rule.js';

/** June and October lose their final. */
function month(value: string): string {
  const number = Number(value);
  if (number === 6) return '유월';
  if (number === 10) return '시월';
  return `${sino(String(number))}월`;
}

const day = (value: string): string => `${sino(String(Number(value)))} 일`;
const year = (value: string): string => `${sino(value)} 년`;

const WEEKDAYS = '월화수목금토일';
const DAY_OF_WEEK = String.raw`(?:\s?\(([월화수목금토일])\))?`;
const weekday = (letter: string): string => (letter === '' ? '' : ` ${letter}요일`);

/** Full dates in the ways offices write them, months and days, weekdays in brackets. */
export const DATE_RULES: readonly Rule[] = [
  [
    new RegExp(
      String.raw`((?:19|20)\d\d)[-./]\s?(0?[1-9]|1[0-2])[-./]\s?(0?[1-9]|[12]\d|3[01])(?!\d)\.?${DAY_OF_WEEK}`,
      'g',
    ),
    (_, y, m, d, w) => `${year(y)} ${month(m)} ${day(d)}${weekday(w)}`,
  ],
  [
    new RegExp(
      String.raw`(?<![\d.])(0?[1-9]|1[0-2])\.\s?(0?[1-9]|[12]\d|3[01])\.${DAY_OF_WEEK}`,
      'g',
    ),
    (_, m, d, w) => `${month(m)} ${day(d)}${weekday(w)}`,
  ],
  [
    new RegExp(
      String.raw`(?<!\d)(1[0-2]|0?[1-9])월\s?(\d{1,2})일?\s?[~～-]\s?(1[0-2]|0?[1-9])월\s?(\d{1,2})일`,
      'g',
    ),
    (_, m1, d1, m2, d2) => `${month(m1)} ${day(d1)}부터 ${month(m2)} ${day(d2)}까지`,
  ],
  [/(\d{4})년/g, (_, y) => year(y)],
  [
    /(?<!\d)(1[0-2]|0?[1-9])\s?[~～-]\s?(1[0-2]|0?[1-9])월/g,
    (_, from, to) => `${month(from)}부터 ${month(to)}까지`,
  ],
  [
    new RegExp(String.raw`(?<!\d)(1[0-2]|0?[1-9])월\s?(\d{1,2})일?\s?[~～-]\s?(\d{1,2})일`, 'g'),
    (_, m, from, to) => `${month(m)} ${day(from)}부터 ${day(to)}까지`,
  ],
  [
    new RegExp(String.raw`(?<!\d)(1[0-2]|0?[1-9])월\s?(\d{1,2})일${DAY_OF_WEEK}`, 'g'),
    (_, m, d, w) => `${month(m)} ${day(d)}${weekday(w)}`,
  ],
  [/(?<!\d)(1[0-2]|0?[1-9])월/g, (_, m) => month(m)],
  [/\(([월화수목금토일])\)(?:요일)?/g, (_, w) => weekday(w)],
  [
    new RegExp(String.raw`(?<![가-힣])([${WEEKDAYS}])\s?[~～-]\s?([${WEEKDAYS}])(?![가-힣])`, 'g'),
    (_, from, to) => `${from}요일부터 ${to}요일까지`,
  ],
];
