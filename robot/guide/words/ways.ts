import { aspectAsked } from './aspect-asked.js';

/* Which of two ways to a paper the visitor would rather take: the machine, or a person at a counter. */

const MACHINE = /기계|키오스크|무인|발급기|납부기|machine|kiosk|自助|机器|機械|発行機|キオスク/iu;
const COUNTER =
  /창구|(직원|사람)(분|님)?(들)?(이|께서)? ?(직접 ?)?(있는|하는|해 ?주|받는|받아|봐 ?주|떼 ?주|뽑아 ?주|내 ?주|도와 ?주)|(직원|사람)(분)?(한테|에게)|(직원|사람)(분)?(이랑|하고|과|와) ?(직접 ?)?(하고|할|떼|내)|(직원|사람)(분)? ?얼굴|counter|window|desk|(with|from|to|by) (a |an |some )?(real |actual )?(person|human|somebody|someone|staff)|in person|\b(a|any) (real |actual )?(person|human)\b|窗口|柜台|人工|找(人|工作人员|职员)|窓口|カウンター|対面|(係の)?(人|方)に(?!会)/iu;

/** Said after a way that is not wanted, or that somebody cannot use. */
const NOT_AFTER =
  /^( ?앞에\S? (서|가|오|있)\S+)?\S{0,4}? ?(같은 ?(거|것|건)\S? ?)?(\S+ ){0,2}?(말고|못|도저히|별로|부담|좀 ?그[래렇]|안 ?(되겠|될 ?것|할래|할 ?거|하고|쓰고|쓸래|쓸게|써 ?봤|써봐|해 ?봤|친해|익숙)|잘 ?(못|모르|안)|무서|무섭|겁|어렵|어려|서툴|서투|하얘|하얗|깜깜|캄캄|까막눈|울렁|떨리|떨려|긴장|침침|안 ?보[여이]|아니(?=[에예라고지죠야다 ]|$)|자신(이|은)? ?없|싫|힘들|불편|모르|몰라|낯설|복잡|헷갈|질색|약해|약하|は?(苦手|嫌|無理|使えな|わから|分から|難し|じゃなく|ではなく))|^[^、。]{0,8}(苦手|嫌|無理|使えな|わから|分から|難し|できな)|^s?\b.{0,20}\b(confus|scar|hard|difficult|never work|trouble|frustrat|impossible|beyond me)|^[^，。]{0,6}(太难|看不懂|弄不|不会|麻烦|不懂)/iu;
/** … and before it, in languages that say the no first. */
const NOT_BEFORE =
  /\b(can'?t|cannot|can not|don'?t|do not|not|never|hate|afraid of|bad (at|with)|no good (at|with)|instead of|rather than|than|no)\b[^.,;!?]{0,24}$|(不会|不想|不敢|不懂|不太会|不用|不喜欢|怕|讨厌|不是)[^,，。]{0,4}$/iu;

/**
 * Which of two ways the visitor would rather take; null when the words do not say. A way they cannot use
 * is the other one; of both named it is the last: "기계는 어려워서 창구로 할래요".
 */
export function wayNamed(text: string, asksWhich: boolean): 'kiosk' | 'counter' | null {
  const words = text.normalize('NFKC');
  if (refusesMachine(words)) return 'counter';
  const machine = lastOf(MACHINE, words);
  const counter = asksWhich ? -1 : lastOf(COUNTER, words);
  if (machine < 0 && counter < 0) return null;
  return machine > counter ? 'kiosk' : 'counter';
}

/** "기계는 못 쓰겠어", "I'm not good with machines". "기계로는 안 되나요?" asks, and refuses nothing. */
export function refusesMachine(text: string): boolean {
  const words = text.normalize('NFKC');
  const found = MACHINE.exec(words);
  if (!found) return false;
  const after = words.slice(found.index + found[0].length);
  const isCounterRefused = /창구\S{0,2} ?(말고|아니)/u.test(words.slice(0, found.index));
  if (isCounterRefused) return false;
  if (asks(after)) return false;
  return (
    NOT_AFTER.test(after) || NOT_BEFORE.test(words.slice(0, found.index)) || isToldOf(after, words)
  );
}

/**
 * A machine that is chosen is the means or the place (기계로, 기계에서); one that something is told of
 * (기계는, 기계가) is told why not, unless it is praised or asked about.
 */
function isToldOf(after: string, words: string): boolean {
  const isSubject = /^ ?(같은 ?(거|것|건))?(은|는|가|이|도|만|라)(?![가-힣]) ?\S/u.test(after);
  return isSubject && !PRAISED.test(after) && aspectAsked(words) === null && !/[?？]/u.test(words);
}

const PRAISED =
  /편|낫|나아|나을|좋|빠르|빨라|빨리|싸|쉬[운워]|쉽|가까|괜찮|할게|할래|갈게|갈래|있(어|나|는|죠|지)|되나|될까|돼요|뭐|무엇|뭔/u;

/** Whether a machine can do it is a question, and no wish. */
function asks(after: string): boolean {
  return /^\S{0,3} ?(는 ?)?(못|안) ?\S+ ?(나요|까요|요|니)?\s*[?？]/u.test(after);
}

function lastOf(pattern: RegExp, words: string): number {
  const found = [...words.matchAll(new RegExp(pattern.source, 'giu'))];
  return found.at(-1)?.index ?? -1;
}

const CALLS =
  /불러|부르|호출|오라|와 ?(보라|달라|줘|주|봐)|나오라|나와|데려와|데리고 ?와|바꿔|연결|보내|\b(call|get|send|bring|fetch)\b|叫|请.{0,4}来|呼|来て/iu;

/** "직원 좀 불러 주세요": somebody is to come, where "직원한테 할래요" names a way. */
export function callsSomebody(text: string): boolean {
  const said = text.normalize('NFKC');
  return CALLS.test(said) && !AT_COUNTER.test(said);
}

/** "사람 불러다 창구에서 하면 안 되나": where it is to be done, whoever is to come. */
const AT_COUNTER =
  /창구(에서|로|에 ?가서)|\bat (the|a) (counter|window|desk)\b|在(窗口|柜台)|窓口で/iu;

const SAID_OF_WAYS = [
  /(나는|저는|난|전|내가|제가)?\s*(기계|키오스크|무인\S*|발급기|납부기)\S{0,3} ?(같은 ?(거|것)\S? ?)?(말고|못 ?\S+|무서\S*|어려\S*|싫\S*)/gu,
  /(직원|사람)(분|님)?(한테|에게|이랑|하고|이|께서)? ?(직접|있는 ?(데|곳|창구)\S*|해 ?주는 ?(데|곳)\S*)?/gu,
];

/** What is wished for, without the way: of "기계 말고 직원한테 등본 떼고 싶어요" the paper. */
export function withoutWays(text: string): string {
  return SAID_OF_WAYS.reduce((rest, pattern) => rest.replace(pattern, ' '), text.normalize('NFKC'))
    .replace(/\s+/gu, ' ')
    .trim();
}
