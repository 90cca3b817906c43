import type { Aspect } from './result.js';

/** Checked in this order: "몇 시까지" is about hours although "시" is near "시간". */
const PATTERNS: readonly (readonly [Aspect, RegExp])[] = [
  [
    'how-long',
    /얼마나 ?걸|얼마 ?걸|소요 ?시간|몇 ?분 ?걸|몇 ?일 ?걸|며칠|오래 ?걸|언제 ?(?:나와|나오|받|찾으)|금방 ?(?:되|돼|나오)|바로 ?(?:되나|돼|나오|받)|how long|how many (days|minutes)|same day|right away|(?:大概)?(?:多久|多长时间|几天)(?:能|可以)?(?:拿到|办好|好)?|什么时候能拿|当天|いつもらえ|いつ受け取|いつできあが|どのくらいかか|どれくらいかか|何日|何分/u,
  ],
  [
    'hours',
    /몇 ?시|언제까지|언제 ?(열|닫)|문 ?(열|닫)|시간에|(?:저녁|밤|아침|새벽|퇴근 ?후)(?:에|에도|엔|에는|도)? ?(?:하나|해요|하죠|열|되나|돼|하는|합니까|가능)|점심|주말|토요일|일요일|공휴일|휴일|지금 ?(해|하|열)|what time|open(?! (?:a|an|my|up|our)\b)|close|saturday|sunday|weekend|lunch|几点|周末|周六|星期|午休|开门|关门|何时|何時|土曜|日曜|週末|昼休み/u,
  ],
  [
    'fee',
    /얼마|얼만|얼매|수수료|비용|가격|요금|무료|공짜|돈(?:은|이|도|을)? ?(내|들|드)|how much|(?:it )?costs? (?:anything|something|money)|cost|fees?|price|free|charge|(?:要交钱吗 ?)?多少钱|费用|手续费|免费|要钱|交钱|收费|いくら|お金|有料|料金|手数料|手数料|费用|無料|无料/u,
  ],
  [
    'bring',
    /준비물|구비 ?서류|필요 ?서류|필요한 ?서류|뭐 ?(가져|필요|챙|준비)|무엇(을|이)? ?(가져|필요|준비)|뭘 ?(가져|준비|챙|들고|보여|내)|뭐 ?(들고|보여)|서류(?:는|가)? ?(?:뭐|무엇|어떤)|들고 ?(?:가야|와야|오면|가면)|서류 ?(뭐|가 ?필요|필요)|신분증 ?(필요|있어야|가져)|가져가|가져와|챙겨|있어야 ?(?:되|돼|하|할|해)|없어도 ?(?:되|돼)|뭐가 ?있어야|what (?:else )?(do i|should i|do you|must i) (need|bring|have with me|show|take)|(?:have|bring|take) with me|(?:what|which) papers?(?:work)?(?: do (?:i|you) (?:need|want))?|need to bring|required|requirement|what documents|which documents|带什么|需要什么|什么材料|什么文件|准备什么|何が必要|必要な(もの|书类|書類)|持ち物|何を持|持って(?:い|行|来|く)|持参|用意する|要りますか|いりますか|要るもの/u,
  ],
  [
    'where',
    /어디|어딨|어느 ?(창구|쪽|곳)|몇 ?번 ?창구|위치|where|which (counter|window)|哪里|哪儿|在哪|哪个窗口|どこ|何番窓口|何番の窓口/u,
  ],
];

/** What about the thing was asked; null when the question names only the thing. */
export function aspectOf(normalized: string): Aspect | null {
  const asked = normalized.replace(KNOWN, '');
  return PATTERNS.find(([, pattern]) => pattern.test(asked))?.[0] ?? null;
}

/** "어디인지는 아는데 뭘 가져가요": what is known already is not asked. */
const KNOWN =
  /^.*(?:건|거는|것은|지는|줄은) ?(?:아는데|알겠는데|알고 ?있(?:는데|고|어요|습니다)|알겠(?:고|어요|습니다)|알아요)\S* |^i know (?:where|how|when|what)\b.*? but /u;

const ALL = new RegExp(PATTERNS.map(([, { source }]) => source).join('|'), 'gu');

/** What is left when the words for any aspect are gone. */
export function withoutAspects(normalized: string): string {
  return normalized.replace(ALL, ' ');
}
