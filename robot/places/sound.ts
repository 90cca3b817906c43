import {
  FINALS,
  initialOf as initialNumber,
  INITIALS,
  syllableNumber,
  syllableNumbered,
  type Syllable,
} from './jamo.js';

/*
 * How Korean sounds to somebody who cannot tell plain, tense and aspirated consonants or ㅐ and ㅔ
 * apart, one letter a sound. Recognisers and hurried typists confuse just these: "여꿘", "인가미",
 * "병 쩍", "계명 신고". A silent ㅇ is left out, so that a final runs into the next syllable by itself.
 */

const INITIAL: Readonly<Record<string, string>> = {
  ㄲ: 'ㄱ',
  ㅋ: 'ㄱ',
  ㄸ: 'ㄷ',
  ㅌ: 'ㄷ',
  ㅃ: 'ㅂ',
  ㅍ: 'ㅂ',
  ㅆ: 'ㅅ',
  ㅉ: 'ㅈ',
  ㅊ: 'ㅈ',
  ㅇ: '',
};
const MEDIAL: Readonly<Record<string, string>> = {
  ㅐ: 'ㅔ',
  ㅒ: 'ㅔ',
  ㅖ: 'ㅔ',
  ㅙ: 'ㅚ',
  ㅞ: 'ㅚ',
  ㅢ: 'ㅣ',
};
/** A final at the end of a word or before a consonant. */
const FINAL: Readonly<Record<string, string>> = {
  ㄲ: 'ㄱ',
  ㅋ: 'ㄱ',
  ㄳ: 'ㄱ',
  ㄺ: 'ㄱ',
  ㅅ: 'ㄷ',
  ㅆ: 'ㄷ',
  ㅈ: 'ㄷ',
  ㅊ: 'ㄷ',
  ㅌ: 'ㄷ',
  ㅎ: '',
  ㅍ: 'ㅂ',
  ㅄ: 'ㅂ',
  ㄿ: 'ㅂ',
  ㄵ: 'ㄴ',
  ㄶ: 'ㄴ',
  ㄻ: 'ㅁ',
  ㄼ: 'ㄹ',
  ㄽ: 'ㄹ',
  ㄾ: 'ㄹ',
  ㅀ: 'ㄹ',
};
/** A final before a vowel is said in full. */
const LINKED: Readonly<Record<string, string>> = {
  ㄲ: 'ㄱ',
  ㅋ: 'ㄱ',
  ㅆ: 'ㅅ',
  ㅊ: 'ㅈ',
  ㅌ: 'ㄷ',
  ㅍ: 'ㅂ',
  ㅎ: '',
  ㄳ: 'ㄱㅅ',
  ㄺ: 'ㄹㄱ',
  ㅄ: 'ㅂㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㄷ',
  ㄿ: 'ㄹㅂ',
  ㅀ: 'ㄹ',
};
const NASAL: Readonly<Record<string, string>> = { ㄱ: 'ㅇ', ㄷ: 'ㄴ', ㅂ: 'ㅁ' };

export interface Sound {
  /** One character a sound; what is not Hangul stays as it is written. */
  readonly text: string;
  /** For each sound, the index of the character it comes from; one more at the end. */
  readonly from: readonly number[];
}

/** @param squeezed without spaces, which nobody hears */
export function soundOf(squeezed: string): Sound {
  let text = '';
  const from: number[] = [];
  eachSound(squeezed, (sounds, index) => {
    text += sounds;
    for (let i = 0; i < sounds.length; i += 1) from.push(index);
  });
  from.push(squeezed.length);
  return { text, from };
}

/** The text of `soundOf` alone, for an index of thousands of phrases. */
export function soundsIn(squeezed: string): string {
  let text = '';
  eachSound(squeezed, (sounds) => {
    text += sounds;
  });
  return text;
}

/** Calls `add` with the sounds of each character in turn, none, one or a few letters. */
export function eachSound(squeezed: string, add: (sounds: string, index: number) => void): void {
  let before = -1;
  let syllable = syllableNumber(squeezed.charCodeAt(0));
  for (let index = 0; index < squeezed.length; index += 1) {
    const after = syllableNumber(squeezed.charCodeAt(index + 1));
    if (syllable < 0) add(squeezed.charAt(index), index);
    else add(soundBetween(before, syllable, after), index);
    before = syllable;
    syllable = after;
  }
}

/** Of a neighbour only its final before, or its initial after, is heard. */
const AFTER = INITIALS + 1;
const SYLLABLES = 11_172;
/** Worked out once for each syllable and its neighbours; few of them ever meet. */
const known = new Map<number, string>();

function soundBetween(before: number, syllable: number, after: number): string {
  const final = before < 0 ? FINALS : before % FINALS;
  const initial = after < 0 ? INITIALS : initialNumber(after);
  const key = (final * AFTER + initial) * SYLLABLES + syllable;
  let sound = known.get(key);
  if (sound === undefined) {
    sound = spell(before, syllable, after);
    known.set(key, sound);
  }
  return sound;
}

function spell(before: number, number: number, after: number): string {
  const at = (neighbour: number) => (neighbour < 0 ? null : syllableNumbered(neighbour));
  const syllable = syllableNumbered(number);
  const medial = MEDIAL[syllable.medial] ?? syllable.medial;
  return initialOf(syllable, at(before)) + medial + finalOf(syllable, at(after));
}

function initialOf({ initial }: Syllable, before: Syllable | null): string {
  const plain = INITIAL[initial] ?? initial;
  if (!before || before.final === '') return plain;
  const final = FINAL[before.final] ?? before.final;
  if (plain === 'ㄴ' && final === 'ㄹ') return 'ㄹ';
  if (plain === 'ㄹ' && 'ㅁㅇㄱㅂㄷ'.includes(final)) return final === '' ? plain : 'ㄴ';
  if (plain === 'ㅎ' && 'ㄱㄷㅂ'.includes(final)) return '';
  return plain;
}

function finalOf({ final }: Syllable, after: Syllable | null): string {
  if (final === '') return '';
  if (after?.initial === 'ㅇ') return LINKED[final] ?? final;
  const plain = FINAL[final] ?? final;
  if (!after) return plain;
  if ('ㄴㅁㄹ'.includes(after.initial) && NASAL[plain] !== undefined) return NASAL[plain];
  if (plain === 'ㄴ' && after.initial === 'ㄹ') return 'ㄹ';
  return plain;
}
