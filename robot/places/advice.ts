import { unifyHan } from './variants.js';

/** Opinions, tips, repairs, prices and takings: asked with our words, and answered by no office. */
const ADVICE = new RegExp(
  unifyHan(
    [
      '요령|비결|노하우|꿀팁|잘하는 ?(?:법|방법)|잘 ?(?:찍|나오|고르|키우|먹이|재우|달래)는 ?(?:법|방법)|(?:끊는|고치는|푸는|빼는|지우는|없애는|외우는|고르는|참는|잊는|벗어나는) ?(?:좋은 ?)?(?:법|방법)|끊는 좋은',
      '얼마나 ?(?:벌|남아|남나|남는|나가나)|(?:한 ?달|월|하루|일 ?년)에 ?(?:얼마(?:나|쯤)? ?)?(?:벌|남)|수익(?:이|은|률)|마진|매출이 ?얼마|장사(?:가)? ?잘 ?(?:되|될)|돈(?:이|을)? ?(?:좀 )?(?:될까|벌까|벌리나)|보험금은|시세가 어떻게',
      '(?:뭘|뭐|무엇을|어떤 걸|무슨 \\S+) ?(?:\\S+ )?(?:사 ?주|선물하|해 ?주|입|먹|고르|타)(?:면|는 게|어야)|좋을까|나을까|어울릴까|오를까|내릴까|떨어질까|이길까|행복할까|(?:제일|가장|젤) ?(?:싼|맛있|예쁜|좋은|유명한) ?(?:데|집|곳|산|차|동네)|싸게 ?(?:갈|사|파|팔|고치|먹|하는 데|가는)',
      '이름(?:을|은)? ?(?:\\S+ ){0,3}지어|추천(?:해| ?좀)|(?:어플|앱|프로그램|영화|책|식당|맛집|노래) ?(?:\\S+ )?(?:추천|알려|있)|(?:파는|하는|잘하는) ?집(?:을)? ?(?:알|어디|아는)|다잡|왜 ?그런 ?(?:거|걸까|건)|고장 ?났|소리가 ?나(?:는데|요)|(?:비|눈|미세먼지|먼지|황사) ?(?:\\S+ )?(?:심한가|심할까|올까|오나|많나|어때)',
      'tips? (?:for|on)|best (?:place|way|restaurant|cafe|shop|school) |how much (?:do|does|can|will|would) .{0,30}(?:earn|make a|make per|profit)|how do (?:i|you) get .{0,24} out of|homework|who (?:s going to|will|is going to) win|good idea to|should i (?:buy|marry|divorce|invest)|which is better|what should i (?:buy|name|wear|cook|give)|name for my (?:baby|dog|cat|shop)|recommend',
      '哪家(?:最|比较)?好|最好吃|好吃吗|能赚多少|赚钱吗|怎么(?:戒|修|治|煮|做菜)|推荐|哪个(?:牌子|更)好|会(?:涨|跌)|起(?:个)?名字|谁会赢|写(?:一封|首|个)(?:情书|诗|故事)|送什么好',
      'おすすめ|いくら儲か|儲かりますか|コツ|どっちが(?:勝|いい|得)|直し方|やめる方法|名前を(?:考え|つけて)|何を(?:買|あげ|プレゼント)|おいしい(?:店|お店)|上がりますか|値上がり',
    ].join('|'),
  ),
  'iu',
);

/** Who applies, reports or brings something is served, whatever they ask beside it. */
const BUSINESS =
  /신청|신고|등록하|발급|증명|고지서|과태료|떼(?:러|려|고 싶|야)|뽑(?:으러|아야)|창구|민원|register|apply|certificate|permit|counter|申请|登记|证明|申告|届|登録|証明/u;

/** "카페 차리면 한 달에 얼마나 벌어요?" is about cafés and not about reporting one. */
export function asksForAdvice(normalized: string): boolean {
  return ADVICE.test(normalized) && !BUSINESS.test(normalized);
}
