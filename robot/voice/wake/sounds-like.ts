/** What a sound that is wrong, missing or too many costs; each sound of a word counts one. */
const EDIT = 3;
/** A name may be heard with one sound wrong. */
const MOST_EDITS = 1;
/** Around a name, what may make another word of it: "행복아" and "행복하다". */
const AROUND = 4;

/**
 * Whether one of the names was said, by the sound of what a recogniser wrote: none of the other words
 * may be nearer at that place. Where both are as near ("행보가" sounds as "행복아") it is the name.
 */
export function soundsLike(
  text: string,
  names: readonly string[],
  others: readonly string[],
): boolean {
  const heard = soundsOf(text);
  return names.map(soundsOf).some((name) => {
    const { worth, end } = nearest(name, heard);
    if (worth < name.length - MOST_EDITS * EDIT) return false;
    const place = heard.slice(Math.max(0, end - name.length - AROUND), end + AROUND);
    return others.every((other) => nearest(soundsOf(other), place).worth <= worth);
  });
}

/** Finals that are said as initials when a vowel follows: ㄱ ㄴ ㄹ ㅁ ㅂ ㅅ ㅈ. */
const FINALS = '\u11a8\u11ab\u11af\u11b7\u11b8\u11ba\u11bd';
const INITIALS = '\u1100\u1102\u1105\u1106\u1107\u1109\u110c';

/** Jamo as they are heard: no spaces, no silent ㅇ, one ㅐ for ㅐ and ㅔ, finals as they run on. */
function soundsOf(text: string): string {
  return text
    .replace(/[^\uac00-\ud7a3]/gu, '')
    .normalize('NFD')
    .replaceAll('\u110b', '')
    .replaceAll('\u1166', '\u1162')
    .replace(/[\u11a8-\u11c2]/gu, (final) => INITIALS[FINALS.indexOf(final)] ?? final);
}

/** The stretch of the text that is nearest to a word, and where it ends: edit distance, free at both ends. */
function nearest(word: string, text: string): { worth: number; end: number } {
  let row = new Array<number>(text.length + 1).fill(0);
  for (const sound of word) {
    const next = [(row[0] ?? 0) + 1 - EDIT];
    for (let at = 1; at <= text.length; at += 1) {
      const here = (row[at - 1] ?? 0) + (sound === text[at - 1] ? 1 : 1 - EDIT);
      next.push(Math.max(here, (row[at] ?? 0) + 1 - EDIT, (next[at - 1] ?? 0) - EDIT));
    }
    row = next;
  }
  const worth = Math.max(...row);
  return { worth, end: row.lastIndexOf(worth) };
}
