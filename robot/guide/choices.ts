import { LANGUAGES, type Language, type Localized } from '../../zone/wire/index.js';
import { byOrdinal } from '../places/ordinal.js';
import { normalize } from '../places/phrase.js';
import type { CardChoice } from './card.js';
import { squeezed } from './naming.js';
import type { GuideState } from './state.js';
import { NONE } from './words/refusing.js';

const ASK = 'ask:';

/** Closes a question back, for whoever meant something else. */
export const NONE_OF_THESE: CardChoice = { id: 'none', label: NONE };

/** Ids among which the robot has asked the visitor to choose; empty when it has not. */
export function openChoices({ card, visit }: GuideState): readonly string[] {
  if (!visit.asking) return [];
  return card.choices.flatMap(({ id }) => (id.startsWith(ASK) ? [id.slice(ASK.length)] : []));
}

/** What the names of all open choices have in common: of 여권 신청 and 여권 수령 the 여권. */
export function sharedWord({ card }: GuideState, language: Language): string {
  const choices = card.choices.filter(({ id }) => id.startsWith(ASK));
  return sharedPart(choices.map(({ label }) => label[language])).trim();
}

export interface Named {
  readonly id: string;
  readonly label: Localized;
}

/** The choice on the screen that the words name a part of; null when none or several. */
export function chosenByPart({ card }: GuideState, text: string): string | null {
  const choices = card.choices.filter(({ id }) => id.startsWith(ASK));
  return namedByPart(choices, text)?.slice(ASK.length) ?? null;
}

/**
 * The one whose name the words hold a part of that no other has: "재발급이요" of "여권 신청·재발급"
 * and "여권 수령". Null when none or several do.
 */
export function namedByPart(candidates: readonly Named[], text: string): string | null {
  const words = squeezed(text);
  const labels = candidates.map(({ label }) => label);
  const parts = labels.map((label) => partsOf(label, labels));
  const named = candidates.filter((_, index) =>
    [...(parts[index] ?? [])].some(
      (part) => tells(words, part) && !parts.some((other, at) => at !== index && other.has(part)),
    ),
  );
  if (named.length > 0) return named.length === 1 ? (named[0]?.id ?? null) : null;
  return (isBrief(text) ? namedByStem(candidates, words) : null) ?? namedByWord(candidates, text);
}

/** "가족 나오는 거요" of 가족관계증명서: a word of theirs that begins a word of one name. */
function namedByWord(candidates: readonly Named[], text: string): string | null {
  const words = split(text)
    .map(squeezed)
    .filter((word) => word.length >= SHORTEST && !EVERYWHERE.has(word));
  const named = candidates.filter(({ label }) =>
    Object.values(label)
      .flatMap(split)
      .map(squeezed)
      .some((part) => words.some((word) => part.startsWith(word))),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** "첫 번째랑 세 번째요": all the choices that are named one after the other; empty but for several. */
export function chosenSeveral(state: GuideState, text: string): readonly string[] {
  const offered = openChoices(state);
  const parts = text.normalize('NFKC').split(AND);
  const ids = parts.map((part) => byOrdinal(normalize(part), offered) ?? chosenByPart(state, part));
  const several = new Set(ids.filter((id) => id !== null));
  return several.size > 1 ? [...several] : [];
}

const AND = /(?:이?랑|하고|와|과|,|、|，)\s*|\s+(?:그리고|및|and)\s+|和|と/u;

/** "국제로요" of "국제운전면허증 발급": what is left of a word without its ending. */
function namedByStem(candidates: readonly Named[], words: string): string | null {
  const stem = words.replace(ENDINGS, '');
  const named = candidates.filter(({ label }) =>
    Object.values(label).some((name) => squeezed(name).includes(stem)),
  );
  const [only, ...more] = named;
  return stem.length >= SHORTEST && more.length === 0 ? (only?.id ?? null) : null;
}

const ENDINGS =
  /(이에요|예요|입니다|이요|이야|으로요|로요|으로|로|쪽이요|쪽요|쪽|거요|것요|거예요|것|거|요|です|のほう|の方)$/u;

/** Shorter parts turn up by chance. */
const SHORTEST = 2;
/** "신청이요" picks one; within a sentence it may be about something else. */
const BRIEF = 8;

function tells(words: string, part: string): boolean {
  return words.includes(part) && (!EVERYWHERE.has(part) || words.length <= BRIEF);
}

/** Hardly more than a name: an answer rather than a new question. */
export function isBrief(text: string): boolean {
  const letters = Array.from(squeezed(text));
  const latin = letters.filter((letter) => letter < LATIN_END).length;
  return letters.length - latin + latin * LATIN_WIDTH <= BRIEF;
}

/** A Latin letter says about a third of what a Hangul syllable does. */
const LATIN_WIDTH = 0.35;
const LATIN_END = '\u0250';

/** Words of the names, and in languages without spaces what stands beside the part all names share. */
function partsOf(label: Localized, labels: readonly Localized[]): Set<string> {
  const words = LANGUAGES.flatMap((language) => {
    const shared = sharedPart(labels.map((one) => one[language]));
    const rest = shared === '' ? '' : label[language].replace(shared, ' ');
    return [...split(label[language]), ...split(rest)];
  });
  return new Set(words.map(squeezed).filter((word) => word.length >= SHORTEST));
}

function split(name: string): string[] {
  return name.split(/[\s·・()（）、,/]+/u);
}

/** The longest run of letters that all names hold; empty when it is too short to tell anything. */
function sharedPart([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return '';
  for (let length = first.length; length >= SHORTEST; length -= 1) {
    for (let at = 0; at + length <= first.length; at += 1) {
      const part = first.slice(at, at + length);
      if (others.every((other) => other.includes(part))) return part;
    }
  }
  return '';
}

/** "신고", "발급": in the names of many things, and so no name by itself. */
export function isEverywhere(part: string): boolean {
  return EVERYWHERE.has(part);
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
