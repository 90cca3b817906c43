/*
 * Hangul syllables to letters, by arithmetic on the code point: compound vowels and final clusters
 * come apart as they are typed (ㅘ -> ㅗㅏ, ㄳ -> ㄱㅅ).
 */
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const MEDIALS = 21;
const FINALS = 28;

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
  const code = character.charCodeAt(0);
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return null;
  const index = code - FIRST_SYLLABLE;
  return {
    initial: INITIAL_LETTERS[Math.floor(index / (MEDIALS * FINALS))] ?? '',
    medial: MEDIAL_LETTERS[Math.floor(index / FINALS) % MEDIALS] ?? '',
    final: FINAL_LETTERS[index % FINALS] ?? '',
  };
}

export function isHangul(text: string): boolean {
  return /^[\uac00-\ud7a3]+$/u.test(text);
}
