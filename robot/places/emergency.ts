import type { Nuance } from './result.js';
import { unifyHan } from './variants.js';

type Danger = Extract<Nuance, 'medical' | 'fire' | 'lost-child' | 'danger'>;

const PERSON =
  '(?:아이|애기|아기|애|아들|딸|손주|손녀|손자|조카|동생|꼬마|엄마|어머니|아버지|할머니|할아버지|남편|아내|집사람|첫째|둘째|막내)';
const CHILD_EN =
  '(?:child|kid|son|daughter|baby|boy|girl|toddler|grandson|granddaughter|mom|mum|mother)';
const CHILD_ZH = '(?:孩子|小孩|儿子|女儿|宝宝|妈妈|孙子|孙女|老人)';
const CHILD_JA = '(?:子ども|子供|こども|息子|娘|孫|赤ちゃん|母|うちの子)';

/** What is said in an emergency and hardly otherwise. Checked in this order, in any language. */
const SURE: readonly (readonly [Danger, readonly string[]])[] = [
  [
    'lost-child',
    [
      `${PERSON}들?(?:를|을|가|이|랑|하고)\\s?(?:(?![^ ]*[을를](?: |$))[^ ]+ ){0,4}?[^ ]*(?:잃어버|잃었|없어졌|없어져|없어지셨|사라졌|사라지셨|안 ?보여|안 ?보이|못 ?찾|놓쳤|안 ?보입)`,
      `${PERSON} ?(?:잃어버렸|없어졌|안 ?보여|안 ?보입|사라졌|놓쳤)`,
      '미아(?:가|예|를|신고| |$)|아이 ?찾아|애 ?찾아|길 잃은 (?:아이|애)',
      `(?:lost|can ?t find|cannot find|looking for) (?:my|our|a|her|his) (?:little |young |\\w+ year old )?${CHILD_EN}`,
      `${CHILD_EN} (?:is|has|s|went|got|just)? ?(?:missing|lost|disappeared|gone)|lost child|missing child`,
      `${CHILD_ZH}(?:突然|刚才|刚刚)?(?:不见|走丢|丢了|走失|找不到|没了)|找不到(?:我的?|我家)?${CHILD_ZH}|迷路的孩子`,
      `${CHILD_JA}.{0,8}(?:いなく|はぐれ|見つから|見当たら|見えな)|迷子`,
    ],
  ],
  [
    'fire',
    [
      '불이야|불(?:이|도)? ?(?:났|나요|나고|붙|나는)|화재(?!보험|증명|예방)|연기(?:가|도)? ?(?:나|많|자욱|올라|보이|차|피어|솔솔)|타는 ?냄새|탄내|폭발|가스 ?(?:가|냄새)? ?(?:새|나|샌)|가스 냄새|불꽃|스파크',
      '^fire\\b|(?:a|on|the|catch|caught) fire\\b|fire (?:in|at|over)|\\bsmoke\\b|smell of burning|burning smell|something (?:is )?burning|gas leak|explosion|smell gas',
      '着火|起火|火灾|失火|冒烟|有烟|烟味|烧焦|煤气泄漏|煤气味|爆炸',
      '火事|火災|煙が|煙い|燃えて|焦げ臭|焦げた|ガス漏れ|ガス臭|爆発',
    ],
  ],
  [
    'medical',
    [
      '쓰러(?:졌|지셨|지시|짐|져 ?있|지려)|넘어(?:졌|지셨)|숨(?:을|이|도)? ?(?:못|안|멈|멎|막|넘어|차서|가빠)|호흡 ?곤란|의식(?:이|을)? ?(?:없|잃)|정신(?:을|이)? ?(?:잃|없이 쓰)|기절|실신|졸도|경련|발작|심장 ?마비|심정지|심장이 ?(?:아프|멎|이상|멈)|가슴(?:이|을) ?(?:너무 |막 )?(?:아프|아파|답답|부여|잡고|움켜|조이|조여)',
      '(?:피|코피)(?:가|를) ?(?:\\S+ )?(?:나|흘|철철|많이|쏟|안 멈)|출혈|119 ?(?:좀 )?(?:불러|부르|신고|전화|연락)|구급차|앰뷸런스|엠뷸런스|구급대|응급 ?(?:환자|상황|처치)|위급|거품(?:을)? ?물|사람 ?살려|살려 ?(?:줘|주)|뼈가 ?부러|목에 ?걸|질식|죽을 ?것 ?같|죽겠어요 ?사람|사람(?:이)? ?죽|양수(?:가|도)? ?터|진통이 ?(?:와|오|시작)',
      'fainted|passed out|unconscious|collapsed|not breathing|can ?t breathe|cannot breathe|stopped breathing|seizure|heart attack|cardiac arrest|bleeding|having a stroke|ambulance|call 119|call 911|chest pain|chest hurts|choking|medical emergency|needs? a doctor|fell down|has fallen|hurt badly|badly hurt|(?:is|got|was) injured|somebody help|save me',
      '晕倒|昏倒|晕过去|昏迷|不省人事|没有呼吸|喘不过气|呼吸困难|抽搐|心脏病发|心脏骤停|流血|出血|救护车|救命|摔倒|倒在地|倒下|受伤|胸口(?:痛|疼)|急救|噎',
      '倒れ|意識が|意識を|息をして|息ができ|呼吸が|けいれん|痙攣|発作|心臓発作|心停止|出血|血が出|血を流|救急車|胸が(?:痛|苦)|気を失|失神|怪我を|けがを|転んで|急病|喉に詰',
    ],
  ],
  [
    'danger',
    [
      '싸움(?:이|을|도)? ?(?:났|나|하|벌|붙)|싸우고|싸우는|싸워요|싸운다|치고 ?받|주먹질|멱살|때리(?:고|려|는|네|지)|때렸|때려(?! ?(?:치|부))|맞고 있|폭행(?:을|하|당)|칼(?:을|로)? ?(?:든|들고|들었|휘두|가지)|흉기|난동|행패|위협|협박|도둑이야|도둑 ?잡|훔쳐 ?(?:가|갔|간|달아)|훔쳤|소매치기|날치기|강도(?:가|야|를)|성추행|몰카|몰래 ?(?:찍|촬영)|스토킹|스토커|술 ?(?:취한|먹고|주정)|주정뱅이|폭탄|경찰 ?(?:좀 )?(?:불러|부르|와)|112 ?(?:불러|신고 ?해|좀)',
      '\\bfight(?:ing)?\\b|\\bknife\\b|\\bgun\\b|\\bbomb\\b|\\bthief\\b|stole my|stole (?:a|the|her|his)|(?:been|was|were|got|just) (?:robbed|stolen|mugged|attacked|assaulted)|pickpocket|harass|punching|hitting (?:a|him|her|me|each|some)|weapon|threaten|beating|call the police|violent|drunk',
      '打架|打人|小偷|被偷|偷了|偷走|抢劫|抢走|拿着?刀|有刀|带刀|枪|炸弹|骚扰|威胁|闹事|醉汉|喝醉|快报警|帮我报警|动手打',
      '喧嘩|けんか|ケンカ|殴|泥棒|盗まれ|盗んだ|盗られ|スリ|すりに|ナイフ|刃物|包丁|暴れ|痴漢|盗撮|爆弾|脅|酔っ払|警察を呼',
    ],
  ],
];

