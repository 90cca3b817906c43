import { OUT_OF_DOMAIN, type LookupResult } from '../places/index.js';
import { answerFor } from './answering.js';
import type { CardChoice } from './card.js';
import { withPhase, type Change } from './change.js';
import type { Moment } from './events.js';
import { placeOf, type Knowledge } from './knowledge.js';
import { say, show } from './saying.js';
import type { Wish } from './state.js';
import { KEEP_LEADING, leadingSomebody, switchTo } from './words/leading.js';
import { NOT_UNDERSTOOD } from './words/talking.js';

/**
 * A question while the robot leads. It cannot know whether the visitor behind it or somebody else
 * asks: it shows the answer, leads on, and offers the other place after arrival; changing over at
 * once takes a tap.
 */
export function askedOnTheWay(
  knowledge: Knowledge,
  change: Change,
  result: LookupResult,
  moment: Moment,
): Change {
  const { phase } = change.state;
  if (phase.name !== 'leading') return change;
  if (result.service === OUT_OF_DOMAIN) return say(change, NOT_UNDERSTOOD, 'leading');
  const full = answerFor(knowledge, change.state, result, moment);
  const { wish } = full;
  const elsewhere = wish && wish.place !== phase.trip.place ? wish : null;
  const later = withPhase(change, { ...phase, later: elsewhere ?? phase.later });
  const choices = elsewhere ? overChoices(knowledge, elsewhere) : full.card.choices;
  const shown = show(later, { ...full.card, choices, offer: null });
  return say(shown, elsewhere ? leadingSomebody() : full.utterance, 'leading');
}

function overChoices(knowledge: Knowledge, wish: Wish): CardChoice[] {
  const place = placeOf(knowledge, wish.place);
  const keep = { id: 'keep', label: KEEP_LEADING };
  return place ? [keep, { id: 'switch', label: switchTo(place.name) }] : [keep];
}
