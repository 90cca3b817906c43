import { asksForAnother } from './aspect-asked.js';
import { wayNamed } from './ways.js';

/* Small words that say how a question hangs together with the one before. */

/** "그럼 여권은요?", "what about the passport?": a new thing, the same question about it. */
const SAME_ABOUT =
  /^(그럼|그러면|그라믄|그라면|그렇다면|그러믄|그람)(?![가-힣])|(은|는)요?\s*[?？.]*$|(?<![왔했갔났됐있없하되가오려싶었았겠])(은|는)데요?\s*[?？]+$|^(and|what about|how about|then)\b|^(那么?|如果是)|(呢)[?？。]*$|^(じゃあ?|では|それでは|それなら)|は[?？。]*$/iu;

export function asksTheSame(text: string): boolean {
  return SAME_ABOUT.test(text.normalize('NFKC').trim());
}

/** "왜 나왔는지 물어보려고요", "남편 것도 뗄 수 있어요?": about a thing, and names none. */
const ABOUT_IT =
  /^(여기|그거|그것도|이것도)(서|서도)? ?(도 )?(돼|되|할 ?수|가능)|^((한|두|세|네|다섯|여러|몇|서너|\d+) ?(통|부|장|매)(이요|요|만요|만)?)$|^괜찮(아요|나요|을까요|습니까)|^(那 ?)?怎么(办|交|做|弄)|^(じゃあ?)?どうすれば|^how do i (do|pay|get) (it|that|this)|^(그럼 ?|그러면 ?|근데 ?|이제 ?)?(어떻게|어찌) ?(해|하|되|돼)\S*[?？]*$|^(그게 |그거 |그건 )?왜 ?(나|이렇|올|안|그|많|날)|[가-힣] ?(것|거|꺼)도 ?\S*(뗄|할|되|돼|받|같이|신청|뽑)|^(인터넷|온라인|핸드폰|휴대폰|모바일|집에서|대리인?|주말|가족)(으로|에서|로|이|도|이도)*(는|도|요)? ?(돼|되|할 수|가능|와도|해도)|^why (is|did|do|was|so|am)\b|^为什么|^(どうして|なぜ)/iu;

export function asksAboutIt(text: string): boolean {
  return ABOUT_IT.test(text.normalize('NFKC').trim());
}

/* Online, by telephone, from home: another way to the same thing. */
const CHANNEL =
  /^((근데|그럼|그러면|혹시|이거|그거) ?)*(인터넷|온라인|핸드폰|휴대폰|모바일|앱|집|정부24|전화|우편)(으로|에서|로|도)+(는|도|요)? ?((신고|신청|발급|납부|접수|예약|하는|떼는|뽑는|내는)\S{0,2} ?)?(거|것|게|수)?\S{0,2} ?(돼|되|할 ?수|가능|해도|있)|^(and |so )?(can|could) (i|we|you) (also )?(do|get|apply|pay|report)( for)?( it| this| that)? (online|on the internet|from home|on my phone|by phone)|(网上|在家|手机上?)(也)?(可以|能)(办|申请|交)|(ネット|オンライン|家|スマホ|電話)(で|から)(も)?(でき|申請|申し込)/iu;

/** "인터넷으로도 신고가 되나요?": of the thing talked of, whatever else is done online. */
export function asksOfChannel(text: string): boolean {
  return CHANNEL.test(text.normalize('NFKC').trim());
}

/** "둘 다요": every one of the choices. */
const BOTH =
  /(둘|두 ?개|두 ?가지|셋|세 ?개|세 ?가지) ?다|모두 ?(요|다)?$|전부 ?(요|다)?$|다 ?(할게요|해야|하려고|필요)|양쪽|\b(both|all of them|all three|everything)\b|都(要|办|是|需要)|两个都|全部|両方|どちらも|全部|どっちも/iu;

/** "둘 다 아니에요": none of them. */
const NONE_OF_THEM =
  /(둘|셋|모두|전부|다) ?다? ?(아니|아닌|아냐|아녜|아녀)|(이|그|저|여기|거기)(거|것)? ?(중|가운데)?(에|에는|엔)? ?없|해당 ?(되는 ?(게|거|것)? ?)?(없|안)|\b(none|neither) of|\bneither\b|都不(是|对|要)|没有我(要|想)|どれ(で)?も(ない|ありません|違)|どちらでも(ない|ありません)|この中に(は)?(ない|ありません)/iu;

export function wantsAll(text: string): boolean {
  return BOTH.test(text.normalize('NFKC').trim()) && !wantsNone(text) && !asksForAnother(text);
}

export function wantsNone(text: string): boolean {
  return NONE_OF_THEM.test(text.normalize('NFKC'));
}

const VERB = /려|할게|하러|할래|왔|주세요|줘|싶|데|やり|たい|want|need|要|想/iu;

/** "재발급이요": a name and no word of what is done with it. */
export function namesOnly(text: string): boolean {
  return !VERB.test(text.normalize('NFKC'));
}

/** Which of two ways the visitor would rather take; see `wayNamed`. */
export function wayWanted(text: string): 'kiosk' | 'counter' | null {
  return wayNamed(text, asksWhichWindow(text.normalize('NFKC')));
}

