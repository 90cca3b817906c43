import { content } from './chatter.js';

/** Each pattern's named group `keep` is what the visitor does mean. */
const PATTERNS: readonly RegExp[] = [
  /^.*(?:말고는|말고요|말고|아니고요|아니고|아니라)(?<keep>.*)$/u,
  /^.*\bnot\b.*?\bbut\b(?<keep>.*)$/u,
  /^(?<keep>.*?)\b(?:instead of|rather than|not)\b.*$/u,
  /^.*(?:不是|不要).*?(?:而是|是|要)(?<keep>.*)$/u,
  /^.*(?:じゃなくて|ではなくて|じゃなく|ではなく)(?<keep>.*)$/u,
];

const KOREAN_AFTERTHOUGHT = /^(?<keep>.*?)\s+\S+\s*(?:말고|아니고|아니라)\S*\s*$/u;

/**
 * "여권 말고 등본이요", "등본이요, 여권 말고": the part that is meant, or null when nothing is set
 * against anything. Takes and returns normalised text.
 */
export function meantPart(normalized: string): string | null {
  const afterthought = KOREAN_AFTERTHOUGHT.exec(normalized)?.groups?.['keep'];
  if (afterthought !== undefined && content(afterthought) !== '') return afterthought.trim();
  for (const pattern of PATTERNS) {
    const keep = pattern.exec(normalized)?.groups?.['keep']?.trim();
    if (keep !== undefined && content(keep) !== '') return keep;
  }
  return null;
}
