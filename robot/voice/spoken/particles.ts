import type { Rule } from './rule.js';

const PAIRS: Readonly<Record<string, readonly [string, string]>> = {
  '은(는)': ['은', '는'],
  '는(은)': ['은', '는'],
  '이(가)': ['이', '가'],
  '가(이)': ['이', '가'],
  '을(를)': ['을', '를'],
  '를(을)': ['을', '를'],
  '와(과)': ['과', '와'],
  '과(와)': ['과', '와'],
  '(으)로': ['으로', '로'],
  '으로(로)': ['으로', '로'],
  '(이)나': ['이나', '나'],
  '(이)라': ['이라', '라'],
  '(이)에요': ['이에요', '예요'],
};
const RIEUL = 8;

/** 조사 that leave the choice to the reader: chosen by the final of what is said before them. */
export const PARTICLE_RULES: readonly Rule[] = [
  [
    /([가-힣])(은\(는\)|는\(은\)|이\(가\)|가\(이\)|을\(를\)|를\(을\)|와\(과\)|과\(와\)|\(으\)로|으로\(로\)|\(이\)나|\(이\)라|\(이\)에요)/g,
    (_, before, written) => {
      const [closed, open] = PAIRS[written] ?? ['', ''];
      const final = finalOf(before);
      const isOpen = final === 0 || (closed === '으로' && final === RIEUL);
      return `${before}${isOpen ? open : closed}`;
    },
  ],
];

/** 0 for an open syllable. */
function finalOf(syllable: string): number {
  return (syllable.charCodeAt(0) - 0xac00) % 28;
}
