import { OUT_OF_DOMAIN, type LookupOptions, type LookupResult } from '../places/index.js';
import { contrastIn } from '../places/contrast.js';
import { byOrdinal } from '../places/ordinal.js';
import { normalize } from '../places/phrase.js';
import {
  chosenByPart,
  chosenSeveral,
  isBrief,
  namedByPart,
  openChoices,
  sharedWord,
} from './choices.js';
import { eliminated } from './eliminating.js';
import { inContext, isVague, wayInstead } from './context.js';
import type { GuideEvent } from './events.js';
import type { Heard } from './heard.js';
import { nameOfId, serviceOf, type Knowledge } from './knowledge.js';
import { relatedTo, siblingsOf } from './related.js';
import { returnedTo } from './returning.js';
import type { GuideState } from './state.js';
import { subjectOf } from './visit.js';
import { meantIn } from './meant.js';
import { withItsService } from './counter-of.js';
import { callsAttention, endsWithThanks, isAcknowledgement } from './words/acknowledge.js';
import { asksForAnother, asksWhetherNeeded } from './words/aspect-asked.js';
import { asksWhatHere } from './words/here.js';
import { asksHowFar } from './words/on-the-way.js';
import {
  asksToGo,
  wantsAll,
  wantsNone,
  withoutFirst,
  withoutOpening,
  withoutPointers,
} from './words/pointing.js';
import { insists, saysNotThat, splitRefusal } from './words/rejecting.js';
import { tellsOnly, tellsSomething } from './words/reporting.js';

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

export function understand(knowledge: Knowledge, state: GuideState, event: Asked): Understood {
  const { text } = event;
  const choices = openChoices(state);
  if (choices.length > 1 && wantsAll(text)) return { kind: 'all', ids: choices };
  const several = choices.length > 1 ? chosenSeveral(state, text) : [];
  if (several.length > 1) return { kind: 'all', ids: several };
  if (isAcknowledgement(text)) return { kind: 'noted' };
  if (choices.length > 0 && wantsNone(text)) return { kind: 'refused' };
  const split = splitRefusal(text);
  // "제가 아니라 남편이 와도 돼요?" refuses nobody's answer.
  const refuses = split.refuses && !asksForAnother(text);
  const { rest } = split;
  const subject = state.visit.topic?.reading ?? null;
  if (choices.length === 0 && wantsAll(text) && state.visit.earlier.length > 0 && subject) {
    return { kind: 'all', ids: [subjectOf(subject), ...state.visit.earlier.slice(0, 1)] };
  }
  if (refuses && rest === '' && (subject || choices.length > 0)) return { kind: 'refused' };
  const options = { language: event.language ?? state.language };
  const free = unlessGuessed(state, freely(knowledge, text, options));
  if (free.choices.length > 1 && wantsAll(text)) return { kind: 'all', ids: free.choices };
  const picked =
    choices.length > 0
      ? pick(knowledge, state, { text, options, free })
      : byNumber(knowledge, subject, text, free);
  if (picked) return heard(picked, text, null);
  const before = refuses ? null : returnedTo(knowledge, state, free, text);
  if (before) return heard(before, text, null);
  const tells = tellsOnly(text) || (isUnknown(free) && !free.pointsBack && tellsSomething(text));
  if (subject && isBeside(free) && tells) return { kind: 'noted' };
  if (isUnknown(free) && free.aspect === null && asksWhatHere(text)) {
    const self = knowledge.lookupById('robot-self', free.language);
    if (self) return heard(self, text, null);
  }
  if (state.phase.name === 'leading' && asksHowFar(text)) {
    const way = knowledge.lookupById('follow-me', free.language);
    if (way) return heard(way, text, null);
  }
  const corrects = refuses || (saysNotThat(text) && !asksForAnother(text)) ? subject : null;
  const meant = refuses ? firstKnown(read(knowledge, rest, options), () => free) : free;
  const wrong = corrects ?? state.visit.rejected;
  const isSame = corrects && subjectOf(meant) === subjectOf(corrects);
  if (isSame && !isVague(meant) && contrastIn(normalize(text))) return heard(meant, text, null);
  const way = corrects && state.drive === null && wayInstead(knowledge, corrects, meant, text);
  if (way) return heard(way, text, null);
  // On the way a stop is a stop, whatever else was said.
  const mustStop = meant.service === 'stop' && state.drive !== null;
  const instead = wrong && !mustStop ? insteadOf(knowledge, wrong, rest, meant) : null;
  if (instead) return heard(instead, text, corrects);
  if (isSame && contrastIn(normalize(text))) return heard(meant, text, null);
  if (isSame && meant.choices.length === 0) {
    if (insists(text)) return heard(meant, text, null);
    return meant.aspect === null && !meant.lead ? { kind: 'refused' } : heard(meant, text, null);
  }
  const asked = wantsToGo(meant, text) ? { ...meant, lead: true } : meant;
  const reading = inContext(knowledge, state, asked, text);
  if (corrects && isUnknown(reading)) return { kind: 'refused' };
  const alike = corrects && likeTheWrong(knowledge, corrects, reading);
  if (alike) return heard(alike, text, corrects);
  return heard(reading, text, corrects && !reading.pointsBack ? corrects : null);
}

