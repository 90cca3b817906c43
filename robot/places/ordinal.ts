/** "이번에 결혼해서", "처음 만드는 거": a time and no number. */
const NO_NUMBER =
  /이번 ?(에(?!서)|주|달|년|해|엔)|한 ?번 ?(에|만|도|더|해|가|말|보|봐)|처음(?! ?(거|것|걸|꺼|로|이?요|말|나온|$))|\b(first|last) (time|week|month|year|night)\b/gu;

/** Words for the first, second and third of what was offered, in the normalised spelling. */
const ORDINALS: readonly RegExp[] = [
  /^(1|일|한)\s*번|첫|1번|처음|위(에|쪽)?\s*(거|것|걸)|맨\s*위|앞에?\s*(거|것|걸)|^1$|\bfirst\b|\b(top|upper) one\b|上面|上の|^(number )?one$|第一|第1|1番|一番目|ひとつ目|1つ目|最初/u,
  /가운데|중간|\bmiddle\b|中间|真ん中|^(2|이|두)\s*번|두\s*번째|둘째|2번|^2$|\bsecond\b|\btwo\b|第二|第2|2番|二番目|ふたつ目|2つ目/u,
  /^(3|삼|세)\s*번|세\s*번째|셋째|3번|^3$|\bthird\b|\bthree\b|第三|第3|3番|三番目|3つ目/u,
];

const LAST =
  /마지막|(밑|아래|뒤)(에|쪽)?\s*(거|것|걸)|맨\s*(밑|아래)|\blast\b|\b(bottom|lower|latter)( one)?\b|最后|下面|最後|下の/u;

/** Which of the offered ids an ordinal means; null when the text holds none. */
export function byOrdinal(normalized: string, offered: readonly string[]): string | null {
  const said = normalized.replace(NO_NUMBER, ' ');
  if (LAST.test(said)) return offered.at(-1) ?? null;
  const index = ORDINALS.findIndex((pattern) => pattern.test(said));
  return index < 0 ? null : (offered[index] ?? null);
}
