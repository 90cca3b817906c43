import { OUT_OF_DOMAIN, type Aspect, type Directory, type LookupResult } from '../places/index.js';
import { isBrief } from './choices.js';
import { nameOfId, placeOf, serviceOf, type Knowledge } from './knowledge.js';
import { meantIn } from './meant.js';
import { partsOfName, squeezed, wordsNamed } from './naming.js';
import { siblingsOf } from './related.js';
import type { GuideState } from './state.js';
import { subjectOf } from './visit.js';
import {
  aspectAsked,
  asksForAnother,
  asksForForm,
  asksWhetherMust,
  asksWhetherNeeded,
  comparison,
  namesADay,
  withoutAspect,
} from './words/aspect-asked.js';
import { asksWhetherHere } from './words/here.js';
import { bestBy } from './words/leaving-open.js';
import {
  asksAboutIt,
  asksToGo,
  asksTheSame,
  asksWhichWindow,
  namesOnly,
  wayWanted,
} from './words/pointing.js';

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
  heard: LookupResult,
  text: string,
): LookupResult {
  return (
    onAnotherDay(knowledge, state, heard, text) ??
    withAspectKept(state, afterTopic(knowledge, state, heard, text), text)
  );
}

/** "내일은요?" after the opening hours, of the centre or of the thing talked of. */
function onAnotherDay(
  knowledge: Knowledge,
  { answered, visit }: GuideState,
  { language, lead }: LookupResult,
  text: string,
): LookupResult | null {
  if (!answered || !namesADay(text)) return null;
  const asked = { language, lead, aspect: 'hours' } as const;
  if (answered.about === 'opening-hours') {
    const hours = knowledge.lookupById('opening-hours', language);
    return hours ? { ...hours, aspect: 'hours' } : null;
  }
  const topic = visit.topic?.reading;
  return answered.aspect === 'hours' && topic ? pointed(topic, { ...topic, ...asked }) : null;
}

/** "여권 얼마예요?", "재발급이요": the same thing named more closely, asked the same as before. */
function withAspectKept(
  { answered, visit }: GuideState,
  read: LookupResult,
  text: string,
): LookupResult {
  const topic = visit.topic?.reading;
  const isSame = topic && answered?.about === topic.service && subjectOf(read) === subjectOf(topic);
  if (!isSame || read.aspect !== null || read.lead || read.kind === 'talk') return read;
  return isBrief(text) && namesOnly(text) ? { ...read, aspect: answered.aspect } : read;
}

function afterTopic(
  knowledge: Knowledge,
  state: GuideState,
  heard: LookupResult,
  text: string,
): LookupResult {
  const machine = onlyMachine(knowledge, heard, text);
  if (machine) return machine;
  const topic = state.visit.topic?.reading;
  if (!topic) return withLastAspect(state, heard, text);
  if (topic.kind === 'not-here' && isVague(heard) && asksWhetherHere(text)) {
    return pointed(topic, heard);
  }
  const again = earlierAmong(knowledge, state, heard);
  if (again) return again;
  const read = { ...heard, aspect: comparison(text) ?? heard.aspect ?? aspectOfTopic(heard, text) };
  // "거기 어디예요?" is near "거기 서": while nothing moves, a question stops nothing.
  const isNoStop = read.service === 'stop' && read.aspect !== null && state.drive === null;
  const isTalk = read.kind === 'talk' || read.nuance !== null;
  const proxy = forAnother(knowledge, topic, read, text);
  if (proxy) return proxy;
  if (!isTalk && asksForForm(text)) return pointed(topic, { ...read, aspect: 'where' });
  const isNeeded = asksWhetherNeeded(text) || (read.aspect === null && isVague(read) && asksWhetherMust(text));
  if (!isTalk && isNeeded && serviceOf(knowledge, topic.service)?.bring) {
    return pointed(topic, { ...read, aspect: 'bring', lead: false });
  }
  const points =
    isNoStop || pointsBack(knowledge, topic, read, text) || (isVague(read) && asksAboutIt(text));
  const way = otherWay(knowledge, topic, { read, text, points });
  if (way) {
    const lead = read.lead || bestBy(text) !== null;
    return pointed({ ...topic, ...way }, { ...read, lead, aspect: read.aspect ?? 'where' });
  }
  if (points) return pointed(answering(knowledge, state, topic, read), read);
  const before = state.visit.earlier.flatMap((id) => knowledge.lookupById(id, read.language) ?? []);
  const named = [topic, ...before].find((one) => namesTopicAgain(knowledge, one, read, text));
  if (named) return pointed(named, read);
  const settled = settle(knowledge, topic, read);
  return subjectOf(settled) === subjectOf(topic) ? settled : withLastAspect(state, settled, text);
}

