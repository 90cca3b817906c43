import { OUT_OF_DOMAIN } from '../places/index.js';
import { answerFor } from './answering.js';
import { EMPTY_CARD, type Card, type CardChoice } from './card.js';
import { withPhase, type Change } from './change.js';
import { countNotUnderstood } from './counting.js';
import type { Moment } from './events.js';
import type { Heard } from './heard.js';
import { placeOf, type Knowledge } from './knowledge.js';
import { answered, say, show } from './saying.js';
import type { LeadingPhase, Wish } from './state.js';
import { earlierThan, subjectOf, withVisit } from './visit.js';
import { KEEP_LEADING, leadingSomebody, shallISwitch, switchTo } from './words/leading.js';
import { wantsFirst } from './words/pointing.js';
import { NOT_UNDERSTOOD } from './words/talking.js';

/**
 * A question while the robot leads. It cannot know whether the visitor behind it or somebody else
 * asks: it shows the answer, leads on, and offers the other place after arrival. Changing over at
 * once takes a tap, or a request to be led there and a yes.
 */
export function askedOnTheWay(
  knowledge: Knowledge,
  change: Change,
  heard: Heard,
  moment: Moment,
): Change {
  const { phase, visit } = change.state;
  const { result } = heard;
  if (phase.name !== 'leading') return change;
  if (result.service === OUT_OF_DOMAIN) {
    const told = say(answered(change, OUT_OF_DOMAIN), NOT_UNDERSTOOD, 'leading');
    return countNotUnderstood(told, heard);
  }
  const full = answerFor(knowledge, change.state, result, moment);
  const isAnswer = result.choices.length === 0;
  const noted = withVisit(answered(change, result.service, result.aspect), {
    topic: isAnswer ? { reading: { ...result, lead: false }, aspect: result.aspect } : visit.topic,
    earlier: isAnswer ? earlierThan(subjectOf(result), visit) : visit.earlier,
    wish: full.wish ? { about: subjectOf(result), to: full.wish } : visit.wish,
    asking: isAnswer ? null : { aspect: result.aspect, lead: result.lead, also: result.also },
  });
  const { wish } = full;
  if (!wish || wish.place === phase.trip.place) {
    return say(show(noted, { ...full.card, offer: null }), full.utterance, 'leading');
  }
  return result.lead || heard.corrects || wantsFirst(heard.text)
    ? askToSwitch(knowledge, noted, phase, wish)
    : keepFor(knowledge, noted, phase, wish, full.card);
}

function keepFor(
  knowledge: Knowledge,
  change: Change,
  phase: LeadingPhase,
  wish: Wish,
  card: Card,
): Change {
  const later = withPhase(change, { ...phase, later: wish, switching: false });
  const shown = show(later, { ...card, choices: overChoices(knowledge, wish), offer: null });
  return say(shown, leadingSomebody(), 'leading');
}

function askToSwitch(
  knowledge: Knowledge,
  change: Change,
  phase: LeadingPhase,
  wish: Wish,
): Change {
  const place = placeOf(knowledge, wish.place);
  if (!place) return change;
  const question = shallISwitch(place.name);
  const asked = withPhase(change, { ...phase, later: wish, switching: true });
  const offer = { question: question.screen, yes: switchTo(place.name), no: KEEP_LEADING };
  return say(show(asked, { ...EMPTY_CARD, title: place.name, offer }), question, 'leading');
}

function overChoices(knowledge: Knowledge, wish: Wish): CardChoice[] {
  const place = placeOf(knowledge, wish.place);
  const keep = { id: 'keep', label: KEEP_LEADING };
  return place ? [keep, { id: 'switch', label: switchTo(place.name) }] : [keep];
}
