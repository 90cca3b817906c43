import { isEastAsian, stem } from './phrase.js';
import { eachSound } from './sound.js';

const HANGUL_RUN = /[\uac00-\ud7a3\u3130-\u318f]+/g;
const HAN_KANA_RUN = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff]+/g;
const BESIDE_HANGUL = /[^\uac00-\ud7a3\u3130-\u318f ]/;
const LATIN_RUN = /[0-9a-z\u00c0-\u024f]+/g;

/** Sounds are letters of this block; three of them make one number. */
const FIRST_LETTER = 0x3130;
const LETTERS = 0x60;
/** As many different pieces of three sounds as there can be: their numbers are below this. */
export const SOUND_GRAMS = LETTERS ** 3;

/** Letters and Han characters as they are; three Korean sounds as a number, which is compared faster. */
export type Gram = string | number;

/**
 * The small pieces two phrases are compared by: sounds for Korean, so that a wrong vowel or a particle
 * costs little; one and two characters for Chinese and Japanese; letters and whole stems for English.
 * A piece that occurs twice comes twice. Korean runs across spaces, because people space it as they like.
 */
export function grams(content: string): Gram[] {
  const pieces: Gram[] = [];
  for (const run of content.replaceAll(' ', '').match(HANGUL_RUN) ?? []) threeSounds(run, pieces);
  if (!BESIDE_HANGUL.test(content)) return pieces;
  for (const run of content.match(HAN_KANA_RUN) ?? []) {
    windows(run, 1, pieces);
    windows(run, 2, pieces);
  }
  for (const run of content.match(LATIN_RUN) ?? []) {
    const word = stem(run);
    pieces.push(`=${word}`);
    windows(`_${word}_`, 3, pieces);
  }
  return pieces;
}

function threeSounds(run: string, into: Gram[]): void {
  let three = 0;
  let met = 0;
  eachSound(run, (sounds) => {
    for (let at = 0; at < sounds.length; at += 1) {
      three = (three * LETTERS + sounds.charCodeAt(at) - FIRST_LETTER) % SOUND_GRAMS;
      met += 1;
      if (met >= 3) into.push(three);
    }
  });
}

function windows(text: string, size: number, into: Gram[]): void {
  for (let at = 0; at + size <= text.length; at += 1) into.push(text.slice(at, at + size));
}

/** How much a piece says by its length alone, before how rare it is. */
export function lengthWeight(gram: Gram): number {
  if (typeof gram === 'number') return 1;
  if (gram.startsWith('=')) return 2;
  if (isEastAsian(gram)) return gram.length === 1 ? 0.5 : 1.5;
  return 1;
}
