import type { LookupOptions, LookupResult } from '../places/index.js';
import { contrastIn } from '../places/contrast.js';
import { byOrdinal } from '../places/ordinal.js';
import { normalize } from '../places/phrase.js';
import { chosenByPart, isBrief, openChoices, sharedWord } from './choices.js';
import { describedAmong } from './describing.js';
import { eliminated } from './eliminating.js';
import { type Knowledge, nameOfId } from './knowledge.js';
import { meantIn } from './meant.js';
import { wordsNamed } from './naming.js';
import type { GuideState } from './state.js';
import { isUnknown, isVague } from './vague.js';
import { subjectOf } from './visit.js';
import { asksForAnother, asksWhetherNeeded } from './words/aspect-asked.js';
import { answersWhich, doneApart, stillToDo } from './words/done.js';
import { asksWhichWindow, withoutPointers } from './words/pointing.js';

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
  const detail =
    asksWhetherNeeded(text) || asksForAnother(text)
      ? 'bring'
      : free.pointsBack
        ? free.aspect
        : isVague(free) && asksWhichWindow(text)
          ? 'where'
          : null;
  if (detail !== null && (detail !== 'where' || asksWhichWindow(text))) {
    // "What does it cost?" before it is settled which: the answer names the likeliest.
    const found = knowledge.lookupById(likeliest, options.language);
    return found ? { ...found, language: free.language, aspect: detail } : null;
  }
  const meant = meantIn(text);
  const named = (words: string) => chosenByPart(state, words);
  const described = (words: string) =>
    named(words) ?? oneOf(among, lookupCompleted(knowledge, state, words, { ...options, among }));
  const told =
    notDone(among, text, named) ?? toDo(text, named) ?? notDropped(knowledge, among, text, named);
  const byPart = eliminated(among, text, described) ?? told ?? named(meant);
  const isOther = !isVague(free) && !among.includes(subjectOf(free));
  const isAnswer = (byPart !== null && isBrief(meant)) || told !== null || answersWhich(text);
  if (isOther && free.confidence >= SURE_OF_ANOTHER && !isAnswer) return null;
  const read = lookupCompleted(knowledge, state, text, { ...options, among });
  const id = byPart ?? oneOf(among, read) ?? toldOf(knowledge, among, { text, options, free });
  const chosen = id === null ? undefined : knowledge.lookupById(id, options.language);
  if (!chosen) return null;
  const { asking } = state.visit;
  return {
    ...chosen,
    language: free.language,
    aspect: free.aspect ?? asking?.aspect ?? null,
    lead: free.lead || (asking?.lead ?? false),
    also: asking?.also ?? null,
  };
}

/** "신청은 했고요": of two, the one that is not done yet. */
function notDone(
  among: readonly string[],
  text: string,
  named: (words: string) => string | null,
): string | null {
  const { done, rest } = doneApart(text);
  const isDone = done === '' ? null : named(done);
  const [left, ...more] = among.filter((id) => id !== isDone);
  if (isDone === null || left === undefined) return null;
  return more.length === 0 ? left : named(rest);
}

/** "신고하는 거 말고 떼는 거": of two, the one that is not set aside. */
function notDropped(
  knowledge: Knowledge,
  among: readonly string[],
  text: string,
  named: (words: string) => string | null,
): string | null {
  const { drop = '', keep = '' } = contrastIn(normalize(text)) ?? {};
  const dropped = drop === '' ? null : named(drop);
  const [left, ...more] = among.filter((id) => id !== dropped);
  if (dropped === null || left === undefined || named(keep) !== null) return null;
  if (wordsNamed(knowledge, knowledge.lookup(keep), keep).length > 0) return null;
  return more.length === 0 ? left : null;
}

function toDo(text: string, named: (words: string) => string | null): string | null {
  const word = stillToDo(text);
  return word === null ? null : named(word);
}

function oneOf(among: readonly string[], read: LookupResult): string | null {
  const id = subjectOf(read);
  return read.choices.length === 0 && among.includes(id) ? id : null;
}

/** Described in words that are no name: in the shape of an answer, or where they name nothing else. */
function toldOf(
  knowledge: Knowledge,
  among: readonly string[],
  { text, options, free }: Picking,
): string | null {
  if (!isUnknown(free) && !answersWhich(text)) return null;
  return describedAmong(knowledge, among, text, options.language);
}

/**
 * "세금 밀린 거 없다는 거요" when asked which certificate: none of the choices, but with the word that was
 * asked about another thing of that name. Null when the words do not answer, or name no such thing.
 */
export function pickBeside(
  knowledge: Knowledge,
  state: GuideState,
  { text, options, free }: Picking,
): LookupResult | null {
  const among = openChoices(state);
  if (!isUnknown(free) && !answersWhich(text)) return null;
  for (const word of askedOf(knowledge, { ...options, among })) {
    if (text.includes(word)) continue;
    const read = knowledge.lookup(`${word} ${text}`, options);
    const ids = read.choices.length > 0 ? read.choices : [subjectOf(read)];
    const isCalledSo = (id: string): boolean =>
      nameOfId(knowledge, id)?.[options.language].includes(word) ?? false;
    if (ids.some((id) => among.includes(id)) || !ids.every(isCalledSo)) continue;
    const { aspect = null, lead = false } = state.visit.asking ?? {};
    return { ...read, aspect: free.aspect ?? aspect, lead: free.lead || lead };
  }
  return null;
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
  if (settles) return alone;
  const words = [sharedWord(state, options.language), ...askedOf(knowledge, options)];
  for (const word of words.filter((one) => one !== '')) {
    const completed = knowledge.lookup(`${word} ${text}`, options);
    const isOne = completed.choices.length === 0 && options.among.includes(subjectOf(completed));
    if (isOne && completed.confidence >= SURE_OF_COMPLETED) return completed;
  }
  return alone;
}

/** "집에 나온 거요" after "세금": the everyday word that all the choices share, as they said it before. */
function askedOf(
  { directory }: Knowledge,
  { among, language }: Required<LookupOptions>,
): readonly string[] {
  const groups = directory.shared.filter(({ choices }) =>
    among.every((id) => choices.includes(id)),
  );
  return groups.flatMap(({ words }) => words[language].slice(0, 1));
}

/** Less is a guess, and the question is asked again. */
const SURE_OF_COMPLETED = 0.6;

/** So sure a reading beside the choices is a new question, not an answer. */
const SURE_OF_ANOTHER = 0.7;
