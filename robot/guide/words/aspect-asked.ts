import type { Aspect } from '../../places/index.js';

/*
 * What is asked of the thing talked of, in the short words of a follow-up ("값은?", "며칠?"). Wider
 * than what the lookup dares within a question that names its thing; only heard with a topic at hand.
 */
const ASKED: readonly (readonly [Aspect, RegExp])[] = [
  [
    'how-long',
    /(얼마나|오래|시간|한참|금방|며칠|몇 ?(분|일|시간)).*(걸|나와|되|돼|드|필요)|며칠|몇 ?(분|일|주)(이나|쯤|만)?[ ?요]|소요|오늘 ?(안에 ?|바로 ?)?(나와|나오|받|찾)|언제(쯤)? ?((\S{1,4} )?(나와|나오)|받|되|돼)|당일|(그날|그 ?자리에서|즉시|곧장|곧바로) ?(나와|나오|받|되|돼)|(전에|(?<!시|언제)까지|안에)(는|도)? ?(나와|나오|받을 ?수)|바로 ?(나와|나오|되|돼|받)|how (long|many (days|minutes))|when (will|can) .*(ready|get)|same day|多久|多长时间|几天|什么时候(能|可以)?(拿|好|取)|どのくらい|どれくらい|何日|何分|すぐ(に)?(もらえ|でき)|いつ(でき|もらえ)|時間(は|が)?.*かか|長く(かか)?|take (very |too )?long|要很久|很慢|今天(能|可以)(拿|取|办好)/iu,
  ],
  [
    'hours',
    /몇 ?시|무슨 ?요일|언제까지|언제 ?(열|닫|해|하|가능|오|와|가)|문 ?(열|닫)|점심|주말|토요일|일요일|공휴일|오늘 ?(해|하|되|돼)|지금 ?(해|하|가도|되|돼|열)|what time|hours|open|close[ds]?\b|几点|周末|午休|今天(开|可以|能)|何時|週末|土曜|昼休み|今日(は)?(やって|でき)/iu,
  ],
  [
    'fee',
    /얼마(?!나)|[천만백\d] ?원|수수료|비용|가격|요금|값|무료|공짜|돈|비싸|싸[요나]|유료|결제|카드(로|도|는)? ?(돼|되|받)|현금(으로|만|도)? ?(돼|되|받|내)|how much|cost|fee|price|free|charge|pay\b|by card|in cash|刷卡|现金|付款|カードで|現金で|多少钱|费用|手续费|免费|要钱|贵|いくら|料金|手数料|費用|無料|お金|有料|高い/iu,
  ],
  [
    'bring',
    /(what|which) (papers|documents|paperwork)|필요한 ?(서류|것|거|게)?|준비|가져|가지고|갖고|갖다|챙기|챙겨|들고|지참|구비|서류(만|가|는|도)? ?(뭐|뭘|필요|있|알려|말해|가르쳐)|뭐(가|를)? ?필요|필요(?! ?(없|는 ?없))|어떤 ?(서류|것|거)|서류(요|는요?|도)?[?？]*$|(신분증|도장|사진|통장|위임장)(이|가|도|은|는|만)? ?(꼭 ?)?(있어야|필요|내야|되|돼|없)|대리|대신|본인(이|이어야|만)|\b(instead of|on behalf|for) (me|him|her|my)\b|\bbring\b|\bneed\b|required|documents|带什么|带去|需要什么|要带|准备|材料|身份证(要|需要|也要)|何が(必要|いり)|必要な|持ち物|持って(く|い|来|行)|身分証(も|が|は)?(いり|必要|要)/iu,
  ],
  [
    'where',
    /어디|어딨|어딘|어딜|어데|위치|창구 ?번호|멀어|멀리|머나|멀[까지]|가까|(몇|어느) ?번|어느 ?쪽|몇 ?층|where|\b(window|counter) number|how far|(far|near|close)\b|which (window|counter|floor)|哪里|哪儿|在哪|几号|哪个窗口|远吗|近吗|多远|几楼|どこ|何番|遠い|近い|何階/iu,
  ],
];

