import { contrastIn } from '../places/contrast.js';
import type { LookupResult, Nearness } from '../places/index.js';
import { normalize } from '../places/phrase.js';
import { chosenSeveral, openChoices } from './choices.js';
import { inContext } from './context.js';
import { completed, insteadOf, likeTheWrong, tellsItDone } from './correcting.js';
import type { GuideEvent } from './events.js';
import type { Heard } from './heard.js';
import { firstKnown, freely, lookedAt, read, unlessGuessed } from './hearing.js';
import { type Knowledge, serviceOf } from './knowledge.js';
import { byNumber, pick, pickBeside } from './picking.js';
import { returnedTo } from './returning.js';
import type { GuideState } from './state.js';
import { isUnknown, isVague } from './vague.js';
import { subjectOf } from './visit.js';
import { tellsOnlyWay, wayInstead } from './ways.js';
import { isAcknowledgement } from './words/acknowledge.js';
import { asksForAnother } from './words/aspect-asked.js';
import { doneApart } from './words/done.js';
import { asksWhatHere } from './words/here.js';
import { asksHowFar } from './words/on-the-way.js';
import { asksToGo, wantsAll, wantsNone, wayWanted } from './words/pointing.js';
import { insists, saysNotThat, splitRefusal } from './words/rejecting.js';
import { tellsOnly, tellsSomething } from './words/reporting.js';
import { callsSomebody, withoutWays } from './words/ways.js';

type Asked = Extract<GuideEvent, { type: 'asked' }>;

/**
 * What a visitor's words mean after what was said before:
 * - `heard`: a reading to be answered
 * - `refused`: not what the robot took it for, and no word of what instead
 * - `noted`: "I see", which asks for nothing
 * - `all`: every one of the choices
 */
export type Understood =
  | { readonly kind: 'heard'; readonly heard: Heard }
  | { readonly kind: 'refused' }
  | { readonly kind: 'noted' }
  | { readonly kind: 'all'; readonly ids: readonly string[] };

/** A visitor's words, and what they name by themselves. */
interface Said {
  readonly text: string;
  readonly options: { readonly language: GuideState['language'] };
  readonly free: LookupResult;
  /** Where meaning was looked at: how near it is to what the directory has. */
  readonly near: Nearness | undefined;
}

export function understand(knowledge: Knowledge, state: GuideState, event: Asked): Understood {
  const { text } = event;
  const options = { language: event.language ?? state.language };
  const atOnce = withoutReading(state, text);
  if (atOnce) return atOnce;
  const named = unlessDone(knowledge, freely(knowledge, text, options), text);
  const free = unlessOfWays(knowledge, unlessGuessed(state, named), text, options);
  if (!hasWays(knowledge, state) && tellsOnlyWay(free, text) && !callsSomebody(text))
    return { kind: 'noted' };
  if (free.choices.length > 1 && wantsAll(text)) return { kind: 'all', ids: free.choices };
  const said = { text, options, free, near: event.near };
  const picked = pickedIn(knowledge, state, said);
  if (picked) return heard(picked, text, null);
  const aside = besideTopic(knowledge, state, said);
  if (aside) return aside;
  return meaning(knowledge, state, said);
}

/** "출생신고는 했고 양육수당이요": of two things named, the one that is not done yet. */
function unlessDone(knowledge: Knowledge, free: LookupResult, text: string): LookupResult {
  const { done } = doneApart(text);
  if (free.also === null || done === '') return free;
  const isDone = subjectOf(knowledge.lookup(done, { language: free.language })) === subjectOf(free);
  const left = isDone ? knowledge.lookupById(free.also, free.language) : undefined;
  return left ? { ...left, aspect: free.aspect, lead: free.lead } : free;
}

/** "기계 말고 직원한테 등본 떼고 싶어요" calls nobody: read without the way it names. */
function unlessOfWays(
  knowledge: Knowledge,
  free: LookupResult,
  text: string,
  options: Said['options'],
): LookupResult {
  const isOfWays =
    free.service === 'call-staff' && free.nuance === null && wayWanted(text) !== null;
  if (!isOfWays || callsSomebody(text)) return free;
  const read = freely(knowledge, withoutWays(text), options);
  return read.kind === 'service' && !isVague(read) ? read : free;
}

function hasWays(knowledge: Knowledge, { visit }: GuideState): boolean {
  const id = visit.topic?.reading.service ?? '';
  return (serviceOf(knowledge, id)?.ways.length ?? 0) > 0 || visit.asking !== null;
}

/** What needs no look at what the words name: all or none of the choices, "I see", a bare refusal. */
function withoutReading(state: GuideState, text: string): Understood | null {
  const choices = openChoices(state);
  const all = allOf(state, choices, text);
  if (all.length > 1) return { kind: 'all', ids: all };
  if (isAcknowledgement(text)) return { kind: 'noted' };
  if (choices.length > 0 && wantsNone(text)) return { kind: 'refused' };
  const { refuses, rest } = splitRefusal(text);
  const isBare = refuses && rest === '' && !asksForAnother(text);
  return isBare && (state.visit.topic || choices.length > 0) ? { kind: 'refused' } : null;
}

/** "둘 다요" of the choices or of the last two things, "첫 번째랑 세 번째요"; empty when it is not said. */
function allOf(state: GuideState, choices: readonly string[], text: string): readonly string[] {
  if (choices.length > 1) return wantsAll(text) ? choices : chosenSeveral(state, text);
  const { topic, earlier } = state.visit;
  if (choices.length > 0 || !topic || !wantsAll(text)) return [];
  return [subjectOf(topic.reading), ...earlier.slice(0, 1)];
}

