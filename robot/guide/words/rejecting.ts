import { phrase } from './phrase.js';

/*
 * "That is not what I mean", in the words people use. What follows such words is what they do mean:
 * "아니 그거 말고 여권이요".
 */

const NO = [
  /^(아니+(요|야|오|다|에요|예요|라니까(요)?|라고요|라|고)?|아뇨|아 ?니|아이다|아녀|그게 아니(라|고|에요|야)?|이게 아니(라|고)?|틀렸어요?|틀려요?|잘못 ?(말했|알아들으|알아들었|들으|들었|이해|골랐|눌렀)\S*|그거? ?(말고|아니)\S*|이거? ?(말고|아니)\S*|저거? ?(말고|아니)\S*|그런 거 말고|거기 ?(말고|아니)\S*|그 ?뜻이? 아니\S*|딴 ?거|다른 ?거요?|말고요?|아차|앗)(?=\s|$)/u,
  /^(no+|nope|wrong|not (that|this|it|there|the one|what i (meant|want|asked))( one)?|that'?s (not it|wrong|not (right|what i (meant|want|asked)( for)?))|that is (not it|wrong|not what i (meant|want))|i (didn'?t|did not) mean that|you('re| are) wrong|sorry|i (mean|meant)|actually|i misspoke|something else|another one|instead)(?=\s|$)/u,
  /^(不对|不是(这个|那个|这|那)|不是(?=\s|$)|错了|弄错了|不是这个意思|我不是(这个|那个)意思|我说错了|说错了|别的|其他的|不要(这个|那个))/u,
  /^(いいえ|いや|違います|違う|ちがいます|ちがう|そうじゃな(い|く)(です|て)?|それじゃな(い|く)(です|て)?|そうではな(い|く)|それではな(い|く)(て|です)?|間違え(まし)?た|間違いです|別の|ほかの(もの)?)/u,
];

/** Said around a refusal without meaning anything. */
const FILLER =
  /^(아까( ?말한)?|방금( ?말한)?|아|어|음|저|저기|그|그게|이게|그거|이거|그건|이건|제가|죄송\S*|미안\S*|요|네|없어요|없나요|없습니까|없냐|있어요|있나요|oh|ah|er|um|well|sorry|please|that|it|this|the one|啊|哦|嗯|抱歉|对不起|あ|あの|えっと|すみません|です|ですか)(?=\s|$)/u;

export interface Refusal {
  /** True when the words begin with a refusal. */
  readonly refuses: boolean;
  /** What is left to be understood; empty for a refusal alone. */
  readonly rest: string;
}

/** Splits "that is not it" from what follows. Plain noes to an offer are for `yesOrNo`. */
export function splitRefusal(text: string): Refusal {
  let rest = spaced(text);
  let refuses = false;
  for (let step = 0; step < MOST_PARTS; step += 1) {
    const matched = [...NO, FILLER]
      .map((pattern) => pattern.exec(rest)?.[0] ?? '')
      .reduce((a, b) => (b.length > a.length ? b : a), '');
    if (matched === '') break;
    refuses ||= NO.some((pattern) => pattern.test(rest));
    rest = rest.slice(matched.length).trim();
  }
  return { refuses, rest: refuses ? rest : spaced(text) };
}

const MOST_PARTS = 8;

function spaced(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.,!?~、。…·"'‘’“”]+(?=\s|$)|[,、。!?]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const NOT_THAT = /말고|아니라|아니고|아닌데|instead of|rather than|\bnot\b|不是|じゃなく|ではなく/u;

/** "여권 말고 등본이요": the words set something against what was talked of. */
export function saysNotThat(text: string): boolean {
  return NOT_THAT.test(text.normalize('NFKC').toLowerCase());
}

/** "아니, 등본 말이에요": the same again, said louder. */
export function insists(text: string): boolean {
  return /말이(야|에요|예요|지|죠)|말입니다|라니까|라고요?(?=[\s.!]|$)|란 ?말|\bi said\b|我说的(就)?是|って言って/iu.test(
    text.normalize('NFKC'),
  );
}

export const WHAT_INSTEAD = phrase(
  '제가 잘못 알아들었네요. 찾으시는 서류나 업무를 다시 말씀해 주세요.',
  'I got that wrong. Please tell me again which document or service you need.',
  '是我理解错了。请再告诉我您要办的证明或业务。',
  '聞き間違えました。必要な書類やご用件をもう一度お話しください。',
);

/** Before the other things it may have been. */
export const MISTAKEN = phrase(
  '제가 잘못 알아들었네요.',
  'I got that wrong.',
  '是我理解错了。',
  '聞き間違えました。',
);
