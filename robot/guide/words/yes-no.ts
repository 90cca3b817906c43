/*
 * Yes and no to an offer, in the words people use. Only whole short answers count: "네" is a yes,
 * "네, 그런데 여권은요?" is a new question.
 */

/* Where to, and how: "거기로 좀", "같이", "다시". */
const THERE = '((거기|그리|글|그쪽|여기|그곳)(로|에|부터|까지)? ?)';
const HOW = '((이제|바로|지금( ?바로)?|당장|먼저|좀|같이|함께|다시|계속|마저|얼른|빨리|어서) ?)';
/* Of a verb its endings that ask, offer or agree: a told or refused one is none of them. */
const TOGETHER =
  '(요|자|자고요?|죠|지요?|시죠|시지요?|세요|십시다|십시오|입시다|이소|ㅂ시다|든가요?|든지요?|시든가요?|시든지요?|라|거라|게요?|겠습니다|겠어요|세|세나|구려|입시더|께요?)';
const PLEASE =
  '(줘(요|라)?|줘 ?봐요?|주(세요|시죠|시지요|시겠어요|실래요?|실까요?|십시오|십쇼|시겠습니까|신다고요?|이소|라|렴|오|시오|면 ?돼요?)|줄래요?|줄까요?|줄 ?수 ?있(어요?|나요?|을까요?)|봐|봐요|보세요)';
const GO = `(가도 ?(돼요?|됩니다|되겠어요|되겠네요)|가${TOGETHER}|갑시다|갈게요?|갈래요?|갈까요?|가 ?${PLEASE}|가 ?(보${TOGETHER}|봅시다|볼게요?|볼까요?|볼래요?))`;
const LEAD = `((데려다|데려가|데리고 ?가|모셔다|모시고 ?가|안내 ?(좀 ?)?해) ?${PLEASE}|안내( ?좀)?|안내 ?(좀 ?)?부탁(해요?|드려요|드립니다|합니다)?|길 ?안내|앞장 ?서(요|세요|시죠|시지요|라|거라)?( ?${PLEASE})?|따라 ?(갈게요?|가겠습니다|갈테니까?)|출발(해요?|하자|하죠|하세요|합시다)?)`;

/** "그렇게 해 주십시오", "그래 줘", "그러시죠": the robot is to do what it has just offered. */
const DO_SO = `(그러${TOGETHER}|그럽시다|그럴게요?|그럴까요?|그래 ?(${PLEASE}|볼까요?|보${TOGETHER})|그렇게 ?(해${TOGETHER}?|해 ?${PLEASE}|하${TOGETHER}|합시다|할게요?|할까요?))`;
/** "그래 주시면 감사하겠습니다", "나야 좋지": it is welcome. */
const SO_KIND =
  '((그래|그렇게 해|안내해|데려다) ?주(시)?(면|신다면|신다니)|그래주면|그러면|그럼|그렇다면|(나|저|내|우리|저희)(야|로서는|로선|는|도))';
const WELCOME =
  '((너무|정말|진짜|아주|더|참|무척|매우|제일) ?){0,2}((고맙|감사하|좋|편하|든든하|수월하)(죠|지요?|겠어요|겠습니다|겠네요?|겠다|고말고요?)|고마울 ?(것|거) ?같아요|좋을 ?(것|거) ?같(아요?|습니다|네요)|(잘|마침 ?잘) ?(됐|되었)(네요?|다|습니다|어요?|군요)|다행이(네요?|다|에요))';