const COUNTERS =
  /창구|데스크|부서|담당|자리|하는 ?(데|곳)|떼는 ?(데|곳)|내는 ?(데|곳)|\b(counter|window|desk)\b|窗口|柜台|窓口|カウンター/giu;

/** Of "전입신고 창구" what is done there. */
export function withoutCounter(text: string): string {
  return text.normalize('NFKC').replace(COUNTERS, ' ');
}

/** "거기로 가 주세요": to be led, in words that name the place and the going. */
const GO_THERE =
  /(?<=[가-힣]러) ?(이제 |바로 )?(갑시다|가자|가죠|가시죠|가 ?보자|가 ?봅시다)|(?<!어디|어느 쪽)(?<=[가-힣](으로|로)) ?(이제 |바로 )?가요(?![가-힣?])|(?<!어디|어데|어느 ?쪽|어느 ?창구|몇 ?번)(으로|로|에) ?(좀 |먼저 )?(가죠(?!\s*[?？])|가시죠|가지요(?!\s*[?？])|가 ?(주세요|줘요?|주실래요|봅시다|자)|갑시다|가세(?![가-힣])|가입시다|갑세|가유|가 ?보자|가 ?보세|가 ?보입시더|갈래요?|갈게요?|가고 ?싶)/u;

const LEAD =
  /(으로|로|까지) ?안내(?=[.!\s]*$)|데려다|데려가|모셔다|안내(를|도)? ?(해|부탁|받)|앞장|같이 ?가|\b(take|lead|guide|walk|bring) (me|us)\b|show me the way|带我|带路|领我|案内(して|をお願い)|連れて/iu;

const FIRST =
  /먼저 ?(좀 ?)?(가|갑|들르|들러|들렀)|들렀다 ?가|\b(stop by|go to the .+ first)\b|先去|先に.*行/iu;

/** "화장실부터요", "물 좀 마시고": before whatever else is going on. */
export function wantsFirst(text: string): boolean {
  return /먼저|부터(?! ?까지)(?=요|\s|$)|우선|잠깐 ?(만 )?|잠시 ?(만 )?|\bfirst\b|先|まず/iu.test(
    text.normalize('NFKC'),
  );
}

/** "물부터": the thing without what says that it comes first. */
export function withoutFirst(text: string): string {
  return text.normalize('NFKC').replace(/(?<=\S)부터(?=요|\s|$)|먼저|우선/gu, ' ');
}

/** Without the words that ask to be led: "案内して" is no wish for the 案内デスク. */
export function withoutLeading(text: string): string {
  return text.replace(new RegExp(LEAD.source, 'giu'), ' ');
}

export function asksToGo(text: string): boolean {
  const words = text.normalize('NFKC');
  return GO_THERE.test(words) || LEAD.test(words) || FIRST.test(words);
}

/** "몇 번 창구예요?": asks which, and so names none. */
export function asksWhichWindow(text: string): boolean {
  return /(몇|어느) ?번(?! ?(해|써|시도|씩|을|만에))|어느 ?(창구|쪽)|담당 ?(창구|부서)|창구(가|는|는요)? ?어디|창구 ?번호|(window|counter) number|窗口号|窓口番号|which|哪|几号|何番|どの/iu.test(
    text.normalize('NFKC'),
  );
}

/** "그건 됐고", "forget that": what was talked of is done with, and something else follows. */
const DISMISSAL =
  /^((네|예|아|응|어|자)[\s,.]*)?(그건|그거는?|그게|이건|이제|그 얘기는) ?(됐고요?|알겠고요?|나중에 하고|됐으니까?|놔두고)[\s,.]+(?=\S)|^(forget|never ?mind) (that|it),?\s+(?=\S)|^(那个|这个)(先)?(算了|不说了)[,，。\s]+(?=\S)|^それは(もういい|いい|後で)(ので|から)?[、。\s]+(?=\S)/iu;

export function withoutDismissal(text: string): string {
  return text.normalize('NFKC').trim().replace(DISMISSAL, '');
}

const OPENING =
  /^((됐다|됐고|됐어요?|암튼|아무튼|어쨌든|그나저나|(네 |예 |아 )?그건 ?(됐고|알겠고)(요)?|잠깐만?요?|anyway|wait|미안(해요?|합니다)?|죄송(해요|합니다|한데요?|하지만)?|아니|아|어|음|에|저|네|예|저기(요)?|참|아참|아 참|그리고|또|근데|그런데|그러면|그럼|혹시|sorry|well|so|and|um|oh|then|对不起|不好意思|那么?|すみません|あの|じゃあ?|では)[\s,.!、，。]+)+/iu;

/** Without the words people begin with before they come to the point. */
export function withoutOpening(text: string): string {
  return text.normalize('NFKC').trim().replace(OPENING, '');
}

const POINTERS =
  /\b(it|that|this|them|one)\b|그거|그걸|그건|그게|이거|이걸|저거|这个|那个|それ|これ|あれ/giu;

/** Without words that only point: of "I want to pick it up" the picking up. */
export function withoutPointers(text: string): string {
  return text.normalize('NFKC').replace(POINTERS, ' ');
}