/** Said in an emergency, but also in stories: they count when nothing else was named. */
const LIKELY: readonly (readonly [Danger, readonly string[]])[] = [
  [
    'medical',
    [
      '다쳤|다치셨|어지러|어지럽|쓰러질|토(?:했|하고|할 것)|피가|몸이 안 좋|쥐가 났|떨고 있|아픈 (?:사람|분)|응급',
      'dizzy|vomit|throwing up|hurt|injured|emergency|feel(?:s|ing)? faint',
      '头晕|呕吐|紧急|疼得',
      'めまい|吐い|緊急|具合が悪い人|苦しんで|苦しそう',
    ],
  ],
  [
    'danger',
    [
      '위험해|위험한 사람|무서워|따라와요|쫓아와|누가 자꾸|소리를? ?지르',
      'danger|(?:man|someone|somebody|guy|stranger) (?:is |s |keeps )?following me',
      '危险',
      '危ない|怖い人',
    ],
  ],
];

/** The device itself, and reports made afterwards, are no emergencies. */
const AFTERWARDS =
  /제세동기|심장 ?충격기|에이이디|\baed\b|defibrillator|除颤|除细动|도난 ?신고|절도 ?신고|분실 ?신고|실종 ?신고|고소|고발|report (?:a|the) theft|police report|盗难届|被害届|报案|산재|보험금|진단서|소방서|fire station|소화기|화재 ?경보|소방/u;

const compile = (list: typeof SURE): readonly (readonly [Danger, RegExp])[] =>
  list.map(([danger, sources]) => [danger, new RegExp(unifyHan(sources.join('|')), 'u')] as const);

const SURELY = compile(SURE);
const PROBABLY = compile(LIKELY);

/** Somebody needs help at once; null when not. @param isNamed whether a service or place was named */
export function emergencyIn(normalized: string, isNamed: boolean): Danger | null {
  if (AFTERWARDS.test(normalized)) return null;
  const found = SURELY.find(([, pattern]) => pattern.test(normalized));
  if (found) return found[0];
  if (isNamed) return null;
  return PROBABLY.find(([, pattern]) => pattern.test(normalized))?.[0] ?? null;
}
