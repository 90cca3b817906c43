import { content } from './chatter.js';
import { unitsOf } from './units.js';

/** Each pattern's groups: `keep` is what the visitor does mean, `drop` what not. */
const PATTERNS: readonly RegExp[] = [
  /^(?<drop>.*)(?:말고는|말고요|말고|말구요|말구|아니구요|아니고요|아니고|아니구|아니라|아닌|빼고|됐고|필요 ?없고)(?<keep>.*)$/u,
  /^(?<drop>.*?(?:아니에요|아니예요|아니야|아뇨|필요 ?없어요|필요 ?없고요))(?<keep>.*)$/u,
  /^(?<drop>.*?\bnot (?:that|this|it)(?: one)?)\b(?<keep>.+)$/u,
  /^.*?(?:\bnot\b(?! sure| able)|\bdon t (?:need|want|mean)\b)(?<drop>.*?)\b(?:but|i (?:need|want|mean|am here|m here|came|d like)|just|rather|it s)\b(?<keep>.*)$/u,
  /^(?<keep>.*?)\b(?:instead of|rather than|and not|not)\b(?<drop>.*)$/u,
  /^.*?(?:不是|不要|不用)(?<drop>.*?)(?:而是|是|要|想|我)(?<keep>.*)$/u,
  /^(?<drop>.*)(?:じゃなくて|ではなくて|じゃなく|ではなく|ではありません|じゃありません|じゃないです)(?<keep>.*)$/u,
];

const KOREAN_AFTERTHOUGHT =
  /^(?<keep>.*?)\s+(?<drop>\S+ \S+ (?:거|것|건|걸)|\S+)\s*(?:말고|말구|아니고|아니라)\S*\s*$/u;

/** "진단서 말고 또 뭐" asks for more, not for something else. */
const BESIDES = /말고도? ?(?:또|다른|더|뭐|무엇|무슨)|not only/u;

/** Korean drops what stands right before; a story begins long before that. */
const STORY_UNITS = 80;
const DROPPED_WORDS = 3;

function nearestDropped(keep: string, drop: string, normalized: string): Contrast {
  const words = drop.split(' ');
  const isStory = /말고|말구|빼고/u.test(normalized) && unitsOf(drop) >= STORY_UNITS;
  if (!isStory || !normalized.startsWith(drop)) return { keep, drop };
  const told = words.slice(0, -DROPPED_WORDS).join(' ');
  return { keep: `${told} ${keep}`, drop: words.slice(-DROPPED_WORDS).join(' ') };
}

export interface Contrast {
  readonly keep: string;
  readonly drop: string;
}

/**
 * "여권 말고 등본이요", "등본이요, 여권 말고": what is meant and what is not, or null when nothing is
 * set against anything. Takes and returns normalised text.
 */
export function contrastIn(normalized: string): Contrast | null {
  if (BESIDES.test(normalized)) return null;
  for (const pattern of [KOREAN_AFTERTHOUGHT, ...PATTERNS]) {
    const { keep = '', drop = '' } = pattern.exec(normalized)?.groups ?? {};
    if (content(keep) !== '') return nearestDropped(keep.trim(), drop.trim(), normalized);
  }
  return null;
}
