/*
 * Yes and no to an offer, in the words people use. Only whole short answers count: "네" is a yes,
 * "네, 그런데 여권은요?" is a new question.
 */

/* Where to, and how: "거기로 좀", "같이", "다시". */
const THERE = '((거기|그리|그쪽|여기|그곳)(로|에|부터|까지)? ?)';
const HOW = '((이제|바로|먼저|좀|같이|함께|다시|계속|마저|얼른|빨리|어서) ?)';
const PLEASE =
  '(줘|줘요|줘 ?봐요?|주세요|줄래요?|주실래요?|주시겠어요|주시죠|주십시오|주이소|봐|봐요|보세요)';
const GO =
  '(가요|가도 ?(돼요?|됩니다|되겠어요|되겠네요)|가자|가자고요?|가죠|가지요?|갑시다|가십시다|가입시다|가시죠|갈게요?|갈래요?|갈까요?|가 ?(주세요|줘요?|주이소|주십시오|봅시다|보자|보죠|보시죠|볼게요?|볼까요?|보입시다))';
const LEAD = `((데려다|데려가|데리고 ?가|모셔다|모시고 ?가|안내 ?(좀 ?)?해) ?${PLEASE}|안내 ?(좀 ?)?부탁(해요?|드려요|드립니다|합니다)?|길 ?안내|앞장 ?서(요|세요|시죠|시지요|라|거라)?( ?${PLEASE})?|따라 ?(갈게요?|가겠습니다|갈테니까?)|출발(해요?|하자|하죠|하세요|합시다)?)`;

