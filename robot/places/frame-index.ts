import { isHangul } from './jamo.js';
import { isEastAsian, normalize, stems } from './phrase.js';
import type { QuestionText } from './question-text.js';
import type { Claim, Interval, Span } from './span.js';
import { unitsOf } from './units.js';

/** Pieces further apart than this belong to different thoughts. */
const MAX_GAP = { eastAsian: 20, latin: 32 } as const;
/** A frame is chosen by hand, so even two short pieces say a good deal. */
const LEAST_UNITS = 6;
const MAX_HITS = 6;
const LONG_RUN = 6;
const PARTICLES = new Set('은는이가을를에의도만로와과랑고서야');

interface Frame {
  readonly text: string;
  readonly claim: Claim;
  readonly pieces: number;
}

interface PieceOf {
  readonly frame: number;
  readonly piece: number;
}

export function isFrame(word: string): boolean {
  return word.includes('+') || word.includes('|');
}

/** `아이|아기 + 태어|낳` -> [[아이, 아기], [태어, 낳]], normalised. */
export function piecesOf(word: string): string[][] {
  return word
    .split('+')
    .map((piece) =>
      piece
        .split('|')
        .map(normalize)
        .filter((text) => text !== ''),
    )
    .filter((alternatives) => alternatives.length > 0);
}

/** Finds words that stand near each other in any order: "아이|아기 + 태어|낳". */
export class FrameIndex {
  private readonly frames: Frame[] = [];
  private readonly eastAsian = new Map<string, PieceOf[]>();
  private readonly latin = new Map<string, PieceOf[]>();
  /** The list of a piece as it is written in the directory: most are written many times. */
  private readonly written = new Map<string, PieceOf[] | null>();
  private longest = 1;

  add(word: string, claim: Claim): void {
    const frame = this.frames.length;
    let pieces = 0;
    for (const alternatives of word.split('+')) {
      const of = { frame, piece: pieces };
      let isEmpty = true;
      for (const text of alternatives.split('|')) {
        const list = this.listOf(text);
        list?.push(of);
        if (list) isEmpty = false;
      }
      if (!isEmpty) pieces += 1;
    }
    this.frames.push({ text: word, claim, pieces });
  }

  find(question: QuestionText): Span[] {
    const hits = new Map<number, Interval[][]>();
    this.hitEastAsian(question, hits);
    this.hitLatin(question, hits);
    return [...hits].flatMap(([index, pieces]) => {
      const frame = this.frames[index];
      return frame && pieces.every((list) => list.length > 0)
        ? spanOf(frame, pieces, question)
        : [];
    });
  }

  /** Null for a piece that has nothing to say. */
  private listOf(written: string): PieceOf[] | null {
    let list = this.written.get(written);
    if (list === undefined) {
      const text = normalize(written);
      list = text === '' ? null : this.newListOf(text);
      this.written.set(written, list);
    }
    return list;
  }

  private newListOf(text: string): PieceOf[] {
    const isEast = isEastAsian(text);
    const key = isEast ? text.replaceAll(' ', '') : stems(text).join(' ');
    const map = isEast ? this.eastAsian : this.latin;
    const list = map.get(key) ?? [];
    map.set(key, list);
    if (isEast) this.longest = Math.max(this.longest, key.length);
    return list;
  }

  private hitEastAsian({ squeezed, starts }: QuestionText, hits: Map<number, Interval[][]>): void {
    for (let start = 0; start < squeezed.length; start += 1) {
      for (let end = start + 1; end <= Math.min(squeezed.length, start + this.longest); end += 1) {
        const key = squeezed.slice(start, end);
        const of = this.eastAsian.get(key);
        if (of && mayStand(key, squeezed, starts, start)) this.note(of, { start, end }, hits);
      }
    }
  }

  private hitLatin({ latin }: QuestionText, hits: Map<number, Interval[][]>): void {
    for (const [first, { start }] of latin.entries()) {
      let key = '';
      for (const { stem, end } of latin.slice(first, first + 4)) {
        key += `${key === '' ? '' : ' '}${stem}`;
        const of = this.latin.get(key);
        if (of) this.note(of, { start, end }, hits);
      }
    }
  }

  private note(of: readonly PieceOf[], at: Interval, hits: Map<number, Interval[][]>): void {
    for (const { frame, piece } of of) {
      const pieces =
        hits.get(frame) ?? Array.from({ length: this.frames[frame]?.pieces ?? 0 }, () => []);
      hits.set(frame, pieces);
      if ((pieces[piece]?.length ?? 0) < MAX_HITS) pieces[piece]?.push(at);
    }
  }
}

/** Nouns of one syllable, which are not the beginning of whatever longer word they stand in. */
const NOUNS = new Set('차집땅애돈물폰산논밭표목약책처농법군성귀배속');

/** Short pieces start a word, follow a particle, or stand in a run typed without spaces. */
function mayStand(key: string, squeezed: string, starts: Uint8Array, start: number): boolean {
  if (key.length > 2 || !isHangul(key)) return true;
  if (NOUNS.has(key) && starts[start + 1] !== 1 && !PARTICLES.has(squeezed.charAt(start + 1))) {
    return false;
  }
  if (starts[start] === 1 || PARTICLES.has(squeezed.charAt(start - 1))) return true;
  return !NOUNS.has(key) && runAround(starts, start) >= LONG_RUN;
}

function runAround(starts: Uint8Array, at: number): number {
  let from = at;
  let to = at + 1;
  while (from > 0 && starts[from] !== 1) from -= 1;
  while (to < starts.length - 1 && starts[to] !== 1) to += 1;
  return to - from;
}

/** The way to have every piece once that says most; of equals, the tightest. */
function spanOf(
  { claim, text }: Frame,
  pieces: readonly (readonly Interval[])[],
  { squeezed }: QuestionText,
): Span[] {
  let best: Interval[] = [];
  const visit = (piece: number, chosen: Interval[]): void => {
    const options = pieces[piece];
    if (!options) {
      if (isNear(chosen, squeezed) && isBetter(chosen, best)) best = chosen;
      return;
    }
    for (const option of options) {
      if (chosen.every(({ start, end }) => option.end <= start || end <= option.start)) {
        visit(piece + 1, [...chosen, option]);
      }
    }
  };
  visit(0, []);
  if (best.length === 0) return [];
  const said = best.reduce((sum, { start, end }) => sum + unitsOf(squeezed.slice(start, end)), 0);
  return [{ claim, phrase: text, by: 'frame', at: best, units: Math.max(LEAST_UNITS, said) }];
}

function isBetter(chosen: readonly Interval[], best: readonly Interval[]): boolean {
  const more = lengthOf(chosen) - lengthOf(best);
  return more > 0 || (more === 0 && extent(chosen) < extent(best));
}

function lengthOf(chosen: readonly Interval[]): number {
  return chosen.reduce((sum, { start, end }) => sum + end - start, 0);
}

function isNear(chosen: readonly Interval[], squeezed: string): boolean {
  const gap = isEastAsian(squeezed) ? MAX_GAP.eastAsian : MAX_GAP.latin;
  const sorted = [...chosen].sort((a, b) => a.start - b.start);
  return sorted.every(({ start }, i) => i === 0 || start - (sorted[i - 1]?.end ?? 0) <= gap);
}

function extent(chosen: readonly Interval[]): number {
  return Math.max(...chosen.map(({ end }) => end)) - Math.min(...chosen.map(({ start }) => start));
}
