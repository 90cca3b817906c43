import { unifyHan } from './variants.js';

/** Names of peoples, ages, sexes and the disabled that are only said with contempt. */
const SLURS = new RegExp(
  unifyHan(
    [
      '짱깨|짱꼴라|쪽바리|쪽발이|왜놈|되놈|떼놈|뙤놈|로스케|양놈|양키 ?놈|깜둥이|튀기(?:새끼|냐)|똥남아|조센징|홍어(?:새끼|냐|들)|빨갱이|좌빨|수꼴|틀딱|할배충|노땅|꼰대|(?:된장|김치|성괴|개똥)(?:녀|년)|보슬아치|[가-힣]{0,2}한남(?:들|충|새끼)|(?:맘|급식|틀딱|진지|설명|월급|민원|연금|무임|일베|식|똥꼬)충(?=$| |들|이|아|같|새)|호모 ?새끼|똥꼬충|탈북자 ?새끼|쌍것|잡것|상것|애자(?:냐|새끼|같)|찐특|기초수급충',
      '(?:장애인|장애|귀머거리|벙어리|장님|소경|봉사|절름발이|앉은뱅이|정신병자|병자|치매)(?:이냐|냐|새끼)(?= |$)|(?:장애|치매|정신병)(?:가|이|에|라도)? ?(?:왔|걸렸) ?(?:냐|니)(?= |$)',
      '\\b(?:chinks?|gooks?|nigg(?:er|a)s?|fag(?:got)?s?|trann(?:y|ies)|spics?|kikes?|pakis?|japs?|wetbacks?|ladyboys?|spaz|mongs?|bimbos?|skanks?)\\b|\\bare you (?:\\w+ )?(?:deaf|blind|mental|retarded|handicapped|autistic)\\b',
      '小日本|日本鬼子|高丽棒子|棒子(?:国|们)|支那|黑鬼|洋鬼子|死老头|老不死|老东西|死胖子|乡巴佬|土包子|残疾吗|(?:你)?(?:聋|瞎|哑)了(?:吗|吧|是|啊|$)|死基佬|娘炮',
      'チョン(?:公|ども|野郎)|支那人|土人|クロンボ|めくら|つんぼ|びっこ|かたわ(?!ら)|ガイジ|(?:くそ)?(?:ババア|ばばあ|ジジイ|じじい)|外人は(?:帰|出)|老害|在日(?:は|ども|め)|オカマ|ホモ野郎',
    ].join('|'),
  ),
  'u',
);

export function isSlur(normalized: string): boolean {
  return SLURS.test(normalized) || isLikened(normalized);
}

/** "장애인이냐": a hurt that is named to hurt, not a wish for those who have it. */
const LIKENED =
  /(?:장애인|장애|귀머거리|벙어리|장님|소경|치매|정신병자)(?:이냐|냐)(?= |$)|(?:치매|장애)(?:가|라도)? ?(?:왔|걸렸) ?(?:냐|니)(?= |$)|귀(?:가|를)? ?(?:처|쳐)?먹었(?:나|냐|니|노)(?= |$)|\bare you (?:\w+ )?(?:deaf|blind|mental|retarded|autistic) or\b|\bare you (?:fucking|bloody) (?:deaf|blind)\b/u;

export function isLikened(normalized: string): boolean {
  return LIKENED.test(normalized);
}