const YES = [
  /^(네+|예+|넵|넹|옙|응+|어|그래요?|그래라|그려요?|그라요|그라자|좋아요?|좋습니다|좋지요?|좋죠|부탁(해요?|드려요?|드립니다|합니다|할게요|드릴게요)?|그러(죠|자|지요?|시죠|십시다|든가|든지|시든가|시든지)|그럽시다|그럴게요?|그렇게 ?(해 ?주세요|해 ?줘요?|해요|하자|하죠|할게요?|합시다)|그럴까요?|당연하지요?|당연하죠|당연히요|물론이?죠|물론이지요?|물론|오케이|오키|콜|ㅇㅇ|ㅇㅋ|((그래|그렇게 해) ?주(시)?면|그러면|그럼|그래주면) ?(고맙|감사하|좋)(죠|지요?|겠어요|겠습니다|겠네요?)|맞아요?|맞습니다|그거(요|예요)?|그걸로요?|거기(요|예요|야|입니다)?)$/,
  new RegExp(`^${THERE}?${HOW}*(${GO}|${LEAD})$`),
  /^((빨리|얼른|어서|급해)(요|좀)?|(거기|그리|그쪽)(로|으로)요?)$/,
  new RegExp(`^(${THERE}${HOW}?|같이 |함께 |다시 |계속 )가$`),
  /^(yes|yeah|yep|yup|ok|okay|sure|absolutely|certainly|please|yes please|of course|let'?s go( there)?|go|go ahead|take (me|us)( there)?|lead (me|us|the way|on)|show (me|us)( there| the way)?|(guide|walk) me( there)?|i'?ll follow( you)?|please do|go on|keep going|continue|sounds good|why not|fine by me|do (that|it)|(yes )?please do (that|it|so)|that (would|'d) be (great|nice|good|lovely)|that'?s (right|it)|correct|right)$/,
  /^(是的?|好的?|好啊|好呀|好吧|行吧?|可以|要|嗯|对|麻烦(你|您)了?|请?带路吧?|请?带我们?(过?去)(那里|那儿)?吧?|请|我?跟着?你走|走吧?|一起(去|走)吧?|去吧|出发吧?|继续(走|带路)?|没错|就是(这个|它))+$/,
  /^(はい|うん|ええ|お願いします?|お願い|お願いいたします|いいです(よ|ね)|ぜひ|頼みます|(じゃあ?|では|それでは)?行きましょう|行きます|行こう|行きましょうか?|一緒に(行きましょう|行って(ください)?|行きます|お願いします)|案内(して(ください)?|を?お願いします)|連れて(行|い)って(ください)?|ついて(行|い)きます|続けて(ください)?|そうです|そうしてください|それです)+$/,
];

const ALONE =
  '((혼자서?|알아서|직접|우리끼리) ?(가|갈게요?|갈래요?|갈란다|가겠습니다|가 ?볼게요?|가도 ?(돼요?|됩니다)|갈 ?수 ?있어요?|찾아갈게요?|할게요?)|찾아 ?(갈게요?|가겠습니다|갈 ?수 ?있어요?|볼게요?))';

const NO = [
  /^(아니요?|아니야|아니에요|아뇨|아니오|아닙니다|아녀요?|아이다|싫어요?|싫다|괜찮아요?|괜찮습니다|괜찮네요|됐어요?|됐습니다|됐네요|됐다|됐고요?|안 ?(가요?|갈래요?|갈게요?)|안 ?가도 ?(돼요?|됩니다|된다|괜찮아요)|필요 ?없(어요?|습니다|다|네요)|(나중에|다음에|이따가?)(요| 갈게요?| 할게요?| 올게요?)?)$/,
  new RegExp(`^${ALONE}$`),
  /^(no|nope|nah|no thanks?|no thank you|not now|(maybe )?later|i'?m (fine|good|ok|okay)|never ?mind|no need|not necessary|don'?t bother|i don'?t need (it|that|help)|i can (go|walk|manage|find (it|the way))( there)?( by myself| on my own| alone| myself)?|i'?ll (go|walk|manage|find (it|the way))( there)?( by myself| on my own| alone| myself)?|by myself|on my own)$/,
  /^(不|不用|不用了|不要|不需要|不必了?|没关系|没事|算了|不了|我?(可以)?自己(去|走|过去|找)(吧|就(行|好|可以)了?)?|不用麻烦了?|不用谢谢|不用了谢谢|谢谢不用了?)+$/,
  /^(いいえ|いえ|いや|結構です|大丈夫です|いりません|要りません|必要ありません|けっこうです|やめます|遠慮します|(一人|ひとり|自分)で(行きます|行けます|行くので|行くから|探します|行く)|(また)?(後|あと)で(いいです)?)+$/,
];

export type YesNo = 'yes' | 'no';

/** Undefined when the words are neither. "네, 괜찮아요" is a no: the yes only says that it was heard; "아니, 가요" sets off. */
export function yesOrNo(text: string): YesNo | undefined {
  if (AFTER_ALL.test(wordsOf(text).join(' '))) return 'yes';
  if (ASKS_WHETHER.test(text.trim())) return undefined;
  const kinds = text.length > MOST_LETTERS ? null : saidIn(wordsOf(text));
  if (!kinds) return undefined;
  const last = kinds.findLast((kind) => kind !== 'nothing');
  const first = kinds.find((kind) => kind !== 'nothing');
  return last === 'no' || first === last ? last : undefined;
}

/** "아니, 가요": sets off all the same; "됐어요, 갈게요" leaves. */
const AFTER_ALL =
  /^아[니뇨냐]\S{0,2} (그냥 |우리 )?(가|가요|가자|가죠|갑시다|가 ?주세요|가 ?줘요?|가 ?보죠)$/;
/** "괜찮아요?" asks, where "괜찮아요" declines. */
const ASKS_WHETHER = /^괜찮\S*\s?\?$/;

const GOES_ALONE =
  /혼자|됐|알아서|찾아 ?[가갈]|안 ?[가갈]|필요 ?없|by myself|on my own|alone|自己|不用|不去|一人で|ひとりで|自分で|結構/u;

/** "됐어요 혼자 갈게요": a no that wants to be led no further, where "아니요" alone may be to anybody. */
export function goesAlone(text: string): boolean {
  return GOES_ALONE.test(text.normalize('NFKC').toLowerCase());
}

const SETS_OFF =
  /가|갈|갑|데려|데리|모셔|모시|안내|앞장|출발|따라|\b(go|take|lead|guide|walk|follow)\b|走|去|带|出发|行[きこっ]|案内|連れ/u;

/** A yes that names the going: "가 보자", where no offer waits for it. */
export function setsOff(text: string): boolean {
  return yesOrNo(text) === 'yes' && SETS_OFF.test(text.normalize('NFKC').toLowerCase());
}

const PAUSE = /[.,!?~、。…，！？]+/;

/** Said beside a yes or a no; alone it is neither. */
const BESIDE =
  /^(고마워요?|고맙습니다|감사해요|감사합니다|그럼|그러면|그라마|그라믄|그럼요|자|좀|저|제가|내가|나|우리|그냥|어서|얼른|이제|아|아유|아이고|역시|지금은?|오늘은|안내는|thanks|thank you|then|well|oh|it'?s (ok|okay|fine)|谢谢(你|您)?|那|那就|ありがとう|ありがとうございます|じゃあ?|では|それでは)$/;

const MOST_WORDS = 6;
/** Nobody says yes at such length. */
const MOST_LETTERS = 60;

type Kind = YesNo | 'nothing';

/** What the words say one after the other, the longest pieces first; null when a piece says something else. */
function saidIn(words: readonly string[]): readonly Kind[] | null {
  const kinds: Kind[] = [];
  for (let at = 0; at < words.length;) {
    const found = longestFrom(words.slice(at, at + MOST_WORDS));
    if (!found) return null;
    kinds.push(found.kind);
    at += found.length;
  }
  return kinds;
}

function longestFrom(words: readonly string[]): { kind: Kind; length: number } | null {
  for (let length = words.length; length > 0; length -= 1) {
    const kind = kindOf(words.slice(0, length).join(' '));
    if (kind) return { kind, length };
  }
  return null;
}

function kindOf(piece: string): Kind | null {
  if (NO.some((pattern) => pattern.test(piece))) return 'no';
  if (YES.some((pattern) => pattern.test(piece))) return 'yes';
  return BESIDE.test(piece) ? 'nothing' : null;
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(new RegExp(PAUSE, 'g'), ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

const LEADING_YES =
  /^(네+|예|응|어|그래|좋아요?|yes|yeah|ok(ay)?|sure|好的?|是的?|はい|ええ|うん)(?=[\s.,!~、。，]|$)/u;

/** Words that begin with a yes and go on; where an offer is open and the rest says nothing, a yes. */
export function beginsWithYes(text: string): boolean {
  return LEADING_YES.test(text.normalize('NFKC').trim().toLowerCase());
}
