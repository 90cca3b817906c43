import { OUT_OF_DOMAIN } from '../places/index.js';
import { stay } from './attending.js';
import { withState, type Change } from './change.js';
import { isBrief, openChoices } from './choices.js';
import type { GuideEvent, Moment } from './events.js';
import { choseAnswer } from './choosing.js';
import { unspoken, type Heard } from './heard.js';
import { freely } from './hearing.js';
import type { Knowledge } from './knowledge.js';
import { answerOffer, openOffer, withoutOffer } from './offering.js';
import { refused } from './refusing.js';
import { repeat } from './repeating.js';
import { reply } from './replying.js';
import { answered, say } from './saying.js';
import type { GuideState } from './state.js';
import { stop } from './stopping.js';
import { understand } from './understanding.js';
import { isUnknown } from './vague.js';
import { callStaff } from './staffing.js';
import { subjectOf, withVisit } from './visit.js';
import { preferenceIn } from './ways.js';
import { aspectAsked } from './words/aspect-asked.js';
import { besideDeclining } from './words/declining.js';
import { NOTED } from './words/talking.js';
import { callsSomebody } from './words/ways.js';
import { leavesItOpen } from './words/leaving-open.js';
import { asksToGo } from './words/pointing.js';
import {
  beginsWithYes,
  cannotAgree,
  endsWithYes,
  goesAlone,
  setsOff,
  takesLeave,
  yesOrNo,
  type YesNo,
} from './words/yes-no.js';

type Asked = Extract<GuideEvent, { type: 'asked' }>;

/** A typed, tapped or spoken question, whatever the robot is doing. */
export function asked(knowledge: Knowledge, before: Change, event: Asked, moment: Moment): Change {
  const change = withWishes(before, event.text);
  const declinedNow = declinesLead(knowledge, change, event, moment);
  if (declinedNow) return declinedNow;
  const short = yesOrNo(event.text);
  const answeredNow = short
    ? answerShort(knowledge, change, { short, text: event.text }, moment)
    : null;
  if (answeredNow) return answeredNow;
  const understood = understand(knowledge, change.state, event);
  switch (understood.kind) {
    case 'heard': {
      const agreed = agrees(knowledge, change, understood.heard, moment);
      if (agreed) return agreed;
      const { language } = understood.heard.result;
      return reply(knowledge, withState(change, { language }), understood.heard, moment);
    }
    case 'refused':
      return refused(knowledge, change);
    case 'noted':
      return noted(change);
    case 'all':
      return answerAll(knowledge, change, understood.ids, moment);
  }
}

/** What holds for the whole visit: the way they would rather take. */
function withWishes(change: Change, text: string): Change {
  const way = preferenceIn(text);
  return way === null || way === change.state.visit.way ? change : withVisit(change, { way });
}

/**
 * "안내는 됐고 얼마예요?": not led, and the rest is answered. Null when the words decline no such thing, or
 * are short enough for a plain no.
 */
function declinesLead(
  knowledge: Knowledge,
  change: Change,
  event: Asked,
  moment: Moment,
): Change | null {
  const rest = besideDeclining(event.text);
  if (rest === null || yesOrNo(event.text) !== undefined) return null;
  const { state } = change;
  if (state.phase.name === 'leading') return stop(change);
  const left = notLedTo(withoutOffer(change));
  if (asksSomething(knowledge, state, rest)) {
    return asked(knowledge, left, { ...event, text: rest }, moment);
  }
  return openOffer(state) ? notLedTo(answerOffer(knowledge, change, false, moment)) : noted(left);
}

function asksSomething(knowledge: Knowledge, { language }: GuideState, rest: string): boolean {
  if (rest === '') return false;
  return aspectAsked(rest) !== null || !isUnknown(freely(knowledge, rest, { language }));
}

/** Offers the topic no more; whoever asks to be led there is. */
function notLedTo(change: Change): Change {
  const { topic } = change.state.visit;
  return topic ? withVisit(change, { declined: subjectOf(topic.reading) }) : change;
}

/**
 * Words that name nothing, and yet say yes: they begin with one, set off ("아무 데나 갑시다"), or leave it
 * to the robot ("아무거나요"). Null when nothing waits for that, or they say no such thing.
 */