function pickedIn(knowledge: Knowledge, state: GuideState, said: Said): LookupResult | null {
  if (openChoices(state).length > 0) {
    return pick(knowledge, state, said) ?? pickBeside(knowledge, state, said);
  }
  return byNumber(knowledge, state.visit.topic?.reading ?? null, said.text, said.free);
}

/** What goes back to an earlier thing, only tells something, or is about the centre or the way. */
function besideTopic(
  knowledge: Knowledge,
  state: GuideState,
  { text, free }: Said,
): Understood | null {
  const refuses = splitRefusal(text).refuses && !asksForAnother(text);
  const before = refuses ? null : returnedTo(knowledge, state, free, text);
  if (before) return heard(before, text, null);
  const tells = tellsOnly(text) || (isUnknown(free) && !free.pointsBack && tellsSomething(text));
  const isAside = isBeside(free) || (free.choices.length > 0 && tellsOnly(text));
  if (state.visit.topic && isAside && tells) return { kind: 'noted' };
  const asksSelf = isUnknown(free) && free.aspect === null && asksWhatHere(text);
  const asksWay = state.phase.name === 'leading' && asksHowFar(text);
  const talk = asksSelf ? 'robot-self' : asksWay ? 'follow-me' : null;
  const result = talk === null ? undefined : knowledge.lookupById(talk, free.language);
  return result ? heard(result, text, null) : null;
}

/** "아니 그거 말고 여권이요": what is meant instead of what was understood, or what it means after that. */
function meaning(
  knowledge: Knowledge,
  state: GuideState,
  { text, options, free, near }: Said,
): Understood {
  const looked = near ? lookedAt(knowledge, free, text, { ...options, near }) : free;
  const topic = state.visit.topic?.reading ?? null;
  const left = topic && tellsItDone(knowledge, topic, text);
  const { refuses: begins, rest } =
    left == null ? splitRefusal(text) : { refuses: true, rest: left };
  // "제가 아니라 남편이 와도 돼요?" refuses nobody's answer.
  const refuses = begins && !asksForAnother(text);
  const isSet = refuses || (saysNotThat(text) && !asksForAnother(text));
  const corrects = isSet ? topic : null;
  const kept = corrects && isUnknown(free) ? keptOf(knowledge, corrects, text) : null;
  if (kept) return heard(kept, text, null);
  const meant = refuses ? firstKnown(read(knowledge, rest, options), () => looked) : looked;
  if (corrects && isTheSame(meant, corrects) && contrastIn(normalize(text)) && !isVague(meant)) {
    return heard(meant, text, null);
  }
  const way = corrects && state.drive === null && wayInstead(knowledge, corrects, meant, text);
  if (way) return heard(way, text, null);
  const wrong = corrects ?? state.visit.rejected;
  // On the way a stop is a stop, whatever else was said.
  const mustStop = meant.service === 'stop' && state.drive !== null;
  const instead = wrong && !mustStop ? insteadOf(knowledge, wrong, rest, meant) : null;
  if (instead) return heard(instead, text, corrects);
  return corrects && isTheSame(meant, corrects)
    ? (sameAgain(meant, text) ?? following(knowledge, state, meant, text, corrects))
    : following(knowledge, state, meant, text, corrects);
}

/** "不是领，是重新申请": a contrast that sets the other thing aside and means what was understood. */
function keptOf(knowledge: Knowledge, topic: LookupResult, text: string): LookupResult | null {
  const keep = wayWanted(text) === null ? contrastIn(normalize(text))?.keep : undefined;
  const kept = keep === undefined ? null : completed(knowledge, topic, keep, true);
  return kept && isTheSame(kept, topic) ? kept : null;
}

/** After a no, what was understood before: insisted on, asked more of, or refused; null when in doubt. */
function sameAgain(meant: LookupResult, text: string): Understood | null {
  if (contrastIn(normalize(text))) return heard(meant, text, null);
  if (meant.choices.length > 0) return null;
  const isMore = insists(text) || meant.aspect !== null || meant.lead;
  return isMore ? heard(meant, text, null) : { kind: 'refused' };
}

/** The words after what was talked of before. */
function following(
  knowledge: Knowledge,
  state: GuideState,
  meant: LookupResult,
  text: string,
  corrects: LookupResult | null,
): Understood {
  const asked = wantsToGo(meant, text) ? { ...meant, lead: true } : meant;
  const reading = inContext(knowledge, state, asked, text);
  if (corrects && isUnknown(reading)) return { kind: 'refused' };
  const alike = corrects && likeTheWrong(knowledge, corrects, reading);
  if (alike) return heard(alike, text, corrects);
  return heard(reading, text, corrects && !reading.pointsBack ? corrects : null);
}

function heard(result: LookupResult, text: string, corrects: LookupResult | null): Understood {
  return { kind: 'heard', heard: { result, text, corrects, preface: null } };
}

/** "수수료 안내해 주세요" asks to be told, not to be led. */
function wantsToGo({ kind, aspect }: LookupResult, text: string): boolean {
  return kind !== 'talk' && (aspect === null || aspect === 'where') && asksToGo(text);
}

/** Nothing that is done here: what a visitor mentions by the way, a hospital or an insurance. */
function isBeside(read: LookupResult): boolean {
  return read.nuance === null && (read.kind === 'not-here' || read.kind === 'out-of-domain');
}

function isTheSame(one: LookupResult, other: LookupResult): boolean {
  return subjectOf(one) === subjectOf(other);
}
