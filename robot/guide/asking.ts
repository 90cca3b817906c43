import { NOT_HERE, OUT_OF_DOMAIN, type LookupResult, type TalkId } from '../places/index.js';
import { answerFor } from './answering.js';
import { EMPTY_CARD, type Card } from './card.js';
import { withEffect, withPhase, withState, type Change } from './change.js';
import { cancelDrive } from './drive.js';
import type { GuideEvent, Moment } from './events.js';
import { SILENCE_S } from './homing.js';
import type { Knowledge } from './knowledge.js';
import { accept, quiet } from './leading.js';
import { answerOffer, openOffer } from './offering.js';
import { askedOnTheWay } from './on-the-way.js';
import { say, show } from './saying.js';
import type { Wish } from './state.js';
import { callStaff, repeat } from './staffing.js';
import { stop } from './stopping.js';
import { CANNOT_MOVE_NOW } from './words/stopping.js';
import * as words from './words/talking.js';
import { yesOrNo } from './words/yes-no.js';

type Asked = Extract<GuideEvent, { type: 'asked' }>;

/** A typed, tapped or spoken question, whatever the robot is doing. */
export function asked(knowledge: Knowledge, change: Change, event: Asked, moment: Moment): Change {
  const short = yesOrNo(event.text);
  if (short && openOffer(change.state)) {
    return answerOffer(knowledge, change, short === 'yes', moment);
  }
  if (short && change.state.phase.name === 'leading') return change;
  const result = understand(knowledge, change, event);
  const listening = withState(change, { language: result.language });
  return answerResult(knowledge, listening, result, moment);
}

function understand(knowledge: Knowledge, { state }: Change, event: Asked): LookupResult {
  const language = event.language ?? state.language;
  const among = state.card.choices.flatMap(({ id }) =>
    id.startsWith('ask:') ? [id.slice('ask:'.length)] : [],
  );
  if (among.length > 0) {
    const chosen = knowledge.lookup(event.text, { language, among });
    if (among.includes(chosen.service) && chosen.choices.length === 0) return chosen;
  }
  return knowledge.lookup(event.text, { language });
}

/** What follows from a reading of the visitor's words, or from a choice they tapped. */
export function answerResult(
  knowledge: Knowledge,
  change: Change,
  result: LookupResult,
  moment: Moment,
): Change {
  if (result.kind === 'talk') return talk(knowledge, change, result, moment);
  if (change.state.phase.name === 'leading') {
    return askedOnTheWay(knowledge, change, result, moment);
  }
  const standing = attend(change);
  if (result.service === OUT_OF_DOMAIN) return notUnderstood(standing);
  return answer(knowledge, withState(standing, { misses: 0 }), result, moment);
}

/** Turns to the visitor: a robot on its way home stops, a wait ends. A stop by staff stays. */
function attend(change: Change): Change {
  const { phase } = change.state;
  if (phase.name === 'stopped' && phase.by === 'staff') return change;
  const standing = phase.name === 'returning' ? cancelDrive(change) : change;
  return withEffect(withPhase(quiet(standing), { name: 'talking', offer: null }), {
    type: 'start-timer',
    name: 'silence',
    seconds: SILENCE_S,
  });
}

function answer(
  knowledge: Knowledge,
  change: Change,
  result: LookupResult,
  moment: Moment,
): Change {
  const full = answerFor(knowledge, change.state, result, moment);
  if (change.state.phase.name === 'stopped') {
    return say(show(change, { ...full.card, offer: null }), CANNOT_MOVE_NOW, 'sorry');
  }
  const { wish } = full;
  const shown = show(withOffer(change, wish), full.card);
  if (wish && result.lead && result.choices.length === 0) {
    return accept(knowledge, shown, wish, moment);
  }
  return say(shown, full.utterance, result.service === NOT_HERE ? 'sorry' : 'speaking');
}

function withOffer(change: Change, offer: Wish | null): Change {
  return withPhase(change, { name: 'talking', offer });
}

function notUnderstood(change: Change): Change {
  const misses = change.state.misses + 1;
  const again = misses > 1;
  const card: Card = again
    ? { ...EMPTY_CARD, choices: [{ id: 'staff', label: words.CALL_STAFF_CHOICE }] }
    : EMPTY_CARD;
  const told = withState(show(change, card), { misses });
  return say(told, again ? words.STILL_NOT_UNDERSTOOD : words.NOT_UNDERSTOOD, 'sorry');
}

/** Things said to the robot itself. */
function talk(knowledge: Knowledge, change: Change, result: LookupResult, moment: Moment): Change {
  switch (result.service as TalkId) {
    case 'stop':
      return stop(change);
    case 'repeat':
      return repeat(change);
    case 'call-staff':
      return callStaff(change);
    case 'follow-me':
      return openOffer(change.state)
        ? answerOffer(knowledge, change, true, moment)
        : chat(knowledge, change, result, moment);
    case 'greeting':
    case 'robot-self':
    case 'change-language':
      return chat(knowledge, change, result, moment);
    case 'thanks':
      return thanked(knowledge, change, result, moment);
    case 'opening-hours':
    case 'waiting-time':
      return change.state.phase.name === 'leading'
        ? say(change, answerFor(knowledge, change.state, result, moment).utterance)
        : answer(knowledge, withState(attend(change), { misses: 0 }), result, moment);
  }
}

function chat(knowledge: Knowledge, change: Change, result: LookupResult, moment: Moment): Change {
  const { utterance } = answerFor(knowledge, change.state, result, moment);
  if (change.state.phase.name === 'leading') return say(change, utterance);
  return say(withState(show(attend(change), EMPTY_CARD), { misses: 0 }), utterance, 'happy');
}

/** A visitor who thanks is done soon: the wait is shortened, the robot does not run off. */
const AFTER_THANKS_S = 6;

function thanked(
  knowledge: Knowledge,
  change: Change,
  result: LookupResult,
  moment: Moment,
): Change {
  const told = say(change, answerFor(knowledge, change.state, result, moment).utterance, 'happy');
  const { name } = change.state.phase;
  if (name !== 'arrived' && name !== 'talking') return told;
  const timer = name === 'arrived' ? 'thanks' : 'silence';
  return withEffect(told, { type: 'start-timer', name: timer, seconds: AFTER_THANKS_S });
}
