import type { Localized } from '../../zone/wire/index.js';
import type { GuideState } from './state.js';

const ASK = 'ask:';

/** Ids among which the robot has asked the visitor to choose; empty when it has not. */
export function openChoices({ card, visit }: GuideState): readonly string[] {
  if (!visit.asking) return [];
  return card.choices.flatMap(({ id }) => (id.startsWith(ASK) ? [id.slice(ASK.length)] : []));
}

/**
 * The choice whose name the words hold a part of that no other choice has: "재발급이요" of "여권
 * 신청·재발급" and "여권 수령". Null when none or several do.
 */
export function chosenByPart({ card }: GuideState, text: string): string | null {
  const words = squeezed(text);
  const choices = card.choices.filter(({ id }) => id.startsWith(ASK));
  const parts = choices.map(({ label }) => partsOf(label));
  const named = choices.filter((_, index) =>
    [...(parts[index] ?? [])].some(
      (part) => tells(words, part) && !parts.some((other, at) => at !== index && other.has(part)),
    ),
  );
  return named.length === 1 ? (named[0]?.id.slice(ASK.length) ?? null) : null;
}

/** Shorter parts turn up by chance. */
const SHORTEST = 2;
/** "신청이요" picks one; within a sentence it may be about something else. */
const BRIEF = 8;

function tells(words: string, part: string): boolean {
  return words.includes(part) && (!EVERYWHERE.has(part) || words.length <= BRIEF);
}

/** Hardly more than a name: an answer rather than a new question. */
export function isBrief(text: string): boolean {
  return squeezed(text).length <= BRIEF;
}

function partsOf(label: Localized): Set<string> {
  const words = Object.values(label).flatMap((name) => name.split(/[\s·()（）・、,/]+/u));
  return new Set(words.map(squeezed).filter((word) => word.length >= SHORTEST));
}

/** In the names of many things. */
const EVERYWHERE = new Set([
  '발급',
  '신청',
  '문의',
  '신고',
  '등록',
  'of',
  'the',
  'for',
  'or',
  'and',
  'report',
]);

function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
