/*
 * Yes and no to an offer, in the words people use. Only whole short answers count: "네" is a yes,
 * "네, 그런데 여권은요?" is a new question.
 */

const YES = [
  /^(네+|예|넵|넹|응|어|그래요?|좋아요?|좋습니다|부탁(해요?|드려요?|드립니다|합니다)?|갈게요|가요|가자|가죠|갑시다|안내해 ?(줘요?|주세요|줄래요?)|(거기로 |그리로 )?(데려다|데려가|모셔다) ?(줘요?|주세요|줄래요?)|출발(해요?)?|(다시|계속|마저) ?(가요?|가자|가 ?주세요|갑시다|안내해 ?(줘요?|주세요)|출발(해요?)?)|가시죠|가십시다|가 ?보시죠|가 ?볼게요|그러죠|그럽시다|그럴게요|그렇게 ?(해 ?주세요|할게요)|(거기|그리|그쪽|여기)(로|에|부터|까지)? ?(먼저)? ?(좀)? ?(가요?|가자|갈게요?|갈래요?|가 ?주세요|가 ?볼게요|갑시다)|같이 ?(가요?|가자|갑시다)|앞장서(요|세요)?|그려|그라요|맞아요?|맞습니다|그거(요|예요)?|그걸로요?)$/,
  /^(yes|yeah|yep|yup|ok|okay|sure|please|yes please|of course|let'?s go|go|take me( there)?|lead (me|the way)|please do|go on|keep going|continue|that'?s (right|it)|correct|right)$/,
  /^(是的?|好的?|好啊|行|可以|要|嗯|对|麻烦(你|您)了?|请(带路|带我去)|带我去吧?|走吧|出发|继续(走|带路)?|没错|就是(这个|它))$/,
  /^(はい|うん|ええ|お願いします?|お願い|はいお願いします|いいです(よ|ね)|行きます|行きましょう|案内して(ください)?|連れて行って(ください)?|続けて(ください)?|そうです|それです)$/,
];

const NO = [
  /^(아니요?|아뇨|아니오|아닙니다|싫어요?|괜찮아요?|괜찮습니다|됐어요?|됐습니다|안 ?가요?|필요 ?없어요?|나중에요?|혼자 갈게요)$/,
  /^(no|nope|nah|no thanks?|no thank you|not now|later|i'?m (fine|good|ok|okay)|never ?mind)$/,
  /^(不|不用|不用了|不要|不需要|不必了?|没关系|算了|不了|不用谢谢|不用了谢谢|谢谢不用了?)$/,
  /^(いいえ|いえ|いや|結構です|大丈夫です|いりません|要りません|けっこうです|やめます|いいえ結構です)$/,
];

export type YesNo = 'yes' | 'no';

/** Undefined when the words are neither. */
export function yesOrNo(text: string): YesNo | undefined {
  const words = text.normalize('NFKC').toLowerCase();
  return [clean(words), words.split(PAUSE), clean(words).split(/ (.*)/)]
    .map((parts) => meaningOf(typeof parts === 'string' ? [parts] : parts))
    .find((meaning) => meaning !== undefined);
}

const PAUSE = /[.,!?~、。…]+/;

/** Said beside a yes or a no; alone it is neither. */
const POLITE =
  /^(고마워요|고맙습니다|감사해요|감사합니다|thanks|thank you|谢谢|ありがとう|ありがとうございます)$/;

/** What all parts say; undefined when one says something else. */
function meaningOf(parts: readonly string[]): YesNo | undefined {
  const said = parts.map(clean).filter((part) => part !== '' && !POLITE.test(part));
  if (said.length === 0) return undefined;
  if (said.every((part) => NO.some((pattern) => pattern.test(part)))) return 'no';
  return said.every((part) => YES.some((pattern) => pattern.test(part))) ? 'yes' : undefined;
}

function clean(words: string): string {
  return words
    .replace(new RegExp(PAUSE, 'g'), ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=[\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])/g, '');
}

const LEADING_YES =
  /^(네+|예|응|어|그래|좋아요?|yes|yeah|ok(ay)?|sure|好的?|是的?|はい|ええ|うん)(?=[\s.,!~、。，]|$)/u;

/** Words that begin with a yes and go on; where an offer is open and the rest says nothing, a yes. */
export function beginsWithYes(text: string): boolean {
  return LEADING_YES.test(text.normalize('NFKC').trim().toLowerCase());
}