/** The words by themselves, whatever was said before. */
function freely(knowledge: Knowledge, text: string, options: LookupOptions): LookupResult {
  const plain = read(knowledge, text, options);
  const found = [withoutOpening, (said: string) => withoutFirst(withoutOpening(said))].reduce(
    (known, shorter) => firstKnown(known, () => read(knowledge, shorter(text), options)),
    plain,
  );
  if (!isUnknown(found)) return found;
  const talk = endsWithThanks(text) ? 'thanks' : callsAttention(text) ? 'greeting' : null;
  return (talk !== null && knowledge.lookupById(talk, found.language)) || found;
}

function read(knowledge: Knowledge, text: string, options: LookupOptions): LookupResult {
  return withItsService(knowledge, knowledge.lookup(text, options), text);
}

function heard(result: LookupResult, text: string, corrects: LookupResult | null): Understood {
  return { kind: 'heard', heard: { result, text, corrects, preface: null } };
}

/** "수수료 안내해 주세요" asks to be told, not to be led. */
function wantsToGo({ kind, aspect }: LookupResult, text: string): boolean {
  return kind !== 'talk' && (aspect === null || aspect === 'where') && asksToGo(text);
}

function isUnknown({ service, nuance }: LookupResult): boolean {
  return service === OUT_OF_DOMAIN && nuance === null;
}

/**
 * In the middle of a conversation, small talk that only sounds alike is none: "계약서는 있어요" is near
 * "그만 있어요". On the way even a guessed stop stops.
 */
function unlessGuessed({ visit, drive }: GuideState, read: LookupResult): LookupResult {
  const isGuess = GUESSED.includes(read.service) && read.confidence < SURE_OF_TALK;
  if (visit.topic === null || drive !== null || !isGuess || read.pointsBack) return read;
  return { ...read, kind: OUT_OF_DOMAIN, service: OUT_OF_DOMAIN, confidence: 0 };
}

const GUESSED = ['stop', 'opening-hours', 'waiting-time', 'robot-self', 'greeting'];
/** What the directory's own small talk is heard with when it is said in so many words. */
const SURE_OF_TALK = 0.7;

/** Nothing that is done here: what a visitor mentions by the way, a hospital or an insurance. */
function isBeside(read: LookupResult): boolean {
  return read.nuance === null && (read.kind === 'not-here' || read.kind === 'out-of-domain');
}

/** The first unless it found nothing; words that only point have found what they need. */
function firstKnown(one: LookupResult, other: () => LookupResult): LookupResult {
  return isUnknown(one) && !one.pointsBack ? other() : one;
}

interface Picking {
  readonly text: string;
  readonly options: { readonly language: GuideState['language'] };
  readonly free: LookupResult;
}

/** The choice the words pick by ordinal, name or part of it; null when they are about something else. */
function pick(
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
function byNumber(
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
function lookupAmong(
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

/** After a refusal, doubtful words mean what is near the wrong reading, and never that one again. */
function insteadOf(
  knowledge: Knowledge,
  wrong: LookupResult,
  text: string,
  meant: LookupResult,
): LookupResult | null {
  const subject = subjectOf(wrong);
  const sibling = siblingNamed(knowledge, wrong, text);
  if (sibling) return { ...sibling, aspect: meant.aspect, lead: meant.lead };
  const isDoubtful =
    isVague(meant) ||
    subjectOf(meant) === subject ||
    meant.service === wrong.place ||
    meant.service === 'stop';
  if (!isDoubtful) return null;
  const among = relatedTo(knowledge.directory, subject);
  if (among.length === 0) return null;
  const near = lookupAmong(knowledge, withoutStop(text), { language: meant.language, among });
  if (near.choices.length > 0 || !among.includes(subjectOf(near))) return null;
  return { ...near, aspect: meant.aspect, lead: meant.lead };
}

/** "No, the marriage one" after a certificate: of several things, the only other certificate. */
function likeTheWrong(
  knowledge: Knowledge,
  wrong: LookupResult,
  { choices, language, aspect, lead }: LookupResult,
): LookupResult | null {
  const kind = serviceOf(knowledge, wrong.service)?.kind;
  if (kind === undefined || choices.includes(subjectOf(wrong))) return null;
  const [only, ...more] = choices.filter((id) => serviceOf(knowledge, id)?.kind === kind);
  const found = only && more.length === 0 ? knowledge.lookupById(only, language) : undefined;
  return found ? { ...found, aspect, lead } : null;
}

/** "Cancel the registration" corrects, where "cancel" alone stops. */
function withoutStop(text: string): string {
  return text.replace(/\b(cancel|stop)\b|취소|그만|取消|キャンセル/giu, ' ');
}

/** "지방세 말고 국세요": of what shares an everyday word with the wrong one, the one that is named. */
function siblingNamed(
  knowledge: Knowledge,
  wrong: LookupResult,
  text: string,
): LookupResult | undefined {
  const subject = subjectOf(wrong);
  const candidates = siblingsOf(knowledge.directory, subject).flatMap((id) => {
    const label = nameOfId(knowledge, id);
    return label ? [{ id, label }] : [];
  });
  const own = nameOfId(knowledge, subject);
  const others = own ? [...candidates, { id: subject, label: own }] : candidates;
  const meant = meantIn(text);
  const named = isBrief(meant) ? namedByPart(others, meant) : null;
  return named === null || named === subject
    ? undefined
    : knowledge.lookupById(named, wrong.language);
}
