import { aspectOf } from './aspect.js';
import type { QuestionText } from './question-text.js';
import { endOf, startOf, type Span } from './span.js';
import { unifyHan } from './variants.js';

/** Said after a thing that is over and done with: "국세는 벌써 뗐고", "전입신고는 했는데". */
const DONE = new RegExp(
  unifyHan(
    '^(?:은|는|도)(?:지난\\S{1,3}에|어제|아까|벌써|이미|다|방금|먼저)*(?:했|뗐|받았|끝났|끝냈|냈|챙겼|마쳤|뽑았|있는데|필요없|됐고|괜찮)|^(?:을|를|도)?(?:지난\\S{1,3}에|어제|아까|벌써|이미|다|방금|먼저)+(?:했|뗐|받았|끝났|끝냈|냈|챙겼|마쳤|뽑았)|^(?:已经|办好了|办完了)|^(?:はもう|は済|はいい|は要らな|はいらな)',
  ),
  'u',
);
/** Said after what the thing wished for is only needed for: "은행에 낼 등본", "대출 때문에". */
const PURPOSE = new RegExp(
  unifyHan(
    '^(?:에|에다|에다가|한테|쪽에|측에)?(?:제출|낼|내야|내라|낸다|보내라|보낼|넣을|쓸|쓰려|쓴다)|^(?:에서|에서는|에|서|이|가|측에서)(?:\\S{0,4})(?:달라|달래|가져오|가져가|요구|필요하다|하라고|하래|떼오|떼어오|해오|보자|시켜서|그러는데|그래서)|^(?:때문에|땜에|땜시|용|용으로|용도|에필요|하는데필요|받는데|할때|받을때|신청할때|신청하는데|하려면|하려는데|받으려면|갈때|가려면|들어가려|계약하려|가는데)|^(?:인지|한지|있는지|됐는지|되는지|인가)\\S{0,4}(?:보|확인|알)|^(?:用|要求|需要|申请用)|^(?:に使|に出|に提出|のため|に必要|で必要)',
  ),
  'u',
);

/** A clause that only tells what happened before the wish: "폐차했는데", "돌아가신". */
const TOLD =
  /^[\uac00-\ud7a3]{0,3}?(?:는데|은데|던데|ㄴ데|했는데|인데|어서|아서|해서|니까|더니|거든요|지만|었고|았고|했고|으로|기전에?|고나서|었을때|았을때|다가|자마자|길래)/u;
/** Where something comes from or is done, not what is wished: "법원에서 개명 허가가 나서". */
const AT = /^(?:에서|에서는|에서도|で|から)/u;
const LATE_RELATIVE = /^(?:돌아가신|사망한|죽은|작고하신|별세하신)/u;

const WEIGHT_OF_TOLD = 0.45;
const WEIGHTS = { wish: 1, purpose: 0.45, done: 0.2 } as const;
/** People come to the point at the end of what they say. */
const EARLIEST = 0.85;

export interface Weighed extends Span {
  /** What the phrase says here, its role considered. */
  readonly weight: number;
  readonly role: 'wish' | 'purpose' | 'done';
}

/** Weighs each phrase by what the words around it make of it. */
export function weigh(spans: readonly Span[], { normalized, squeezed }: QuestionText): Weighed[] {
  const isBringing = aspectOf(normalized) === 'bring';
  const last = Math.max(0, ...spans.map(endOf));
  return spans.map((span) => {
    const end = endOf(span);
    const later = spans.filter((other) => startOf(other) >= end);
    const hasLater = later.length > 0;
    const hasRival = later.some(
      (o) => !o.claim.shared && o.claim.entries[0] !== span.claim.entries[0],
    );
    const role = isBringing
      ? bringingRole(span, spans, squeezed)
      : hasLater
        ? roleOf(squeezed.slice(end, end + 24))
        : 'wish';
    const isTold =
      hasRival &&
      (TOLD.test(squeezed.slice(end, end + 8)) ||
        AT.test(squeezed.slice(end, end + 4)) ||
        LATE_RELATIVE.test(squeezed.slice(startOf(span))));
    const factor = WEIGHTS[role] * (isTold && role === 'wish' ? WEIGHT_OF_TOLD : 1);
    const position = EARLIEST + (1 - EARLIEST) * (last === 0 ? 1 : end / last);
    return { ...span, role, weight: span.units * factor * position };
  });
}

function roleOf(after: string): Weighed['role'] {
  if (DONE.test(after)) return 'done';
  return PURPOSE.test(after) ? 'purpose' : 'wish';
}

/** "음식점 신고할 때 보건증 있어야 돼요?": what comes after the thing itself is what one brings. */
const WHEN_DONE =
  /^(?:을|를|은|는)?(?:신청|신고|발급|등록)?(?:할때|할려면|하려면|하는데|하려는데|받으려면|받을때|만들때|만들려면|에는|에|때|뗄때|떼려면)/u;

function bringingRole(span: Span, spans: readonly Span[], squeezed: string): Weighed['role'] {
  const isBrought = spans.some(
    (other) =>
      endOf(other) <= startOf(span) &&
      WHEN_DONE.test(squeezed.slice(endOf(other), endOf(other) + 12)),
  );
  return isBrought ? 'purpose' : 'wish';
}
