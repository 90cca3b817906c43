/** Whether somebody who pauses has said it all, as far as the words tell. */
export type Leaning = 'finished' | 'unfinished' | 'unclear';

/** A question or a request; what a plain statement is followed by is open ("표를 뽑았어요. 근데…"). */
const ASKS =
  /(?:[까냐니죠]|나요|가요|지요|건데요|줘요?|주라|세요|십시오|주실래요|을래요|부탁해요)$/u;
const ASKING_WORD = /어디|언제|얼마|몇|누구|누가|어느|어떤|어떻게|어떡|왜|무슨|무엇|뭘|뭐|며칠/u;
const ENDS = /[요야지어아해돼]$/u;

/** A clause that goes on, an object without its verb, or a word while thinking. */
const GOES_ON =
  /(?:[은는인한운던]데|지만|면서|려면|려고|라서|하고|이랑|[을를의]|때문에)$|(?:^|\s)(?:그|저|음|어|아니|그게|저기|저기요|그러니까|근데|그런데|그리고)$/u;
/** A reason that goes on ("급하니까"); a polite question has ㅂ before it ("됩니까"). */
const REASON = /(.)니까$/u;
/** A cause that goes on ("돌아가셔서"); before the 서 of papers and offices are other sounds ("신고서", "경찰서"). */
const CAUSE = /(.)서$/u;
/** ㅏ ㅐ ㅓ ㅔ ㅕ ㅘ ㅙ ㅝ, what 아 and 어 become in a stem. */
const CAUSE_VOWELS: readonly number[] = [0, 1, 4, 5, 6, 9, 10, 14];
const FINAL_B = 17;

/** Korean; of other languages the words tell nothing here. */
export function leaningOf(text: string): Leaning {
  const words = text.replace(/[\s.,!?]+$/u, '');
  if (GOES_ON.test(words) || isReason(words) || isCause(words)) return 'unfinished';
  if (ASKS.test(words) || (ASKING_WORD.test(words) && ENDS.test(words))) return 'finished';
  return 'unclear';
}

function isReason(words: string): boolean {
  const before = REASON.exec(words)?.[1];
  return before !== undefined && syllable(before).final !== FINAL_B;
}

function isCause(words: string): boolean {
  const before = CAUSE.exec(words)?.[1];
  if (before === undefined) return false;
  const { vowel, final } = syllable(before);
  return final === 0 && CAUSE_VOWELS.includes(vowel);
}

/** Places of the vowel and of the 받침, 0 for none, in Unicode's order. */
function syllable(letter: string): { vowel: number; final: number } {
  const at = (letter.codePointAt(0) ?? 0) - 0xac00;
  return { vowel: Math.floor(at / 28) % 21, final: at % 28 };
}
