import { type Aspect, type LookupResult, OUT_OF_DOMAIN } from '../places/index.js';
import { isBrief, isEverywhere } from './choices.js';
import { type Knowledge, nameOfId } from './knowledge.js';
import { partsOfName, squeezed, wordsNamed } from './naming.js';
import { isToBring, neededFor } from './needing.js';
import { SURE_WHEN_ALIKE } from './reading-back.js';
import type { GuideState } from './state.js';
import { answering, earlierAmong, namesTopicAgain, settle } from './topics.js';
import { isUnknown, isVague, pointed } from './vague.js';
import { subjectOf } from './visit.js';
import { onlyMachine, otherWay } from './ways.js';
import {
  aspectAsked,
  comparison,
  isPaper,
  namesADay,
  withoutAspect,
} from './words/aspect-asked.js';
import { asksWhetherHere } from './words/here.js';
import { bestBy } from './words/leaving-open.js';
import {
  asksAboutIt,
  asksOfChannel,
  asksTheSame,
  asksWhichWindow,
  namesOnly,
  wantsAll,
} from './words/pointing.js';

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
  if (again) return withLastAspect(state, again, text);
  const read = {
    ...heard,
    aspect: comparison(text) ?? heard.aspect ?? aspectOfTopic(knowledge, heard, text),
  };
  const told =
    neededFor(knowledge, topic, read, text) ?? ofTopic(knowledge, state, topic, read, text);
  if (told) return told;
  if (namesOnlyPart(knowledge, topic, read, text)) return pointed(topic, read);
  const settled = settle(knowledge, topic, read, text);
  return subjectOf(settled) === subjectOf(topic) ? settled : withLastAspect(state, settled, text);
}

/** The topic, or one before it, where the words point at it, choose a way to it or name it again. */
function ofTopic(
  knowledge: Knowledge,
  state: GuideState,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): LookupResult | null {
  // "거기 어디예요?" is near "거기 서": while nothing moves, a question stops nothing.
  const isNoStop = read.service === 'stop' && read.aspect !== null && state.drive === null;
  const points =
    isNoStop ||
    pointsBack(knowledge, topic, read, text) ||
    asksOfChannel(text) ||
    (isVague(read) && asksAboutIt(text));
  const way = otherWay(knowledge, topic, { read, text, points });
  if (way) {
    const lead = read.lead || bestBy(text) !== null;
    return pointed({ ...topic, ...way }, { ...read, lead, aspect: read.aspect ?? 'where' });
  }
  if (points) return pointed(answering(knowledge, state, topic, read), read);
  const before = state.visit.earlier.flatMap((id) => knowledge.lookupById(id, read.language) ?? []);
  const named = [topic, ...before].find((one) => namesTopicAgain(knowledge, one, read, text));
  return named ? pointed(named, read) : null;
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
function aspectOfTopic(knowledge: Knowledge, heard: LookupResult, text: string): Aspect | null {
  const isAlike = isOnlyAlike(heard) && wordsNamed(knowledge, heard, text).length === 0;
  const mayPoint =
    heard.pointsBack || isVague(heard) || isAlike || SMALL_TALK.includes(heard.service);
  return mayPoint ? aspectAsked(text) : null;
}

/** Rests on likeness alone, and not on much of it. */
function isOnlyAlike({ kind, confidence }: LookupResult): boolean {
  return kind === 'place' && confidence < SURE_WHEN_ALIKE;
}

/** Small talk that asks what something costs is none: "how much is it?" is no "thank you so much". */
const SMALL_TALK = ['repeat', 'thanks', 'greeting', 'robot-self', 'follow-me'];

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
  if (service === 'opening-hours') return sharesName(knowledge, topic, read, text);
  if (kind === 'talk') {
    return (SMALL_TALK.includes(service) && !read.lead) || asksWhichWindow(text);
  }
  if (service === OUT_OF_DOMAIN) return true;
  const words = wordsNamed(knowledge, read, withoutAspect(text));
  const named = aspect === 'bring' ? words.filter((word) => !isPaper(word)) : words;
  if (named.length === 0) {
    return (
      isVague(read) ||
      isOnlyAlike(read) ||
      asksWhichWindow(text) ||
      sharesName(knowledge, topic, read, text)
    );
  }
  // "통장도 가져와야 돼요?" is about what to bring, not about the bank.
  return aspect === 'bring' && isToBring(knowledge, topic, read, text);
}

/** "지방세요" after 지방세 납세증명서: so short a part of its name is the thing itself; "둘 다요" all of it. */
function namesOnlyPart(
  knowledge: Knowledge,
  topic: LookupResult,
  read: LookupResult,
  text: string,
): boolean {
  if (isUnknown(read) && wantsAll(text)) return true;
  if (read.kind !== 'service' || subjectOf(read) === subjectOf(topic)) return false;
  const name = nameOfId(knowledge, subjectOf(topic))?.[read.language] ?? '';
  const said = squeezed(text).replace(/(이요|이에요|예요|입니다|요)$/u, '');
  return namesOnly(text) && !isEverywhere(said) && partsOfName(name).includes(said);
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
  return partsOfName(name).some(
    (part) => part.length > 1 && !isEverywhere(part) && said.includes(part),
  );
}
