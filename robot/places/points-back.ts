import { aspectOf, withoutAspects } from './aspect.js';
import { content } from './chatter.js';
import { unitsOf } from './units.js';
import { unifyHan } from './variants.js';

const pattern = (...sources: string[]): RegExp => new RegExp(unifyHan(sources.join('|')), 'u');

/** "거기", "that one", "那个", "それ": points at what was talked of. */
const POINTS = pattern(
  '거기|^거(?= (?:몇|얼마|어디|언제|뭐|며칠))|그거|그건|그게|그걸|그곳|그쪽|그리로|그럼 ?(?:그|얼마|뭐|어디|언제|몇)|아까 (?:그|말|거)|방금 (?:그|말)|그 (?:서류|창구|증명서|신고|기계|데|신청|자리|방|발급기|곳)|저기(?=까지|로|에)|이거|이건|저거|저건',
  '\\bthere\\b(?! (?:is|are|s))|\\bthat one\\b|^that\\b|\\bthat$|(?:is|about|for|to|do) that\\b|\\bit\\b|\\bthis\\b|\\bthe same\\b|the (?:first|second|other) one',
  '那个|那里|那边|那儿|那要|那得|这个|它|那多',
  'それ|そこ|そちら|あれ|その(?!後)|そっち',
);
const REJECTS = pattern(
  '(?:그거|그건|그게|그것|이거|이게|이건|거기|그쪽)(?:은|는|이)? ?(?:말고|아니|아닌|아냐)|다른 ?(?:거|것|걸|데|쪽|서류|창구)|그게 아니|아닌데|틀렸|잘못 ?(?:알|들|이해)|그 말이 아니',
  'not that|not this|something else|another one|the other|different one|that s not|wrong one|that is not|not what i|i didn t mean',
  '不是(?:那|这)|别的|另一个|不对|错了|不是我要|其他的',
  '(?:それ|そこ|これ|そう)(?:じゃな|ではな)|違う|違います|ちがい|別の|ほかの|他の',
);
/** "몇 번 창구예요?" asks where, of something known. */
const WHICH_COUNTER = pattern(
  '몇 ?번 ?창구',
  'which (?:counter|window)',
  '哪个窗口|几号窗口',
  '何番',
);
/** Words that stand for the centre itself: "여기 몇 시까지 해요" points at nothing else. */
const HERE = pattern(
  '여기|이곳|민원실|민원 ?센터|구청|센터|here|this (?:office|place|centre|center)|这里|这儿|ここ|こちら',
);

export interface Pointing {
  readonly points: boolean;
  readonly rejects: boolean;
  readonly here: boolean;
  /** Says what about a thing and names none: little is left beside that. */
  readonly isBare: boolean;
}

const LITTLE_UNITS = 5;
/** A pronoun in a longer sentence is only grammar. */
const SHORT_UNITS = 14;

export function pointing(normalized: string): Pointing {
  return {
    points: POINTS.test(normalized) && leftIn(normalized) <= SHORT_UNITS,
    rejects: REJECTS.test(normalized),
    here: HERE.test(normalized),
    isBare: isBare(normalized),
  };
}

function isBare(normalized: string): boolean {
  const aspect = aspectOf(normalized);
  if (aspect === null) return false;
  if (aspect === 'where' && !WHICH_COUNTER.test(normalized)) return false;
  return leftIn(normalized) <= LITTLE_UNITS;
}

function leftIn(normalized: string): number {
  const rest = withoutAspects(normalized).replace(WHICH_COUNTER, ' ').replace(POINTS, ' ');
  return unitsOf(content(rest));
}