/** "그럼 여권은요?": a new thing, and what was asked last of the other, or of the centre. */
function withLastAspect(
  { visit, answered }: GuideState,
  read: LookupResult,
  text: string,
): LookupResult {
  const isThing = read.kind === 'service' || read.kind === 'place' || read.kind === 'not-here';
  if (!isThing || read.aspect !== null) return read;
  const isAnswer = answered?.about === OUT_OF_DOMAIN && answered.aspect !== null;
  if (isAnswer && isBrief(text) && namesOnly(text)) return { ...read, aspect: answered.aspect };
  if (!asksTheSame(text)) return read;
  if (visit.asking?.aspect) return { ...read, aspect: visit.asking.aspect };
  const isOfCentre = answered?.about === 'opening-hours';
  return { ...read, aspect: isOfCentre ? 'hours' : (visit.topic?.aspect ?? null) };
}

/** Heard only where the words named nothing, or nothing for sure. */
function aspectOfTopic(heard: LookupResult, text: string): Aspect | null {
  const mayPoint = heard.pointsBack || isVague(heard) || SMALL_TALK.includes(heard.service);
  return mayPoint ? aspectAsked(text) : null;
}

/** Small talk that asks what something costs is none: "how much is it?" is no "thank you so much". */
const SMALL_TALK = ['repeat', 'thanks', 'greeting', 'robot-self', 'follow-me'];

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

/** "인감은 뭐 가져와요?": of several things, the only service that was talked of before. */
function earlierAmong(
  knowledge: Knowledge,
  { visit }: GuideState,
  { choices, aspect, lead, language }: LookupResult,
): LookupResult | null {
  const topic = visit.topic ? subjectOf(visit.topic.reading) : '';
  if ((aspect === null && !lead) || choices.includes(topic)) return null;
  const [only, ...more] = visit.earlier.filter(
    (id) => choices.includes(id) && serviceOf(knowledge, id),
  );
  const found = only && more.length === 0 ? knowledge.lookupById(only, language) : undefined;
  return found ? { ...found, aspect, lead } : null;
}

/** "얼마예요?" with a restroom between: a facility has no fee, so the service before it is meant. */
function answering(
  knowledge: Knowledge,
  { visit }: GuideState,
  topic: LookupResult,
  { aspect, language }: LookupResult,
): LookupResult {
  const isSilent = placeOf(knowledge, topic.service)?.kind === 'facility';
  if (!isSilent || aspect === null || !OF_SERVICES.includes(aspect)) return topic;
  const service = visit.earlier.find((id) => serviceOf(knowledge, id));
  return (service && knowledge.lookupById(service, language)) || topic;
}

const OF_SERVICES: readonly Aspect[] = ['fee', 'bring', 'how-long'];