/** Null when the words ask nothing about a thing. */
export function aspectAsked(text: string): Aspect | null {
  const said = text.normalize('NFKC');
  return ASKED.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
}

const NEEDED =
  /[가-힣](?<![뭐뭘엇떤슨]) ?필요(해요|한가요|하나요|합니까|한지|하죠|하지요)[?？]*$|[가-힣] ?필요(는|가)? ?[없있](나요?|죠|지요?|습니까|을까요?|냐|는가요?)[?？]*$|[가-힣] ?필요(는|가)? ?[없있]\S{1,3}[?？]+$|뭐(가|를)? ?(더|또) ?(필요|가져|챙)|더 ?필요한 ?(거|것|게)|(도|이|가|은|는) ?(꼭 ?)?(있어야|필요한가|필요합니까|필요하나|필요해요 ?[?？]|[가-힣]{1,2} ?와야|가져와야|가져가야|들고 ?와야|챙겨야|없어도|없으면)|(만|면) ?(있으면|가지고|갖고|들고|가져).*(되|돼|괜찮|충분)|(만|그거면|이거면) ?(되나요?|되지요?|돼요?|됩니까|괜찮아요?) ?[?？]*$|없(으면|어도|이) ?(안 ?|못 ?)?(되|돼|괜찮|떼|해 ?줘|받|신청|가능|할 ?수|뽑)|(안|못) ?\S{1,4}(는데|은데)(도)? ?(되|돼|괜찮)|예약 ?(을|은)? ?(해야|하고)|\b(is|are) .+ enough|\bonly need|只(带|要|需).*(吗|行|可以|够)|就够了?吗|だけで(いい|大丈夫|足り|よろし)|\bdo i (need|have to bring)|\b(is|are) .+ (needed|required|necessary)|需要.+吗|要带.+吗|(は|も)(必要|いり|要り)(です|ます)か/iu;

/** "여권도 필요한가요?": whether that is needed for the thing talked of, and no wish for a passport. */
export function asksWhetherNeeded(text: string): boolean {
  return NEEDED.test(text.normalize('NFKC'));
}

const MUST =
  /[가-힣]야 ?(만 ?)?(되나|되죠|되지|되는|돼요|됩니까|하나|하죠|해요|합니까|되냐)\S*[?？]*$/u;

/** "집주인 도장 받아야 되나요?": heard as what is needed where the words name nothing for sure. */
export function asksWhetherMust(text: string): boolean {
  return MUST.test(text.normalize('NFKC'));
}

const FORM =
  /(신청서|신고서|서식|양식|위임장|용지)(는|은|가|이|를|을)? ?(어디|어딨|있)|where .*\bforms?\b|(申请表|表格|委托书).*(哪|有)|(申請書|用紙|委任状).*どこ/iu;

/** "신청서는 어디 있어요?": where the thing itself is done. */
export function asksForForm(text: string): boolean {
  return FORM.test(text.normalize('NFKC'));
}

const SOMEBODY =
  '(혼자|누가|사람|남편|아내|와이프|집사람|엄마|아빠|어머니|아버지|부모님?|아들|딸|애|아이|동생|여동생|남동생|형|누나|오빠|언니|가족|식구|친구|대리인|제가|내가|본인|다른 ?사람|며느리|사위|손자|손녀|조카|직원)';