function agrees(
  knowledge: Knowledge,
  change: Change,
  { result, text }: Heard,
  moment: Moment,
): Change | null {
  const { service, nuance, pointsBack, aspect } = result;
  const isThanked = service === 'thanks' && beginsWithYes(text) && !takesLeave(text);
  if (isThanked && openOffer(change.state)) return answerOffer(knowledge, change, true, moment);
  const isSlowly = service === 'repeat' && nuance === 'slower' && endsWithYes(text);
  const saysNothing = isSlowly || (service === OUT_OF_DOMAIN && nuance === null);
  if (!saysNothing && !(pointsBack && aspect === null && !result.lead)) return null;
  if (callsSomebody(text)) {
    const isOffered = openOffer(change.state) === 'staff';
    if (isOffered) return answerOffer(knowledge, change, true, moment);
    if (change.state.answered?.about === 'call-staff') return callStaff(change);
  }
  const [likeliest] = openChoices(change.state);
  if (likeliest !== undefined) {
    return leavesItOpen(text) ? choseAnswer(knowledge, change, likeliest, moment) : null;
  }
  if (cannotAgree(text)) return null;
  const isYes =
    (beginsWithYes(text) && isBrief(text)) ||
    endsWithYes(text) ||
    leavesItOpen(text) ||
    asksToGo(text);
  return isYes && openOffer(change.state) ? answerOffer(knowledge, change, true, moment) : null;
}

/**
 * Yes or no to what is offered, or to the one thing it may have been; of several, a yes hears the question
 * again. Null when nothing waits for it.
 */
function answerShort(
  knowledge: Knowledge,
  change: Change,
  { short, text }: { readonly short: YesNo; readonly text: string },
  moment: Moment,
): Change | null {
  const { state } = change;
  const offer = openOffer(state);
  if (offer) {
    const answer = answerOffer(knowledge, change, short === 'yes', moment);
    return short === 'no' && typeof offer === 'object' && !state.answered?.readBack
      ? notLedTo(answer)
      : answer;
  }
  if (state.phase.name === 'leading') {
    return short === 'no' && goesAlone(text) ? stop(change) : change;
  }
  const [only, ...more] = openChoices(state);
  if (only !== undefined && short === 'no') return refused(knowledge, change);
  if (only === undefined && setsOff(text)) return setOff(knowledge, change, moment);
  if (only === undefined) return short === 'yes' && isTalking(state, text) ? noted(change) : null;
  const { asking } = state.visit;
  const wishesBoth = asking?.also != null && [only, ...more].includes(asking.also);
  if (wishesBoth && short === 'yes') return answerAll(knowledge, change, [only, ...more], moment);
  if (more.length > 0 && asking) {
    return repeat(withVisit(change, { asking: { ...asking, lead: asking.lead || setsOff(text) } }));
  }
  const result = knowledge.lookupById(only, state.language);
  const aspect = asking?.aspect ?? null;
  const lead = (asking?.lead ?? false) || asksToGo(text);
  return result ? reply(knowledge, change, unspoken({ ...result, aspect, lead }), moment) : null;
}

/** Something was said that a yes can take note of; thanks are thanks. */
function isTalking({ visit, answered: last }: GuideState, text: string): boolean {
  if (visit.topic !== null) return true;
  return last !== null && last.about !== OUT_OF_DOMAIN && !takesLeave(text);
}

/** "가 보자" after an offer was let go: still there. */
function setOff(knowledge: Knowledge, change: Change, moment: Moment): Change | null {
  const result = knowledge.lookupById('follow-me', change.state.language);
  return result ? reply(knowledge, change, unspoken(result), moment) : null;
}

/** "I see" asks for nothing: what is on the screen and offered stays. */
function noted(change: Change): Change {
  const { phase } = change.state;
  if (phase.name === 'leading' || phase.name === 'preparing') return change;
  return say(answered(stay(change), 'noted'), NOTED);
}

/** "둘 다요": one after the other, but for what was just told. */
function answerAll(
  knowledge: Knowledge,
  change: Change,
  ids: readonly string[],
  moment: Moment,
): Change {
  const { language, visit } = change.state;
  const told = visit.topic ? subjectOf(visit.topic.reading) : null;
  const [first = '', second] = ids.filter((id) => id !== told);
  const result = knowledge.lookupById(first, language);
  if (!result) return change;
  const { aspect = null, lead = false } = visit.asking ?? {};
  const both = { ...result, aspect, lead, also: second ?? null };
  return reply(knowledge, change, unspoken(both), moment);
}
