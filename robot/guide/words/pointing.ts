/* Small words that say how a question hangs together with the one before. */

/** "그럼 여권은요?", "what about the passport?": a new thing, the same question about it. */
const SAME_ABOUT =
  /^(그럼|그러면|그라믄|그라면|그렇다면|그러믄|그람)(?![가-힣])|(은|는)(요|데요)?\s*[?？.]*$|^(and|what about|how about|then)\b|^(那么?|如果是)|(呢)[?？。]*$|^(じゃあ?|では|それでは|それなら)|は[?？。]*$/iu;

export function asksTheSame(text: string): boolean {
  return SAME_ABOUT.test(text.normalize('NFKC').trim());
}

/** "왜 나왔는지 물어보려고요", "남편 것도 뗄 수 있어요?": about a thing, and names none. */
const ABOUT_IT =
  /^(그게 |그거 |그건 )?왜 ?(나|이렇|올|안|그|많|날)|[가-힣] ?(것|거|꺼)도 ?\S*(뗄|할|되|돼|받|같이|신청|뽑)|^(인터넷|온라인|핸드폰|휴대폰|모바일|집에서|대리인?|주말|가족)(으로|에서|로|이|도|이도)*(는|도|요)? ?(돼|되|할 수|가능|와도|해도)|^why (is|did|do|was|so|am)\b|^为什么|^(どうして|なぜ)/iu;

export function asksAboutIt(text: string): boolean {
  return ABOUT_IT.test(text.normalize('NFKC').trim());
}

/** "둘 다요": every one of the choices. */
const BOTH =
  /(둘|두 ?개|두 ?가지|셋|세 ?개|세 ?가지) ?다|모두 ?(요|다)?$|전부 ?(요|다)?$|다 ?(할게요|해야|하려고|필요)|양쪽|\b(both|all of them|all three|everything)\b|都(要|办|是|需要)|两个都|全部|両方|どちらも|全部|どっちも/iu;

export function wantsAll(text: string): boolean {
  return BOTH.test(text.normalize('NFKC').trim());
}

const VERB = /려|할게|하러|할래|왔|주세요|줘|싶|데|やり|たい|want|need|要|想/iu;

/** "재발급이요": a name and no word of what is done with it. */
export function namesOnly(text: string): boolean {
  return !VERB.test(text.normalize('NFKC'));
}

const MACHINE = /기계|키오스크|무인|발급기|납부기|machine|kiosk|自助|机器|機械|発行機|キオスク/iu;
const COUNTER = /창구|직원한테|사람한테|counter|window|desk|窗口|柜台|窓口|カウンター/iu;

/** Which of two ways the visitor would rather take; null when the words do not say. */
export function wayWanted(text: string): 'kiosk' | 'counter' | null {
  const words = text.normalize('NFKC');
  if (MACHINE.test(words)) return 'kiosk';
  return COUNTER.test(words) && !asksWhichWindow(words) ? 'counter' : null;
}

const COUNTERS =
  /창구|데스크|부서|담당|자리|하는 ?(데|곳)|떼는 ?(데|곳)|내는 ?(데|곳)|\b(counter|window|desk)\b|窗口|柜台|窓口|カウンター/giu;

/** Of "전입신고 창구" what is done there. */
export function withoutCounter(text: string): string {
  return text.normalize('NFKC').replace(COUNTERS, ' ');
}

/** "거기로 가 주세요": to be led, in words that name the place and the going. */
const GO_THERE = /(으로|로|에) ?(좀 )?(가 ?(주세요|줘요?|주실래요|봅시다|자)|갑시다|가 ?보자)/u;

const LEAD =
  /데려다|데려가|모셔다|안내(를|도)? ?(해|부탁|받)|앞장|같이 ?가|\b(take|lead|guide|walk|bring) (me|us)\b|show me the way|带我|带路|领我|案内(して|をお願い)|連れて/iu;

const FIRST =
  /먼저 ?(좀 ?)?(가|들르|들러|들렀)|들렀다 ?가|\b(stop by|go to the .+ first)\b|先去|先に.*行/iu;

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
  return /(몇|어느) ?번|어느 ?(창구|쪽)|담당 ?(창구|부서)|창구(가|는|는요)? ?어디|which|哪|几号|何番|どの/iu.test(
    text.normalize('NFKC'),
  );
}

const OPENING =
  /^((미안(해요?|합니다)?|죄송(해요|합니다|한데요?|하지만)?|아니|아|어|음|에|저|저기(요)?|근데|그런데|그러면|그럼|혹시|sorry|well|so|and|um|oh|then|对不起|不好意思|那么?|すみません|あの|じゃあ?|では)[\s,.!、，。]+)+/iu;

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