const FOR_ANOTHER = new RegExp(
  `${SOMEBODY}(의|네)? ?(것|거|꺼|\\S{2,8}?)(도|를|을|만)? ?((같이|대신|제가|내가|한꺼번에|함께) ?)*(받|찾|떼|뗄|뽑|신청|발급|가져가)\\S{0,4} ?(수 ?있|되|돼|괜찮|될)|(둘|셋|모두|전부) ?다? ?(다 ?)?(같이 ?)?(와야|가야|와도|있어야|나와야|참석)|두 ?(사람|명|분)(이|다| 다)? ?(다 ?)?(같이 ?)?(와|가|나와)야|\\bboth\\b.{0,30}\\b(come|be here|be present|go)\\b|(两个人|我们俩|双方).{0,6}(来|去|到场)|(二人|両方|両人)(とも|で|が).{0,6}(来|行)|${SOMEBODY}(이|가|만|도|은|는)? ?(대신 ?)?(혼자 ?)?(와도|와야|해야|가야|오면|가도|가면|해도|하면|찾아도|찾으면|떼도|떼면|받아도|신청해도|신고해도|올 ?수|갈 ?수|할 ?수|찾을 ?수|뗄 ?수|받을 ?수)|대신.{0,8}(되|돼|가능|괜찮|있)|\\b(can|could|may) (my|his|her|someone|somebody).{0,24}(come|go|get|collect|pick|apply|do)|(on|in) (my|his|her) behalf|come (instead|for me)|\\bcan i (do|come|go|apply|get|collect|report)( for)?( it| this| that)? (alone|by myself|on my own|without)|instead of me|代(办|领|取|替)|替我|(家人|丈夫|妻子|老公|老婆|别人|朋友).{0,6}(可以|能)|代わりに|代理|(家族|夫|妻|他の人)が.{0,8}(いい|大丈夫|でき)`,
  'iu',
);

const HOW_MANY =
  /(몇|어떤) ?(장|통|부|개|크기|사이즈|거|것)|규격|아무 ?(거|것)나|how many|what (size|kind)|几(张|份)|什么样|何枚|どんな/iu;

/** "아빠 통장으로 받아도 되나요?" */
export function asksWhetherFine(text: string): boolean {
  return /(도|면) ?(되|돼|괜찮|상관 ?없)\S*\s*[?？]?$/u.test(text.normalize('NFKC').trim());
}

/** "사진은 몇 장이에요?": of something to be brought. */
export function asksHowMany(text: string): boolean {
  return HOW_MANY.test(text.normalize('NFKC'));
}

/** "여동생이 대신 가도 돼요?": who may come, which what to bring tells. */
export function asksForAnother(text: string): boolean {
  return FOR_ANOTHER.test(text.normalize('NFKC'));
}

/** What is left of a text without what asks about a thing: "which documents do I need" names none. */
export function withoutAspect(text: string): string {
  return ASKED.reduce(
    (rest, [, pattern]) => rest.replace(new RegExp(pattern.source, 'giu'), ' '),
    text.normalize('NFKC'),
  );
}

const PAPER = /^(민원 ?)?서류$|^(papers?|documents?)$|^(文件|材料|書類)$/iu;

/** "서류는 어떤 게 있어야 하죠?" names no paper. */
export function isPaper(word: string): boolean {
  return PAPER.test(word);
}

const DAYS =
  /^(그럼|그러면|근데|그라믄|그라마)?(내일|모레|오늘|[월화수목금토일]요일|주말|공휴일|휴일|점심(시간|때)?|저녁|밤|명절|연휴)(에)?(은|는|도|엔)?(요)?$|^(andon|andhowabout|whatabout|howabout|and)?(on)?(tomorrow|today|(mon|tues|wednes|thurs|fri|satur|sun)days?|(the)?weekends?|holidays|lunch(time)?)(then)?$|^那?么?(明天|后天|今天|周[一二三四五六日末]|星期[一二三四五六日天]|午休|节假日|晚上)(也)?呢?$|^(じゃあ?|では)?(明日|今日|[月火水木金土日]曜日?|週末|祝日|昼休み|夜)(は|も)?(どうですか)?$/iu;

/** "내일은요?": a day or an hour and nothing else. */
export function namesADay(text: string): boolean {
  return DAYS.test(text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ''));
}

/** "어디가 더 싸요?" asks what it costs, not where. */
export function comparison(text: string): Aspect | null {
  const said = text.normalize('NFKC');
  if (/더 ?(싸|저렴)|cheaper|更便宜|安い(の|です)/iu.test(said)) return 'fee';
  return /더 ?(빨|빠르)|quicker|faster|更快|早い(の|です)/iu.test(said) ? 'how-long' : null;
}