const YES = [
  /^(네+|예+|넵|넹|옙|응+|어|그래요?|그래라|그려요?|그라요|그라자|좋아요?|좋습니다|좋지요?|좋죠|당연하지요?|당연하죠|당연히요|물론이?죠|물론이지요?|물론|오케이|오키|콜|고고|ㅇㅇ|ㅇㅋ|맞아요?|맞습니다|그거(요|예요)?|그걸로요?|거기(요|예요|야|입니다)?)$/,
  new RegExp(`^${THERE}?${HOW}*(${GO}|${LEAD})$`),
  new RegExp(`^${DO_SO}$`),
  new RegExp(`^(${SO_KIND} ?)?${WELCOME}$`),
  /^부탁(을|좀)? ?((좀|을) ?)?(해(요|라)?|드려요?|드립니다|드리겠습니다|합니다|하겠습니다|할게요?|드릴게요?|할까요?|드릴까요?|하(자|네|오|지요?|죠)|(해|드려)도 ?(돼요?|될까요?))?$/,
  /^((빨리|얼른|어서|급해)(요|좀)?|(거기|그리|그쪽)(로|으로)요?)$/,
  new RegExp(`^(${THERE}${HOW}?|같이 |함께 |다시 |계속 )?가$`),
  /^(yes|yeah|yep|yup|ok|okay|sure|absolutely|certainly|please|yes please|of course|let'?s go( there)?|go|go ahead|((can|could|would|will) you (please )?)?(take|bring|walk|lead|show) (me|us)( there| over)?( then)?|take (me|us)( there)?|lead (me|us|the way|on)|show (me|us)( there| the way)?|(guide|walk) me( there)?|i'?ll follow( you)?|please do|go on|keep going|continue|sounds good|why not|fine by me|do (that|it)|(yes )?please do (that|it|so)|(that|it) ?(would|'d) be (so |very |really )?(great|nice|good|lovely|kind|helpful|wonderful|perfect)|(that|it)'?s (so |very |really )?(kind|nice|sweet)( of you)?|(i|we)('d| would) (really )?(appreciate|like|love) (that|it)|if you (could|would|can|don'?t mind)|(alright |all right )?(let'?s|shall we)( do (that|it)| go)?|after you|off we go|(would|could) you( please)?|lead (on|the way)|perfect|lovely|wonderful|excellent|great|that'?s (right|it)|correct|right)$/,
  /^(是的?|好的?|好啊|好呀|好吧|行吧?|(你|您)带路|可以|要|嗯|对|(太)?好了|(那)?(就)?(麻烦|辛苦|有劳|拜托|劳驾)(你|您)?(了|啦)?|求之不得|行啊|可以啊|(那)?(就)?这样(吧|办)|那就好|那(走|好|行)吧?|请?带路吧?|请?带我们?(过?去)(那里|那儿)?吧?|请|我?跟着?你走|走吧?|一起(去|走)吧?|去吧|出发吧?|继续(走|带路)?|没错|就是(这个|它))+$/,
  /^(はい|うん|ええ|(じゃあ?|では|それでは|それなら|なら|ぜひ)?(よろしく)?お願い(します?|いたします|しましょうか|しようかな|してもいいですか|できますか)?(ね|よ)?|よろしく|助かります|ありがたいです|いいですね|いいです(よ|ね)|ぜひ|頼みます|(じゃあ?|では|それでは)?行きましょう|行きます|行こう|行きましょうか?|一緒に(行きましょう|行って(ください)?|行きます|お願いします)|案内(して(ください)?|を?お願いします)|連れて(行|い)って(ください)?|ついて(行|い)きます|続けて(ください)?|そうです|そうしてください|それです)+$/,
];

const ALONE =
  '((혼자서?|알아서|직접|우리끼리) ?(가|갈게요?|갈래요?|갈란다|가겠습니다|가 ?볼게요?|가도 ?(돼요?|됩니다)|갈 ?수 ?있어요?|찾아갈게요?|할게요?)|찾아 ?(갈게요?|가겠습니다|갈 ?수 ?있어요?|볼게요?))';

const NO = [
  /^(아니요?|아니야|아니에요|아뇨|아니오|아닙니다|아녀요?|아이다|싫어요?|싫다|괜찮아요?|괜찮습니다|괜찮네요|(괜찮|됐|싫|필요 ?없)(다니까|대도|다고|거든|다고 ?했)(요|어요?)?|됐어요?|됐습니다|됐네요|됐다|됐고요?|안 ?(가요?|갈래요?|갈게요?)|안 ?가도 ?(돼요?|됩니다|된다|괜찮아요)|필요 ?없(어요?|습니다|다|네요)|(지금|오늘|당장|아직)(은|은요|요)? ?(말고요?|아니(에요|고요)?|아녜요|됐(어요|습니다|고요)|괜찮(아요|습니다))|(좀 |조금 )?(나중에|다음에|이따가?|있다가?|천천히)(요| 갈게요?| 할게요?| 올게요?| 가죠| 가겠습니다)?)$/,
  new RegExp(`^${ALONE}$`),
  /^(no|nope|nah|no thanks?|no thank you|not now|(maybe )?later|i'?m (fine|good|ok|okay)|never ?mind|no need|not necessary|don'?t bother|i don'?t need (it|that|help)|i can (go|walk|manage|find (it|the way))( there)?( by myself| on my own| alone| myself)?|i'?ll (go|walk|manage|find (it|the way))( there)?( by myself| on my own| alone| myself)?|by myself|on my own)$/,
  /^(不|不用|不用了|不要|不需要|不必了?|没关系|没事|算了|不了|我?(可以)?自己(去|走|过去|找)(吧|就(行|好|可以)了?)?|不用麻烦了?|不用谢谢|不用了谢谢|谢谢不用了?)+$/,
  /^(いいえ|いえ|いや|結構です|大丈夫です|いりません|要りません|必要ありません|けっこうです|やめます|遠慮します|(一人|ひとり|自分)で(行きます|行けます|行くので|行くから|探します|行く)|(また)?(後|あと)で(いいです)?)+$/,
];

export type YesNo = 'yes' | 'no';

/** Undefined when the words are neither. "네, 괜찮아요" is a no: the yes only says that it was heard; "아니, 가요" sets off. */
export function yesOrNo(text: string): YesNo | undefined {
  const said = wordsOf(text).join(' ');
  if (AFTER_ALL.test(said) || GLAD_OF_IT.test(said)) return 'yes';
  if (ASKS_WHETHER.test(text.trim()) || isOnlyHeard(said)) return undefined;
  const kinds = text.length > MOST_LETTERS ? null : saidIn(wordsOf(text));
  if (!kinds) return undefined;
  const last = kinds.findLast((kind) => kind !== 'nothing');
  const first = kinds.find((kind) => kind !== 'nothing');
  return last === 'no' || first === last ? last : undefined;
}

/** "아니, 가요": sets off all the same; "됐어요, 갈게요" leaves. */
const AFTER_ALL =
  /^아[니뇨냐]\S{0,2} (그냥 |우리 )?(가|가요|가자|가죠|갑시다|가 ?주세요|가 ?줘요?|가 ?보죠)$/;
/** "안 그래도 길을 몰랐는데 잘됐네요": glad to be shown the way. */
const GLAD_OF_IT =
  /(길|찾|헤매|헤맸|안 그래도|마침|혼자).{0,24}(잘 ?됐(네요?|다|어요|습니다)|다행(이네요?|이다|이에요))$/;
/** "네 잘 알겠습니다" has heard, and agrees to nothing. */
function isOnlyHeard(said: string): boolean {
  const words = said.split(' ');
  return words.some((word) => TAKES_NOTE.test(word)) && words.every((word) => HEARS.test(word));
}

const TAKES_NOTE = /^(알겠|알았|그렇군|그렇구|그렇네)/u;
const HEARS =
  /^(알겠|알았|그렇군|그렇구|그렇네|네+$|예+$|응+$|어$|아$|음$|오$|그래$|잘$|다$|이제$)/u;

/** "괜찮아요?" asks, where "괜찮아요" declines. */
const ASKS_WHETHER = /^괜찮\S*\s?\?$/;

const GOES_ALONE =
  /혼자|됐|알아서|찾아 ?[가갈]|안 ?[가갈]|필요 ?없|by myself|on my own|alone|自己|不用|不去|一人で|ひとりで|自分で|結構/u;

/** "됐어요 혼자 갈게요": a no that wants to be led no further, where "아니요" alone may be to anybody. */
export function goesAlone(text: string): boolean {
  return GOES_ALONE.test(text.normalize('NFKC').toLowerCase());
}

const SETS_OFF =
  /가|갈|갑|데려|데리|모셔|모시|안내|앞장|출발|따라|\b(go|take|show|bring|lead|guide|walk|follow)\b|走|去|带|出发|行[きこっ]|案内|連れ/u;

/** A yes that names the going: "가 보자", where no offer waits for it. */
export function setsOff(text: string): boolean {
  return yesOrNo(text) === 'yes' && SETS_OFF.test(text.normalize('NFKC').toLowerCase());
}

const PAUSE = /[.,!?~、。…，！？]+/;

/** Said beside a yes or a no; alone it is neither. */
const BESIDE =
  /^(hm+|actually|okay|ok|um+|고[마맙][가-힣]{1,4}|감사[가-힣]{1,4}|그럼|그러면|그라마|그라믄|그럼요|자|좀|저|제가|내가|나|우리|그냥|어서|얼른|이제|아|음+|흠+|에|오|와|저기|뭐지|아유|하하+|허허+|호호+|ㅎㅎ+|ㅋㅋ+|haha|아이고|아이구|에고|참|뭐|역시|진짜|정말|안 그래도|마침|저야|나야|알겠(어요?|습니다|네요?)|알았(어요?|습니다)|그렇(군요|구나|네요)|지금은?|오늘은|안내는|thanks|thank you|then|well|oh|(it|that)'?s (ok|okay|fine|alright|all right)|alright|all right|please|very|so much|谢谢(你|您)?|那|那就|ありがとう|ありがとうございます|じゃあ?|では|それでは)$/;

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
  /^((오|아|oh|ah)[\s,.]+)?(네+|예|응|어|오냐|그래|좋아요?|yes|yeah|ok(ay)?|sure|好的?|是的?|はい|ええ|うん)(?=[\s.,!~、。，]|$)/u;

const BEGINS_WITH_NO = /^(아[니뇨녀냐]|됐|싫|no\b|nope|nah|不|别|いいえ|いえ|いや)/u;
const EXCLAIMS = /(네요?|구나|군요?|구만|구먼)[.!~\s]*$/u;

/** Words that cannot agree, however they end: "아니요 저희가 갈게요", "어 저기 있네". */
export function cannotAgree(text: string): boolean {
  const said = text.normalize('NFKC').trim().toLowerCase();
  return BEGINS_WITH_NO.test(said) || EXCLAIMS.test(said);
}

/** "그 창구로 가면 되겠네요 부탁해요": whatever comes before, it ends by agreeing. */
export function endsWithYes(text: string): boolean {
  const last = wordsOf(text).at(-1) ?? '';
  return !/[?？]\s*$/u.test(text) && last.length > 1 && !HEARS.test(last) && kindOf(last) === 'yes';
}

/** "응 알았어 수고해": done here, and going. */
export function takesLeave(text: string): boolean {
  return /수고|알았|알겠|안녕|이만|\b(bye|i see|got it)\b|再见|知道了|さようなら|わかりました|分かりました/iu.test(
    text.normalize('NFKC'),
  );
}

/** Words that begin with a yes and go on; where an offer is open and the rest says nothing, a yes. */
export function beginsWithYes(text: string): boolean {
  return LEADING_YES.test(text.normalize('NFKC').trim().toLowerCase());
}
