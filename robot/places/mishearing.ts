/*
 * How far one sound is from another, for words heard or typed wrong. 1 is a different sound; what
 * recognisers mix up costs half.
 */
const ALIKE =
  'ㅓㅗ ㅡㅓ ㅡㅜ ㅓㅏ ㅕㅓ ㅛㅗ ㅑㅏ ㅠㅜ ㅟㅣ ㅘㅏ ㅝㅓ ㅚㅔ ㅔㅣ ㅡㅣ ㅗㅜ ㅕㅔ ㄴㅁ ㅁㅇ ㄴㅇ ㄹㄴ ㄹㅇ ㄷㅈ ㅅㅈ';
const ALIKE_COST = 0.5;
/** Said so weakly that they come and go. */
const WEAK = 'ㅎㅇ';
const WEAK_COST = 0.5;

/** Hangul letters are coded 1..51; anything else lies above them. */
const LETTERS = 52;
const BEFORE_LETTERS = 0x3130;
const OTHERS_FROM = 1_000;

function codeOf(sound: string): number {
  const letter = sound.charCodeAt(0) - BEFORE_LETTERS;
  return letter > 0 && letter < LETTERS ? letter : sound.charCodeAt(0) + OTHERS_FROM;
}

/** @param sounds one UTF-16 unit each, see `soundOf` */
export function codesOf(sounds: string): Uint16Array {
  return Uint16Array.from({ length: sounds.length }, (_, i) => codeOf(sounds.charAt(i)));
}

const SWAP = new Float32Array(LETTERS * LETTERS).fill(1);
for (let letter = 0; letter < LETTERS; letter += 1) SWAP[letter * LETTERS + letter] = 0;
for (const pair of ALIKE.split(' ')) {
  const [a, b] = [codeOf(pair.charAt(0)), codeOf(pair.charAt(1))];
  SWAP[a * LETTERS + b] = ALIKE_COST;
  SWAP[b * LETTERS + a] = ALIKE_COST;
}
const SKIP = new Float32Array(LETTERS).fill(1);
for (const sound of WEAK) SKIP[codeOf(sound)] = WEAK_COST;

function swapCost(a: number, b: number): number {
  if (a === b) return 0;
  return a < LETTERS && b < LETTERS ? (SWAP[a * LETTERS + b] ?? 1) : 1;
}

function skipCost(sound: number): number {
  return sound < LETTERS ? (SKIP[sound] ?? 1) : 1;
}

export interface Heard {
  readonly distance: number;
  /** Sounds of the question, `end` not included. */
  readonly start: number;
  readonly end: number;
}

/**
 * Where the question comes nearest to a phrase: Sellers' algorithm with weights.
 * @param mayStart 1 where a match may begin
 */
export function nearest(phrase: Uint16Array, question: Uint16Array, mayStart: Uint8Array): Heard {
  const width = phrase.length;
  let row = new Float32Array(width + 1);
  let next = new Float32Array(width + 1);
  let begins = new Int32Array(width + 1);
  let nextBegins = new Int32Array(width + 1);
  for (let i = 1; i <= width; i += 1) row[i] = (row[i - 1] ?? 0) + skipCost(phrase[i - 1] ?? 0);
  let best: Heard = { distance: row[width] ?? 0, start: 0, end: 0 };
  for (const [j, sound] of question.entries()) {
    const added = skipCost(sound);
    next[0] = mayStart[j + 1] === 1 ? 0 : (row[0] ?? 0) + added;
    nextBegins[0] = next[0] === 0 ? j + 1 : (begins[0] ?? 0);
    for (let i = 1; i <= width; i += 1) {
      const letter = phrase[i - 1] ?? 0;
      const bySwap = (row[i - 1] ?? 0) + swapCost(letter, sound);
      const byLoss = (next[i - 1] ?? 0) + skipCost(letter);
      const byGain = (row[i] ?? 0) + added;
      const least = Math.min(bySwap, byLoss, byGain);
      next[i] = least;
      const from =
        least === bySwap ? begins[i - 1] : least === byGain ? begins[i] : nextBegins[i - 1];
      nextBegins[i] = from ?? 0;
    }
    const distance = next[width] ?? width;
    if (distance < best.distance) best = { distance, start: nextBegins[width] ?? 0, end: j + 1 };
    [row, next] = [next, row];
    [begins, nextBegins] = [nextBegins, begins];
  }
  return best;
}
