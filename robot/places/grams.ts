import { isEastAsian, stem } from './phrase.js';
import { soundOf } from './sound.js';

const HANGUL_RUN = /[\uac00-\ud7a3\u3130-\u318f]+/gu;
const HAN_KANA_RUN = /[\u3041-\u30ff\u30fc\p{Script=Han}]+/gu;
const LATIN_RUN = /[\p{Script=Latin}\p{N}]+/gu;

const SOUND_SIZES = [3] as const;
const LATIN_SIZES = [3] as const;

/**
 * The small pieces two phrases are compared by: sounds for Korean, so that a wrong vowel or a particle
 * costs little; one and two characters for Chinese and Japanese; letters and whole stems for English.
 * A piece that occurs twice comes twice. Korean runs across spaces, because people space it as they like.
 */
export function grams(content: string): string[] {
  const pieces: string[] = [];
  const hangul = content.replaceAll(' ', '').match(HANGUL_RUN) ?? [];
  for (const run of hangul) windows(soundOf(run).text, SOUND_SIZES, pieces);
  for (const run of content.match(HAN_KANA_RUN) ?? []) windows(run, [1, 2], pieces);
  for (const run of content.match(LATIN_RUN) ?? []) {
    const word = stem(run);
    pieces.push(`=${word}`);
    windows(`_${word}_`, LATIN_SIZES, pieces);
  }
  return pieces;
}

function windows(text: string, sizes: readonly number[], into: string[]): void {
  for (const size of sizes) {
    for (let at = 0; at + size <= text.length; at += 1) into.push(text.slice(at, at + size));
  }
}

/** How much a piece says by its length alone, before how rare it is. */
export function lengthWeight(gram: string): number {
  if (gram.startsWith('=')) return 2;
  if (isEastAsian(gram) && !/[\u3130-\u318f]/u.test(gram)) return gram.length === 1 ? 0.5 : 1.5;
  return gram.length === 2 ? 0.5 : gram.length === 3 ? 1 : 1.3;
}
