import { isAtPower, isContempt } from './contempt.js';
import { isInsult, isToItsFace } from './insults.js';
import { isLikened, isSlur } from './slurs.js';
import { unifyHan } from './variants.js';

/** Insults and threats at the robot or anybody; not the grumbling people wrap a wish in. */
const ABUSE = new RegExp(
  unifyHan(
    [
      '뽀뽀|키스|몸매|섹스|야동|도둑놈|도둑년|날강도|사기꾼들|쇳덩|밥통|얼간|꼴통|쪼다|찐따|우라질|빌어먹|썩을|망할|젠장|제기랄|퉤|나잇값|싸가지|느금|처박|집어치|나가 ?죽|눈깔|장난 ?하냐|놀리냐|밟아 ?버|던져 ?버|박살|분해 ?해|전원 ?(?:\\S+ )?(?:뽑|꺼|끊)|쓰잘데|저리 ?비켜|비켜라?(?: |$)|씨발|(?<![가-힣])시발(?!점|역|택|급|행|주)|ㅅㅂ|씨팔|시팔|쌍놈|쌍년|ㅄ|병신(?!년(?:에|도|생))|븅신|개새|개소리|새끼|색기|썅|지랄|좆|엿 ?먹|꺼져(?! ?(?:가|요|서|있|버|불|는))|닥쳐|닥치|미친 ?(?:놈|년|로봇|새|것|거)|미쳤|죽여 ?버|죽고 ?싶|뒈져|뒤져라|멍청|바보|등신|머저리|쓰레기 ?같|고철|깡통|쓸모 ?없|쓸모가 ?없|쓸데없|재수 ?없|꼴 ?보기|한심|무식|못생|짜증 ?나|부숴|부셔|때려 ?부|발로 ?(?:차|까)|확 그냥|(?<![가-힣])욕(?=$| ?(?:나|먹|처|쳐|튀|한 ?바가지))|멍텅구리|돌대가리|대가리|주둥이|아가리|이 ?자식|저 ?자식|빡대가리|느려 ?터|답답하네 진짜|뭐 ?이딴|이딴|후진 로봇|돌머리|엉터리|주제에|처먹|쳐먹|뭐 ?하는 ?놈|만든 ?게 ?겨우|염병|고물|빡치|열받|맞을래|저리 ?(?:가|꺼)|꺼지|ㅂㅅ|존나|ㅈㄴ|개같|거지 ?같|또라이|등쳐|로봇이라고|열불|말귀|알아 ?먹|니미|입 ?(?:닫|다물)|밥값도|놈아|이놈의|놈이네|지긋지긋|못돼|성질 ?나|환장|한 대 (?:치|때|맞)|패 ?버|가슴 ?(?:크|만)|속옷|벗어 ?봐|자자고|변태|술 ?(?:한잔 ?하|마시)자',
      'kiss me|blow ?job|have sex|disgrace|bucket of bolts|rust bucket|incompetent|rip your|out of my face|clown|lazy idiots|disgusting|damn it|what the hell|fuck|shit|bitch|asshole|bastard|damn (?:you|robot)|stupid|idiot|moron|dumb|useless|shut up|piece of (?:junk|crap|garbage|trash)|hate you|screw you|go to hell|you suck|worthless|kill you|smash you|jerk|rubbish robot|trash robot|loser|ugly|tin can|get lost|sucks?\\b|crap\\b|suck\\b|go away|worst robot|break you|hate this|terrible robot|pathetic|nonsense robot|sexy|wearing under|take (?:it|that) off|fight me|bloody (?:robot|machine|thing)|junk\\b|scrap metal|punch you|kick you|throw you',
      '亲一个|亲我|上床|废铁|破铜烂铁|什么玩意|气死|看见你就烦|别挡道|他妈|妈的|操你|傻逼|傻瓜|笨蛋|白痴|废物|滚开|滚蛋|混蛋|去死|垃圾机器|没用的|闭嘴|王八|蠢|神经病|讨厌你|破机器|烂机器|有病|滚吧|滚一边|脑残|智障|什么破|这么笨|好笨|真笨|烦死|恶心|性感|脱了|陪我睡|砸了你|踹你|打你',
      'キスし|エッチ|やらせろ|邪魔|ガラクタ|うっとうし|くだらな|むかつく|いい加減にしろ|下手くそ|どけ|馬鹿|ばか|バカ|あほ|アホ|死ね|くそ|クソ|黙れ|うざ|ポンコツ|役立たず|消えろ|きもい|キモい|間抜け|まぬけ|ふざけるな|ぶっ壊|殺す|使えない(?:ロボット|な|やつ)|くたばれ|のろま|使えねえ|使えねー|役に立たな|ゴミ|うせろ|死んで|スリーサイズ|おじさんと遊ぼ|脱い|蹴るぞ|殴|叩き壊',
    ].join('|'),
  ),
  'u',
);

/** Vexed, at no one: said politely it is the grumbling people wrap a wish in. */
const VEXED =
  /짜증 ?(?:나|이 ?나)\S*|열 ?받\S*|답답하네 진짜|환장\S*|지긋지긋\S*|성질 ?나\S*|미치겠\S*|빡치\S*|망할|젠장|제기랄|욕(?=(?:이|을)? ?(?:다 )?나)|미쳤\S*/gu;
/** Nobody who insults the robot speaks up to it. */
const POLITE = /(?:요|니다|니까|나요|죠|까요)$/u;

/** Who complains of an official politely is to be heard. */
function isAtPowerRudely(normalized: string): boolean {
  return isAtPower(normalized) && !POLITE.test(normalized);
}

export function isAbuse(normalized: string): boolean {
  const isPolite = POLITE.test(normalized);
  const said = isPolite ? normalized.replace(VEXED, ' ') : normalized;
  return [isInsult, isContempt, isAtPowerRudely, isSlur].some((is) => is(said)) || ABUSE.test(said);
}

/** The robot is sent off, which is neither a stop nor a way out asked for. */
const SENT_AWAY = new RegExp(
  unifyHan(
    '비켜|꺼져|저리 ?(?:가|꺼)|눈앞에서 ?(?:사라|없어)|get (?:out of my|lost)|out of my (?:face|way|sight)|go away|滚|别挡|どけ|消えろ|うせろ',
  ),
  'u',
);

export function isSentAway(normalized: string): boolean {
  const isRude = [isToItsFace, isLikened].some((is) => is(normalized));
  return SENT_AWAY.test(normalized) || isRude || isAtPowerRudely(normalized);
}
