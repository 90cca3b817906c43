import { isHangul } from './jamo.js';
import { isEastAsian, stems } from './phrase.js';
import { type QuestionText } from './question-text.js';
import type { Claim, Span } from './span.js';
import { unitsOf } from './units.js';

const MAX_STEMS = 8;
/** "이사" starts a word or is part of another ("회사 이사장"); longer phrases may stand anywhere. */
const FREE_STANDING_CHARACTERS = 2;

/** Finds the phrases of the directory that a question holds word for word, particles aside. */
export class WordIndex {
  private readonly eastAsian = new Map<string, Claim>();
  private readonly latin = new Map<string, Claim>();
  private longest = 1;

  /** The first claim on a phrase stands. @param phrase normalised */
  add(phrase: string, claim: Claim): void {
    if (!isEastAsian(phrase)) {
      const key = stems(phrase).slice(0, MAX_STEMS).join(' ');
      if (key !== '' && !this.latin.has(key)) this.latin.set(key, claim);
      return;
    }
    this.addKey(phrase.replaceAll(' ', ''), claim);
    const words = phrase.split(' ');
    if (words.length > 1) {
      const last = words.length - 1;
      this.addKey(words.map((word, i) => (i < last ? withoutCase(word) : word)).join(''), claim);
    }
  }

  find(question: QuestionText): Span[] {
    return [
      ...this.findEastAsian(question, question.squeezed, null),
      ...this.findEastAsian(question, question.thin.text, question.thin.from),
      ...this.findLatin(question),
    ];
  }

  private addKey(key: string, claim: Claim): void {
    this.longest = Math.max(this.longest, key.length);
    if (!this.eastAsian.has(key)) this.eastAsian.set(key, claim);
  }

  private findEastAsian(
    { starts }: QuestionText,
    text: string,
    from: readonly number[] | null,
  ): Span[] {
    const found: Span[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const limit = Math.min(text.length, at + this.longest);
      for (let to = at + 1; to <= limit; to += 1) {
        const phrase = text.slice(at, to);
        const claim = this.eastAsian.get(phrase);
        if (!claim) continue;
        const start = from ? (from[at] ?? 0) : at;
        const end = from ? (from[to - 1] ?? 0) + 1 : to;
        const next = from ? text.charAt(to) : '';
        if (isShortHangul(phrase) && !isWord({ text, starts, start, end, to, from, next }))
          continue;
        found.push({ claim, phrase, by: 'word', at: [{ start, end }], units: unitsOf(phrase) });
      }
    }
    return found;
  }

  private findLatin({ latin }: QuestionText): Span[] {
    const found: Span[] = [];
    for (const [first, { start }] of latin.entries()) {
      let phrase = '';
      for (const word of latin.slice(first, first + MAX_STEMS)) {
        phrase += `${phrase === '' ? '' : ' '}${word.stem}`;
        const claim = this.latin.get(phrase);
        const units = unitsOf(phrase);
        if (claim) found.push({ claim, phrase, by: 'word', at: [{ start, end: word.end }], units });
      }
    }
    return found;
  }
}

const CASE = new Set('을를이가은는의에로도');

function withoutCase(word: string): string {
  if (!CASE.has(word.slice(-1)) || !isHangul(word.slice(-2, -1))) return word;
  return word.slice(0, word.length > 2 && word.endsWith('으로') ? -2 : -1);
}

function isShortHangul(key: string): boolean {
  return key.length <= FREE_STANDING_CHARACTERS && isHangul(key);
}

/** What may follow a short noun without a space: particles, and the verbs people run into it. */
const FOLLOWERS = new Set(
  '은는이가을를에의도만으로와과랑요하한해할했합인입예좀어떻있없떼뗄띠뽑발신등서증받찾내납못때말부까보해되된됐필문사기유여혀야지',
);

/** Whether a syllable may run on after a short noun. */
export function mayFollow(syllable: string): boolean {
  return FOLLOWERS.has(syllable);
}

interface Place {
  readonly text: string;
  readonly starts: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly to: number;
  readonly from: readonly number[] | null;
  readonly next: string;
}

/** True for "땅", "땅을" and "등본어디서", false for "땅콩" and for the end of a longer word. */
function isWord({ text, starts, start, end, to, from, next }: Place): boolean {
  if (starts[start] !== 1) return false;
  if (starts[end] === 1) return true;
  if (from) return starts[from[to] ?? end] === 1 || FOLLOWERS.has(next);
  if (end - start === 1) return starts[end + 1] === 1 && FOLLOWERS.has(text.charAt(end));
  return FOLLOWERS.has(text.charAt(end));
}
