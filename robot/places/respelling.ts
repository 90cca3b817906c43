import { isFrame, piecesOf } from './frame-index.js';
import { chineseSound, japaneseSound } from './homophones.js';
import { isArticle, normalize } from './phrase.js';
import type { Directory, Words } from './schema.js';

/** In shorter words one letter makes another word altogether. */
const LEAST_LETTERS = 5;
/** So long a word is still itself with two letters wrong. */
const LONG_LETTERS = 8;
const LEAST_CHARACTERS = 2;
const MOST_CHARACTERS = 10;
const HAN_OR_KANA = /^[\p{Script=Han}\u3041-\u30ff]+$/u;
const KANA = /^[\u3041-\u30ff]+$/u;
/** Kana words shorter than this are endings and particles too. */
const LEAST_KANA = 3;
const LATIN = /^[a-z]+$/;

interface Spelling {
  /** How it is folded. */
  readonly sound: (text: string) => string;
  /** The one word of each sound; null where words of different spelling share it. */
  readonly words: ReadonlyMap<string, string | null>;
}

/**
 * Writes misspelt words as the directory spells them: letters left out, doubled or swapped, Chinese
 * characters of the same sound, kana and look-alikes in Japanese. Korean is compared by sound anyway.
 */
export class Respelling {
  private spellings: readonly Spelling[] | undefined;
  private latin: ReadonlySet<string> | undefined;

  constructor(private readonly directory: Directory) {}

  /** The question spelt right; null when nothing in it looked misspelt. Never alters a known word. */
  correct(normalized: string): string | null {
    const words = normalized.split(' ').map((word) => this.wordOf(word));
    const corrected = words.join(' ');
    return corrected === normalized ? null : corrected;
  }

  private wordOf(word: string): string {
    if (LATIN.test(word)) return this.latinWord(word);
    if (!HAN_OR_KANA.test(word)) return word;
    this.spellings ??= [
      spellingOf(this.directory, 'zh', chineseSound),
      spellingOf(this.directory, 'ja', japaneseSound),
    ];
    for (const spelling of this.spellings) {
      const corrected = respelt(word, spelling);
      if (corrected !== word) return corrected;
    }
    return word;
  }

  private latinWord(word: string): string {
    if (word.length < LEAST_LETTERS - 1) return word;
    this.latin ??= latinWords(this.directory);
    if (this.latin.has(word)) return word;
    let best = word;
    let least = Infinity;
    for (const known of this.latin) {
      const most = Math.min(word.length, known.length) >= LONG_LETTERS ? 2 : 1;
      if (Math.abs(known.length - word.length) > most || known.length < LEAST_LETTERS) continue;
      if (known.charAt(0) !== word.charAt(0) && known.charAt(0) !== word.charAt(1)) continue;
      const distance = editDistance(word, known);
      if (distance <= most && distance < least) [best, least] = [known, distance];
    }
    return best;
  }
}

const SECTIONS = ['services', 'places', 'elsewhere'] as const;

function piecesIn(directory: Directory, language: keyof Words): string[] {
  return SECTIONS.flatMap((section) =>
    directory[section].flatMap(({ name, words }) =>
      [name[language], ...words[language]].flatMap((word) =>
        isFrame(word) ? piecesOf(word).flat() : [normalize(word)],
      ),
    ),
  );
}

function latinWords(directory: Directory): ReadonlySet<string> {
  const words = piecesIn(directory, 'en').flatMap((piece) => piece.split(' '));
  return new Set(words.filter((word) => LATIN.test(word) && !isArticle(word)));
}

function spellingOf(
  directory: Directory,
  language: 'zh' | 'ja',
  sound: Spelling['sound'],
): Spelling {
  const words = new Map<string, string | null>();
  for (const word of piecesIn(directory, language)) {
    const isKana = KANA.test(word);
    if (!HAN_OR_KANA.test(word) || word.length < (isKana ? LEAST_KANA : LEAST_CHARACTERS)) continue;
    const key = sound(word);
    const known = words.get(key);
    words.set(key, known === undefined || known === word ? word : null);
  }
  return { sound, words };
}

/** The longest words first, from left to right. */
function respelt(text: string, { sound, words }: Spelling): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const found = longestAt(text, at, sound, words);
    out += found?.word ?? text.charAt(at);
    at = found?.end ?? at + 1;
  }
  return out;
}

function longestAt(
  text: string,
  at: number,
  sound: Spelling['sound'],
  words: Spelling['words'],
): { readonly word: string; readonly end: number } | null {
  const most = Math.min(text.length, at + MOST_CHARACTERS);
  for (let end = most; end >= at + LEAST_CHARACTERS; end -= 1) {
    const written = text.slice(at, end);
    const word = words.get(sound(written));
    if (word && (word === written || isSlip(written, word))) return { word, end };
  }
  return null;
}

/** Half of the characters at least are right; kana differ as they like. */
function isSlip(written: string, word: string): boolean {
  if (KANA.test(word)) return true;
  if (written.length !== word.length) return false;
  const wrong = Array.from(word).filter((character, i) => character !== written.charAt(i)).length;
  return wrong <= Math.floor(word.length / 2);
}

/** Letters wrong, missing, too many or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a.charAt(i - 1) === b.charAt(j - 1);
      let least = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwapped = a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (i > 1 && j > 1 && isSwapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? b.length;
}
