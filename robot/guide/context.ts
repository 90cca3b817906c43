import { OUT_OF_DOMAIN, type LookupResult } from '../places/index.js';
import { nameOfId, placeOf, serviceOf, type Knowledge } from './knowledge.js';
import { siblingsOf } from './related.js';
import type { GuideState } from './state.js';
import { subjectOf } from './visit.js';
import { asksHowFar, asksTheSame, wayWanted } from './words/pointing.js';

/** Less sure than this, what was talked of before counts for more than the words alone. */
const SURE = 0.6;

/** Nothing was found, or several things, or one that only looks alike. */
export function isVague({ service, choices, confidence, nuance, kind }: LookupResult): boolean {
  if (nuance !== null || kind === 'talk') return false;
  return service === OUT_OF_DOMAIN || choices.length > 0 || confidence < SURE;
}

/** A reading after what was talked of before: "거기 얼마예요?", "기계로 할게요", "그럼 여권은요?". */
export function inContext(
  knowledge: Knowledge,
  state: GuideState,
  read: LookupResult,
  text: string,
): LookupResult {
  const machine = onlyMachine(knowledge, read, text);
  if (machine) return machine;
  const topic = state.visit.topic?.reading;
  if (!topic) return read;
  const way = otherWay(knowledge, topic, read, text);
  if (way) return pointed({ ...topic, place: way }, { ...read, aspect: read.aspect ?? 'where' });
  if (pointsBack(read) || namesTopicAgain(knowledge, topic, read, text)) {
    return pointed(topic, read);
  }
  if (read.service === OUT_OF_DOMAIN && read.nuance === null && asksHowFar(text)) {
    return pointed(topic, { ...read, aspect: 'where' });
  }
  const settled = settle(knowledge, topic, read);
  const { aspect } = state.visit.topic ?? { aspect: null };
  const isNew = settled.aspect === null && subjectOf(settled) !== subjectOf(topic);
  return isNew && settled.kind !== 'talk' && asksTheSame(text) ? { ...settled, aspect } : settled;
}

/** Words without a thing of their own: they say so, or only what about it is asked. */
function pointsBack({ pointsBack, service, nuance, aspect }: LookupResult): boolean {
  return pointsBack || (service === OUT_OF_DOMAIN && nuance === null && aspect !== null);
}

/** The thing talked of, with what is asked of it now. */
function pointed(topic: LookupResult, { language, aspect, lead }: LookupResult): LookupResult {
  return { ...topic, language, aspect, lead, choices: [], also: null, pointsBack: true };
}

/** Of a service with two ways, the place the visitor would rather go to; null when they do not say. */
function otherWay(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): string | null {
  const ways = serviceOf(knowledge, topic.service)?.ways ?? [];
  const isOfThese = ways.some(({ place }) => place === read.place);
  const isOpen = pointsBack(read) || isVague(read) || isOfThese || read.service === 'follow-me';
  if (ways.length < 2 || !isOpen) return null;
  if (read.kind === 'place' && isOfThese) return read.place;
  const wanted = wayWanted(text);
  const way = ways.find(
    ({ place }) => (placeOf(knowledge, place)?.kind === 'kiosk') === (wanted === 'kiosk'),
  );
  return wanted === null ? null : (way?.place ?? null);
}

/** Of several things it may mean: the one talked of, or the only one that is near it. */
function settle(knowledge: Knowledge, topic: LookupResult, read: LookupResult): LookupResult {
  const subject = subjectOf(topic);
  const isAsked = read.aspect !== null || read.lead;
  const isAboutTopic = isAsked && read.choices.includes(subject);
  const near = siblingsOf(knowledge.directory, subject).filter((id) => read.choices.includes(id));
  const isOne = near.length === 1 && !read.choices.includes(subject);
  const only = isAboutTopic ? subject : isOne ? near[0] : undefined;
  const meant = only === undefined ? undefined : knowledge.lookupById(only, read.language);
  return meant ? { ...meant, aspect: read.aspect, lead: read.lead } : read;
}

/** "신고하려면 뭐 필요해요?" after 영업 신고: a word of many things, and one of them is the topic. */
function namesTopicAgain(
  knowledge: Knowledge,
  topic: LookupResult,
  { choices, aspect, language }: LookupResult,
  text: string,
): boolean {
  const name = nameOfId(knowledge, subjectOf(topic))?.[language].toLowerCase();
  if (choices.length === 0 || aspect === null || name === undefined) return false;
  const said = text.toLowerCase();
  return knowledge.directory.shared.some(
    ({ words, choices: offered }) =>
      choices.every((id) => offered.includes(id)) &&
      words[language].some((word) => said.includes(word) && name.includes(word)),
  );
}

/** "기계로 내는 데로 가 주세요": the only machine among several places it may mean. */
function onlyMachine(
  knowledge: Knowledge,
  read: LookupResult,
  text: string,
): LookupResult | undefined {
  if (read.choices.length === 0 || wayWanted(text) !== 'kiosk') return undefined;
  const machines = read.choices.filter((id) => placeOf(knowledge, id)?.kind === 'kiosk');
  const [only, ...more] = machines;
  const meant =
    only === undefined || more.length > 0 ? undefined : knowledge.lookupById(only, read.language);
  return meant && { ...meant, aspect: read.aspect, lead: read.lead };
}