/** Words without a thing of their own: they say so, or only what about it is asked. */
function pointsBack(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): boolean {
  const { service, nuance, aspect, kind } = read;
  if (read.pointsBack) return true;
  if (nuance !== null || aspect === null) return false;
  if (kind === 'talk') {
    return (SMALL_TALK.includes(service) && !read.lead) || asksWhichWindow(text);
  }
  if (service === OUT_OF_DOMAIN) return true;
  const named = wordsNamed(knowledge, read, withoutAspect(text));
  if (named.length === 0) {
    return isVague(read) || asksWhichWindow(text) || sharesName(knowledge, topic, read, text);
  }
  // "통장도 가져와야 돼요?" is about what to bring, not about the bank.
  const bring = serviceOf(knowledge, topic.service)?.bring?.[read.language] ?? '';
  return aspect === 'bring' && named.every((word) => bring.includes(word));
}

/** "재발급은 얼마예요?" after 주민등록증 발급·재발급: a part of its name. */
function sharesName(
  knowledge: Knowledge,
  topic: LookupResult,
  { language }: LookupResult,
  text: string,
): boolean {
  const name = nameOfId(knowledge, subjectOf(topic))?.[language] ?? '';
  const said = squeezed(text);
  return partsOfName(name).some((part) => part.length > 2 && said.includes(part));
}

/** The thing talked of, with what is asked of it now. */
function pointed(topic: LookupResult, { language, aspect, lead }: LookupResult): LookupResult {
  return { ...topic, language, aspect, lead, choices: [], also: null, pointsBack: true };
}

/** "아니 창구 말고 기계로 갈래요": the same service, the other way to it. */
export function wayInstead(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): LookupResult | null {
  if (wayWanted(meantIn(text)) === null) return null;
  const way = otherWay(knowledge, topic, { read, text, points: false });
  const lead = read.lead || asksToGo(text);
  return way && pointed({ ...topic, ...way }, { ...read, lead, aspect: 'where' });
}

interface Said {
  readonly read: LookupResult;
  readonly text: string;
  readonly points: boolean;
}

/**
 * Of a service with two ways, the place the visitor would rather go to; where there is no machine for
 * it, the like of it that has one ("재산세" is paid at a machine as 지방세). Null when they do not say.
 */
function otherWay(
  knowledge: Knowledge,
  topic: LookupResult,
  { read, text, points }: Said,
): Pick<LookupResult, 'service' | 'place'> | null {
  const { service } = topic;
  const ways = serviceOf(knowledge, service)?.ways ?? [];
  const isOfThese = read.kind === 'place' && ways.some(({ place }) => place === read.place);
  if (isOfThese && ways.length > 1) return { service, place: read.place };
  const wanted = wayWanted(meantIn(text));
  const isOpen = points || isVague(read) || isWeakTalk(read);
  const best = isOpen ? bestBy(text) : null;
  if (best !== null && ways.length > 0) return { service, place: bestWay(ways, best) };
  if (ways.length === 0 || wanted === null || !isOpen) return null;
  const own = placeOfSort(knowledge, service, wanted);
  if (own !== null) return ways.length > 1 ? { service, place: own } : null;
  if (wanted === 'counter') return null;
  for (const sibling of siblingsOf(knowledge.directory, service)) {
    const place = placeOfSort(knowledge, sibling, wanted);
    if (place !== null) return { service: sibling, place };
  }
  return null;
}

/** What "창구로 갈래요" and "사람한테 할래요" look like, but for the way they name. */
const WEAK_TALK = ['follow-me', 'stop', 'call-staff'];

function isWeakTalk({ service, confidence }: LookupResult): boolean {
  return service === 'follow-me' || (WEAK_TALK.includes(service) && confidence < SURE);
}

type Ways = Directory['services'][number]['ways'];

/** The cheapest or the quickest; the directory's first of equals. */
function bestWay(ways: Ways, by: 'fee' | 'minutes'): string | null {
  const cost = ({ fee, minutes }: Ways[number]): number =>
    by === 'minutes' ? minutes : typeof fee === 'number' ? fee : (fee?.from ?? Infinity);
  const [best] = [...ways].sort((a, b) => cost(a) - cost(b));
  return best?.place ?? null;
}

