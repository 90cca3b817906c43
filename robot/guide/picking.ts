import type { LookupOptions, LookupResult } from '../places/index.js';
import { byOrdinal } from '../places/ordinal.js';
import { normalize } from '../places/phrase.js';
import { chosenByPart, isBrief, openChoices, sharedWord } from './choices.js';
import { eliminated } from './eliminating.js';
import type { Knowledge } from './knowledge.js';
import { meantIn } from './meant.js';
import type { GuideState } from './state.js';
import { isUnknown, isVague } from './vague.js';
import { subjectOf } from './visit.js';
import { asksWhetherNeeded } from './words/aspect-asked.js';
import { withoutPointers } from './words/pointing.js';

interface Picking {
  readonly text: string;
  readonly options: { readonly language: GuideState['language'] };
  readonly free: LookupResult;
}

/** The choice the words pick by ordinal, name or part of it; null when they are about something else. */
export function pick(
  knowledge: Knowledge,
  state: GuideState,
  { text, options, free }: Picking,
): LookupResult | null {
  const among = openChoices(state);
  const [likeliest = ''] = among;
  const detail = asksWhetherNeeded(text) ? 'bring' : free.pointsBack ? free.aspect : null;
  if (detail !== null && detail !== 'where') {
    // "What does it cost?" before it is settled which: the answer names the likeliest.
    const found = knowledge.lookupById(likeliest, options.language);
    return found ? { ...found, language: free.language, aspect: detail } : null;
  }
  const meant = meantIn(text);
  const named = (words: string) => chosenByPart(state, words);
  const described = (words: string) =>
    named(words) ?? oneOf(among, lookupCompleted(knowledge, state, words, { ...options, among }));
  const byPart = eliminated(among, text, described) ?? named(meant);
  const isOther = !isVague(free) && !among.includes(subjectOf(free));
  if (isOther && free.confidence >= SURE_OF_ANOTHER && !(byPart && isBrief(meant))) return null;
  const chosen = byPart
    ? knowledge.lookupById(byPart, options.language)
    : lookupCompleted(knowledge, state, text, { ...options, among });
  if (!chosen || chosen.choices.length > 0 || !among.includes(subjectOf(chosen))) return null;
  const { asking } = state.visit;
  return {
    ...chosen,
    language: free.language,
    aspect: free.aspect ?? asking?.aspect ?? null,
    lead: free.lead || (asking?.lead ?? false),
    also: asking?.also ?? null,
  };
}

function oneOf(among: readonly string[], { choices, service }: LookupResult): string | null {
  return choices.length === 0 && among.includes(service) ? service : null;
}

/** "두 번째 거" though nothing is asked: of the things that share the word they began with. */
export function byNumber(
  knowledge: Knowledge,
  topic: LookupResult | null,
  text: string,
  free: LookupResult,
): LookupResult | null {
  if (!topic || !isBrief(text) || !(free.pointsBack || isVague(free))) return null;
  const group = knowledge.directory.shared.find(({ choices }) =>
    choices.includes(subjectOf(topic)),
  );
  const id = byOrdinal(normalize(text), group?.choices ?? []);
  const result = id === null ? undefined : knowledge.lookupById(id, free.language);
  return result ? { ...result, aspect: free.aspect, lead: free.lead } : null;
}

/** "I want to pick it up": among known things the pointing word says nothing. */
export function lookupAmong(
  knowledge: Knowledge,
  text: string,
  options: Required<LookupOptions>,
): LookupResult {
  const whole = knowledge.lookup(text, options);
  return isUnknown(whole) ? knowledge.lookup(withoutPointers(text), options) : whole;
}

/** "새로 만드는 거요" of two things with a passport: read together with the word they share. */
function lookupCompleted(
  knowledge: Knowledge,
  state: GuideState,
  text: string,
  options: Required<LookupOptions>,
): LookupResult {
  const alone = lookupAmong(knowledge, text, options);
  const settles = alone.choices.length === 0 && options.among.includes(subjectOf(alone));
  const shared = settles ? '' : sharedWord(state, options.language);
  if (shared === '') return alone;
  const completed = knowledge.lookup(`${shared} ${text}`, options);
  return completed.confidence >= SURE_OF_COMPLETED ? completed : alone;
}

/** Less is a guess, and the question is asked again. */
const SURE_OF_COMPLETED = 0.6;

/** So sure a reading beside the choices is a new question, not an answer. */
const SURE_OF_ANOTHER = 0.7;
