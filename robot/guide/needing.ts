import type { LookupResult } from '../places/index.js';
import { type Knowledge, serviceOf } from './knowledge.js';
import { wordsNamed } from './naming.js';
import { isVague, pointed } from './vague.js';
import { subjectOf } from './visit.js';
import {
  asksForAnother,
  asksForForm,
  asksHowMany,
  asksWhetherFine,
  asksWhetherMust,
  asksWhetherNeeded,
  withoutAspect,
} from './words/aspect-asked.js';

/**
 * What must be brought, who may come and where the forms are, asked of the topic: "여권도 필요해요?" is
 * no wish for a passport. Null when the words ask nothing of that kind.
 */
export function neededFor(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): LookupResult | null {
  const proxy = forAnother(knowledge, topic, read, text);
  if (proxy) return proxy;
  if (read.kind === 'talk' || read.nuance !== null) return null;
  if (asksForForm(text)) return pointed(topic, { ...read, aspect: 'where' });
  if ((asksHowMany(text) || asksWhetherFine(text)) && isToBring(knowledge, topic, read, text)) {
    return pointed(topic, { ...read, aspect: 'bring', lead: false });
  }
  const mustBe = read.aspect === null && isVague(read) && asksWhetherMust(text);
  const isNeeded = mustBe || asksWhetherNeeded(text);
  return isNeeded && serviceOf(knowledge, topic.service)?.bring
    ? pointed(topic, { ...read, aspect: 'bring', lead: false })
    : null;
}

/** Names nothing but what is to be brought for the topic. */
export function isToBring(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): boolean {
  const bring = serviceOf(knowledge, topic.service)?.bring?.[read.language] ?? '';
  const named = wordsNamed(knowledge, read, withoutAspect(text));
  return named.length > 0 && named.every((word) => bring.includes(word));
}

/** "남편이 대신 와도 돼요?": of the topic, unless another thing is named for sure. */
function forAnother(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): LookupResult | null {
  if (!serviceOf(knowledge, topic.service)?.bring || !asksForAnother(text)) return null;
  const named = read.kind === 'service' && !isVague(read) && wordsNamed(knowledge, read, text);
  if (named && named.length > 0 && subjectOf(read) !== subjectOf(topic)) return null;
  return pointed(topic, { ...read, aspect: 'bring', lead: false });
}