function placeOfSort(
  knowledge: Knowledge,
  service: string,
  wanted: 'kiosk' | 'counter',
): string | null {
  const ways = serviceOf(knowledge, service)?.ways ?? [];
  const way = ways.find(
    ({ place }) => (placeOf(knowledge, place)?.kind === 'kiosk') === (wanted === 'kiosk'),
  );
  return way?.place ?? null;
}

/** Of several things it may mean: the one talked of, or the only one that is near it. */
function settle(knowledge: Knowledge, topic: LookupResult, read: LookupResult): LookupResult {
  const subject = subjectOf(topic);
  const isAsked = read.aspect !== null || read.lead;
  const isAboutTopic = read.choices.includes(subject) && (isAsked || read.choices.length > 2);
  const near = nearTo(knowledge, subject).filter((id) => read.choices.includes(id));
  const isOne = near.length === 1 && !read.choices.includes(subject);
  const only = isAboutTopic ? subject : isOne ? near[0] : kindOf(knowledge, subject, read);
  const meant = only === undefined ? undefined : knowledge.lookupById(only, read.language);
  return meant ? { ...meant, aspect: read.aspect, lead: read.lead } : read;
}

/** "장애인용이요" after a restroom: of several things, the only one that is a kind of it. */
function kindOf(
  knowledge: Knowledge,
  subject: string,
  { choices, language }: LookupResult,
): string | undefined {
  const nameIn = (id: string): string => squeezed(nameOfId(knowledge, id)?.[language] ?? '');
  const name = nameIn(subject);
  if (name === '' || choices.includes(subject)) return undefined;
  const kinds = choices.filter((id) => nameIn(id).includes(name));
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** What shares an everyday word with a thing; of a counter, what is done there. */
function nearTo({ directory }: Knowledge, subject: string): readonly string[] {
  const done = directory.services.filter(({ ways }) => ways.some(({ place }) => place === subject));
  return done.length > 0 ? done.map(({ id }) => id) : siblingsOf(directory, subject);
}

/** "신고하려면 뭐 필요해요?" after 영업 신고: a word of many things, and one of them is the topic. */
function namesTopicAgain(
  knowledge: Knowledge,
  topic: LookupResult,
  { choices, aspect, language, confidence }: LookupResult,
  text: string,
): boolean {
  const name = nameOfId(knowledge, subjectOf(topic))?.[language].toLowerCase();
  if (choices.length === 0 || name === undefined) return false;
  if (aspect === null && (confidence >= SAYS_LITTLE || !asksOrTells(text))) return false;
  const said = text.toLowerCase();
  return knowledge.directory.shared.some(
    ({ words, choices: offered }) =>
      choices.every((id) => offered.includes(id)) &&
      words[language].some((word) => said.includes(word) && name.includes(word)),
  );
}

/** So vague that the shared word is all there is. */
const SAYS_LITTLE = 0.3;

/** "신고해야 되죠?" goes on about the thing; "신고하러 왔어요" begins anew. */
function asksOrTells(text: string): boolean {
  return /(되|돼|하)(죠|지요?|나요?|요)\s*[?？]*$|해야/u.test(text.normalize('NFKC'));
}

/** "기계로 내는 데로 가 주세요": the only machine among several places it may mean. */
function onlyMachine(
  knowledge: Knowledge,
  read: LookupResult,
  text: string,
): LookupResult | undefined {
  if (read.choices.length === 0 || wayWanted(meantIn(text)) !== 'kiosk') return undefined;
  const machines = read.choices.filter((id) => placeOf(knowledge, id)?.kind === 'kiosk');
  const [only, ...more] = machines;
  const meant =
    only === undefined || more.length > 0 ? undefined : knowledge.lookupById(only, read.language);
  return meant && { ...meant, aspect: read.aspect, lead: read.lead };
}
