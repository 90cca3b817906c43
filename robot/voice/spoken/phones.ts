import { spell } from './numbers.js';
import type { Rule } from './rule.js';

/** Groups are told apart by a breath. */
const groups = (...parts: string[]): string => parts.filter(Boolean).map(spell).join(', ');

/** Numbers that everybody knows by heart: said digit by digit even before 번. */
const SHORT =
  '110|111|112|113|114|117|118|119|120|123|125|126|128|129|131|132|182|1330|1331|1345|1350|1355|1357|1366|1372|1382|1388|1390|1391';

/** Telephone numbers, the old resident number's shape, account-like groups of digits. */
export const PHONE_RULES: readonly Rule[] = [
  [
    /(?<!\d)\(?(0\d{1,3})\)?[-)\s.]\s?(\d{3,4})[-.](\d{4})(?!\d)/g,
    (_, area, exchange, line) => groups(area, exchange, line),
  ],
  [/(?<![\d-])(1[5-8]\d\d)-(\d{4})(?![\d-])/g, (_, a, b) => groups(a, b)],
  [/(?<![\d-])(\d{3,4})-(\d{4})(?![\d-])/g, (_, a, b) => groups(a, b)],
  [/(?<![\d-])\d{1,9}(?:-\d{1,9}){2,}(?![\d-])/g, (whole) => groups(...whole.split('-'))],
  [
    new RegExp(
      String.raw`(?<![\d,.])(${SHORT})(?=\s?(?:번|에|으로|로|콜|$|[.,]|[이가은는예])(?!\d))(?!번\s?(?:창구|출구|번호))`,
      'g',
    ),
    (_, number) => spell(number),
  ],
];
