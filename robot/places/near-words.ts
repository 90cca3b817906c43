import { syllableOf } from './jamo.js';
import { squeeze } from './phrase.js';
import { soundsIn } from './sound.js';

/** In shorter words one letter makes another word altogether. */
const LEAST_LETTERS = 6;

/** "離婚" and "結婚", "7월" and "8월" are not confused. */
const TYPED = /[\u3130-\u318fa-z]/u;

/** Keys of which two words share one when they may be near: the word and it with one letter gone. */
export function nearness(word: string): string[] {
  const letters = lettersOf(word);
  if (letters.length < LEAST_LETTERS) return [letters];
  const without = Array.from(
    { length: letters.length },
    (_, i) => letters.slice(0, i) + letters.slice(i + 1),
  );
  return [...new Set([letters, ...without])];
}

/** Whether two words sound the same or are one letter apart, a jamo in Hangul. */
export function isNear(a: string, b: string): boolean {
  const [left, right] = [lettersOf(a), lettersOf(b)];
  if (Math.min(left.length, right.length) < LEAST_LETTERS) return left === right;
  return soundsIn(squeeze(a)) === soundsIn(squeeze(b)) || isOneApart(left, right);
}

function isOneApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  if (!TYPED.test(long.charAt(at))) return false;
  const rest = long.slice(at + 1);
  return rest === short.slice(short.length === long.length ? at + 1 : at);
}

function lettersOf(word: string): string {
  return Array.from(squeeze(word), (character) => {
    const syllable = syllableOf(character);
    return syllable ? syllable.initial + syllable.medial + syllable.final : character;
  }).join('');
}
