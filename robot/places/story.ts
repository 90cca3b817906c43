import { unitsOf } from './units.js';

/** From this length on a question is a story, in which anything may be mentioned. */
export const STORY_UNITS = 50;

/** Said when something is wanted, asked or ordered by somebody; a story without any only tells. */
const WISH =
  /러 (?:왔|나왔|와|온)|려고|려는|려면|을라|ㄹ라|해야|어야|아야|돼야|써야|와야|야 ?(?:돼|되|된|하|해|한|할)|달라|달래|래서|(?<!더)라고|라네|라는데|라던데|라길래|오라|하라|대서|대요|[다래]던데|[다라]면서|[다라]며|싶|주세요|주십|줘|주라|좀 ?[가-힣]+줄|필요|신청|신고|발급|떼|뗄|뽑|내야|내라|알아보|알아봐|물어보|여쭤|여쭙|궁금|어디|어느|어떻게|어떡|어쩌|얼마|언제|되나|될까|되지|되는지|있나|있을까|인가|나요|까요|가요|습니까|ㅂ니까|는지 ?(?:알|확인|보)|봐야|만들|받을|받으|바꿔|바꾸|옮기|옮겨|찾으|찾아|없나|안내|부탁|도와|급해|잃어버|어딨|모르겠어요|몰라서|고지서|통지서/u;
const POLITE = /(?:요|니다|습니까|까요|죠)(?: |$)/u;

/** A sentence ends in a verb; a list of words tells nothing. */
const SENTENCE = /[아어여야지네다라고까해와워게래니나데걸돼줘몰]$/u;

/** A story without a wish that names no more than this is told for company. */
const NAMED_BY_TELLING = 16;

/**
 * "우리 며느리는 전화 한 통 없어, 내가 낳아서 키운 건 아니지만": nothing is wanted. Those who say it politely
 * came with a wish more often than not.
 */
export function isOnlyTold(normalized: string, namedUnits: number): boolean {
  if (!/[\uac00-\ud7a3]/u.test(normalized) || unitsOf(normalized) < STORY_UNITS) return false;
  if (!SENTENCE.test(normalized)) return false;
  return !WISH.test(normalized) && !POLITE.test(normalized) && namedUnits < NAMED_BY_TELLING;
}
