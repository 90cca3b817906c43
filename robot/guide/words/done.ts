const WHAT = '(?<what>\\S+?)(은|는|을|를|도|이|가)';
const HAPPENED =
  '((이미|벌써|다|예전에|저번에|전에|지난\\S*) ?)?MORE(?<!안 |못 |안|못)(했|해 ?놨|해 ?놓았|올려 ?놨|올려 ?놓았|받았|냈|끝냈|마쳤|돼 ?있|되어 ?있)(고요?|구요?|는데요?|으니까?|어요?|다|지요?|습니다|거든요?|지만)(?=[\\s.,]|$)';
/** What stands right before the verb is what is done; only else a word further off. */
const DONE_NEXT = new RegExp(`${WHAT} ?${HAPPENED.replace('MORE', '')}`, 'u');
const DONE = new RegExp(`${WHAT}? ?${HAPPENED.replace('MORE', '(\\S+ )?')}`, 'u');
const DONE_ELSEWHERE =
  /\b(?:already|have)\s+(?<en>appl(?:y|ied)|regist\w+|report\w+|paid)\b[^,.;]*|(?:已经)(?<zh>申请|登记|交)[^,。]*|もう?(?<ja>申請|登録|届)[^、。]*/iu;

export interface DoneApart {
  /** What is told to be done already; empty when nothing is. */
  readonly done: string;
  /** The words without it. */
  readonly rest: string;
}

/** "신청은 벌써 했고 찾는 거예요": what is done already is not what is wished for. */
export function doneApart(text: string): DoneApart {
  const said = text.normalize('NFKC');
  const found = DONE_NEXT.exec(said) ?? DONE.exec(said) ?? DONE_ELSEWHERE.exec(said);
  if (!found) return { done: '', rest: said };
  const { what, en, zh, ja } = found.groups ?? {};
  const rest = said.replace(found[0], ' ').replace(/\s+/gu, ' ').trim();
  return { done: what ?? en ?? zh ?? ja ?? '', rest };
}

const TO_DO =
  /(등록|신고|신청|발급|변경)(을|를|은|는|도)? ?(아직 ?)?(안 ?했|못 ?했|안 ?해|해야|하려|하러|하고 ?싶|할(?:게|래|거|려|건))/u;

const NOUNS: Readonly<Record<string, string>> = {
  regist: 'registration',
  appl: 'application',
  report: 'report',
};

/** "아직 등록을 안 했어요": the thing to be done, in a word that many names have. */
export function stillToDo(text: string): string | null {
  const said = text.normalize('NFKC');
  const undone = /(?:\bnot|n'?t|\bnever|\byet to)\b.{0,24}\b(regist|appl|report)/iu.exec(said)?.[1];
  return (
    TO_DO.exec(said)?.[1] ?? (undone === undefined ? null : (NOUNS[undone.toLowerCase()] ?? null))
  );
}

const ANSWERS =
  /(있잖|있지|있죠|말이(에|예)요|말입니다)\S{0,2}[.!~\s]*$|(거|것|건|쪽|용|데)(로)?(요|예요|에요|이에요|입니다|이요|야|여|임)?[.!~\s]*$|\bone[.!\s]*$|的[。.!]*$|の(ほう|方)?(です)?[。.!]*$/iu;

/** "구청에 내는 세금 거요": a thing described in answer to "which?", and no new wish. */
export function answersWhich(text: string): boolean {
  return ANSWERS.test(text.normalize('NFKC').trim());
}
