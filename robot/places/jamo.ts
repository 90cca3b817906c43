/*
 * Hangul syllables to letters, by arithmetic on the code point: compound vowels and final clusters
 * come apart as they are typed (ㅘ -> ㅗㅏ, ㄳ -> ㄱㅅ).
 */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
export const INITIALS = 19;
const MEDIALS = 21;
export const FINALS = 28;

const INITIAL_LETTERS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
const MEDIAL_LETTERS = Array.from('ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ');
const FINAL_LETTERS = ['', ...Array.from('ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ')];

export interface Syllable {
  readonly initial: string;
  readonly medial: string;
  /** Empty for an open syllable. */
  readonly final: string;
}

/** Null for anything that is no whole syllable. */
export function syllableOf(character: string): Syllable | null {
  const number = syllableNumber(character.charCodeAt(0));
  return number < 0 ? null : syllableNumbered(number);
}

/** 0..11171 of a code unit, in the order of Unicode; -1 for anything that is no whole syllable. */
export function syllableNumber(code: number): number {
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE ? code - FIRST_SYLLABLE : -1;
}

export function initialOf(number: number): number {
  return Math.floor(number / (MEDIALS * FINALS));
}

/** @param number see `syllableNumber` */
export function syllableNumbered(number: number): Syllable {
  return {
    initial: INITIAL_LETTERS[initialOf(number)] ?? '',
    medial: MEDIAL_LETTERS[Math.floor(number / FINALS) % MEDIALS] ?? '',
    final: FINAL_LETTERS[number % FINALS] ?? '',
  };
}

export function isHangul(text: string): boolean {
  return /^[\uac00-\ud7a3]+$/u.test(text);
}
