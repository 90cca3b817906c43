import { unifyHan } from './variants.js';

const SCRIPT = /<(script|style)\b[^]{0,2000}?<\/\1\s*>/gi;
const HTML_TAG = /<[^<>]{0,200}>/g;
/** Normalised already, but for the variants of Han characters: most words of a directory. */
const PLAIN =
  /^[a-z0-9\uac00-\ud7a3\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]+(?: [a-z0-9\uac00-\ud7a3\u3041-\u3096\u30a1-\u30fa\u30fc\u4e00-\u9fff]+)*$/;
const NOT_WORDS = /[^\p{L}\p{N}]+/gu;

/**
 * The one spelling everything is compared in: compatibility forms and Han variants unified, lower
 * case, and mark-up, emoji, control characters and punctuation turned into single spaces.
 */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return unifyHan(text);
  const plain = text.replace(SCRIPT, ' ').replace(HTML_TAG, ' ').normalize('NFKC').toLowerCase();
  return unifyHan(plain.replace(NOT_WORDS, ' ').trim());
}

/** As `normalize`, without spaces: "주민등록 등본" and "주민등록등본" are the same word. */
export function squeeze(text: string): string {
  return normalize(text).replaceAll(' ', '');
}

const EAST_ASIAN = /[\u1100-\u11ff\u3041-\u318f\uac00-\ud7a3]|\p{Script=Han}/u;

/** Written without a need for spaces (Korean, Chinese, Japanese), or at least partly so. */
export function isEastAsian(normalized: string): boolean {
  return EAST_ASIAN.test(normalized);
}

/** Lower-case word to its stem, so that "renewing passports" meets "renew passport". */
export function stem(word: string): string {
  if (word === 'news') return word;
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return stem(word.slice(0, -1));
  if (word.length > 3 && word.endsWith('e')) return word.slice(0, -1);
  return word;
}

/** Words too small to tell one English phrase from another. */
const ARTICLES = new Set(
  'a an the my our your his her their its this that some any s t'.split(' '),
);

export function isArticle(word: string): boolean {
  return ARTICLES.has(word);
}

/** Stems of the words of a phrase, articles and possessives left out. */
export function stems(normalized: string): string[] {
  return normalized
    .split(' ')
    .filter((word) => word !== '' && !ARTICLES.has(word))
    .map(stem);
}
