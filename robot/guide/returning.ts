import { OUT_OF_DOMAIN, type LookupResult } from '../places/index.js';
import { isCalledSo } from './naming.js';
import { isVague } from './vague.js';
import { type Knowledge, serviceOf } from './knowledge.js';
import type { GuideState } from './state.js';
import { subjectOf } from './visit.js';
import { aspectAsked } from './words/aspect-asked.js';
import { asksToGo } from './words/pointing.js';
import { goesBack, returnIn, withoutReturn } from './words/returning.js';

/**
 * "아까 그거 얼마예요?", "다음은 뭐였죠?": of what was talked of before, or is still to come, the one the
 * words name or else the nearest. Null when they turn nowhere, or name something else.
 */
export function returnedTo(
  knowledge: Knowledge,
  { visit, language, answered }: GuideState,
  free: LookupResult,
  text: string,
): LookupResult | null {
  const turn = returnIn(text);
  if (turn === null || free.nuance !== null) return null;
  const waiting = visit.also === null ? [] : [visit.also];
  const topic = visit.topic ? subjectOf(visit.topic.reading) : null;
  // After a digression that was no topic of its own, the topic is what came before.
  const isAway = topic !== null && answered !== null && answered.about !== topic;
  const before = isAway ? [topic, ...visit.earlier] : visit.earlier;
  const candidates = turn === 'next' ? waiting : [...waiting, ...before];
  const rest = withoutReturn(text);
  const read = rest === '' ? null : knowledge.lookup(rest, { language });
  const id =
    read && isNamed(read) ? namedOf(knowledge, candidates, visit.topic?.reading, read) : null;
  const meant = read && isNamed(read) ? id : turn === 'first' ? candidates.at(-1) : candidates[0];
  const result = meant == null ? undefined : knowledge.lookupById(meant, free.language);
  if (!result) return null;
  const aspect = read?.aspect ?? aspectAsked(rest) ?? null;
  const lead = free.lead || asksToGo(text) || (aspect === null && goesBack(text));
  return { ...result, aspect, lead, pointsBack: aspect !== null };
}

/** Names a thing of its own, be it one of several. */
function isNamed(read: LookupResult): boolean {
  if (read.pointsBack || read.kind === 'talk') return false;
  return read.choices.length > 0 || (read.service !== OUT_OF_DOMAIN && !isVague(read));
}

function namedOf(
  knowledge: Knowledge,
  candidates: readonly string[],
  topic: LookupResult | undefined,
  read: LookupResult,
): string | null {
  const known = topic ? [subjectOf(topic), ...candidates] : candidates;
  const named = known.find((id) => id === subjectOf(read) || read.choices.includes(id));
  if (named !== undefined || read.choices.length === 0) return named ?? null;
  const shared = known.find((id) => isCalledSo(knowledge, id, read));
  if (shared !== undefined) return shared;
  // "아까 말한 세금": a word of several things, and one of those talked of is done where they are.
  const there = new Set(read.choices.flatMap((id) => placesOf(knowledge, id)));
  return candidates.find((id) => placesOf(knowledge, id).some((place) => there.has(place))) ?? null;
}

function placesOf(knowledge: Knowledge, id: string): readonly string[] {
  return serviceOf(knowledge, id)?.ways.map(({ place }) => place) ?? [];
}
