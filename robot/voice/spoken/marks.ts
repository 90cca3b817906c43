import type { Rule } from './rule.js';

/** Signs that mean something first, and breaths for those that only part words. */
export const SIGN_RULES: readonly Rule[] = [
  [/☎|📞|℡/gu, () => '전화 '],
  [/\s?[→⇒➔]\s?/g, () => ', '],
  [/\s?&\s?/g, () => ', '],
  [/(?<=\d|[cm]m|\dm)\s?[xX×*]\s?(?=\d)/g, () => ' 곱하기 '],
  [/\s?\+\s?/g, () => ', '],
  [/(?<=[가-힣])\s?\/\s?(?=[가-힣])/g, () => ' 또는 '],
];

export const MARK_RULES: readonly Rule[] = [
  [/[“”"'‘’「」『』《》〈〉<>*_#^|`]/g, () => ''],
  [
    /(?<=[가-힣])\(([가-힣]+)\)(?=(?:대장|등본|신청|발급|신고|증명))/g,
    (_, inside) => ` ${inside} `,
  ],
  [
    /\s?[([{（【［]\s?([^)\]}）】］]*)\s?[)\]}）】］]/g,
    (_, inside) => (inside.trim() === '' ? '' : `, ${inside.trim()},`),
  ],
  [/[·・‧∙ㆍ]/g, () => ', '],
  [/[~～〜∼]/g, () => ' '],
  [/\s?[-–—:;/※●○■□▶►•✓✔…]+\s?/g, () => ', '],
  [/[^\p{L}\p{N}\s,.?!]/gu, () => ' '],
];

/** One breath at a time, single spaces, nothing before a mark. */
export const TIDY_RULES: readonly Rule[] = [
  [/\s+/g, () => ' '],
  [/\s+([,.?!])/g, (_, mark) => mark],
  [/,(?=[,.?!])/g, () => ''],
  [/([.?!])\s?,/g, (_, mark) => mark],
  [/,(?=\S)/g, () => ', '],
  [/([.?!])\1+/g, (_, mark) => mark],
  [/^[\s,.]+|[\s,]+$/g, () => ''],
  [
    /,\s*(?=(?:은|는|이|가|을|를|와|과|로|으로|에|에서|의|도|만|까지|부터)(?:\s|[,.?!]|$))/g,
    () => '',
  ],
  [/까지이에요/g, () => '까지예요'],
];
