import { isEastAsian, stems } from './phrase.js';

/** Who a phrase stands for: one entry, or the choices of a shared word. */
export interface Claim {
  readonly entries: readonly number[];
  readonly shared: boolean;
}

/** A phrase found in a question. */
export interface Span {
  readonly claim: Claim;
  /** How much the phrase says, in Latin letters; see `unitsOf`. */
  readonly units: number;
}

interface Found extends Span {
  readonly start: number;
  readonly end: number;
}

const MAX_STEMS = 8;
/** "이사" starts a word or is part of another ("회사 이사장"); longer phrases may stand anywhere. */
const FREE_STANDING_CHARACTERS = 2;

/** Finds the phrases of the directory that a question holds word for word. */
export class ExactIndex {
  private readonly eastAsian = new Map<string, Claim>();
  private readonly latin = new Map<string, Claim>();
  private longest = 1;

  /** The first claim on a phrase stands. @param phrase normalised */
  add(phrase: string, claim: Claim): void {
    if (isEastAsian(phrase)) {
      const key = phrase.replaceAll(' ', '');
      this.longest = Math.max(this.longest, key.length);
      if (!this.eastAsian.has(key)) this.eastAsian.set(key, claim);
      return;
    }
    const key = stems(phrase).slice(0, MAX_STEMS).join(' ');
    if (key !== '' && !this.latin.has(key)) this.latin.set(key, claim);
  }

  /** Longest phrases first; one that lies inside another is left out. */
  find(normalized: string): Span[] {
    return [
      ...withoutContained(this.findEastAsian(normalized)),
      ...withoutContained(this.findLatin(normalized)),
    ];
  }

  private findEastAsian(normalized: string): Found[] {
    const { text, starts } = squeezeWithStarts(normalized);
    const found: Found[] = [];
    for (let start = 0; start < text.length; start += 1) {
      const limit = Math.min(text.length, start + this.longest);
      for (let end = start + 1; end <= limit; end += 1) {
        const key = text.slice(start, end);
        const claim = this.eastAsian.get(key);
        if (!claim || (isShortHangul(key) && !isWord(text, starts, start, end))) continue;
        found.push({ claim, start, end, units: unitsOf(key) });
      }
    }
    return found;
  }

  private findLatin(normalized: string): Found[] {
    const words = stems(normalized.replace(/[\p{Script=Latin}\p{N}]+/gu, ' $& '));
    const found: Found[] = [];
    for (let start = 0; start < words.length; start += 1) {
      for (let end = start + 1; end <= Math.min(words.length, start + MAX_STEMS); end += 1) {
        const key = words.slice(start, end).join(' ');
        const claim = this.latin.get(key);
        if (claim) found.push({ claim, start, end, units: unitsOf(key) });
      }
    }
    return found;
  }
}

function squeezeWithStarts(normalized: string): { text: string; starts: Set<number> } {
  const starts = new Set<number>();
  let text = '';
  for (const word of normalized.split(' ')) {
    starts.add(text.length);
    text += word;
  }
  return { text, starts };
}

function isHangul(text: string): boolean {
  return /^[\uac00-\ud7a3]+$/u.test(text);
}

function isShortHangul(key: string): boolean {
  return key.length <= FREE_STANDING_CHARACTERS && isHangul(key);
}

/** What may follow a short noun without a space: particles, and the verbs people run into it. */
const FOLLOWERS = new Set(
  '은는이가을를에의도만로으와과랑요하한해할했합인입예좀어떻있없떼뽑발신등서증받찾내납못때말부까보해되된됐필문사기',
);

/** True for "땅", "땅을" and "등본어디서", false for "땅콩" and for the end of a longer word. */
function isWord(text: string, starts: Set<number>, start: number, end: number): boolean {
  if (!starts.has(start)) return false;
  if (starts.has(end) || end === text.length) return true;
  if (end - start === 1) return starts.has(end + 1) && FOLLOWERS.has(text.charAt(end));
  return FOLLOWERS.has(text.charAt(end));
}

/** Syllables and Han characters say more than letters do. */
export function unitsOf(text: string): number {
  let units = 0;
  for (const character of text) {
    if (/[\uac00-\ud7a3]/u.test(character)) units += 2.5;
    else if (/\p{Script=Han}/u.test(character)) units += 3;
    else if (/[\u3041-\u30ff]/u.test(character)) units += 1.5;
    else if (character !== ' ') units += 1;
  }
  return units;
}

function withoutContained(found: Found[]): Found[] {
  const kept: Found[] = [];
  const longestFirst = found.sort((a, b) => b.units - a.units || a.start - b.start);
  for (const span of longestFirst) {
    if (!kept.some((other) => other.start <= span.start && span.end <= other.end)) kept.push(span);
  }
  return kept;
}
