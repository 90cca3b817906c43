import type { LookupResult } from '../places/index.js';
import { EMPTY_CARD } from './card.js';
import { withPhase, type Change } from './change.js';
import { nameOfId, placeOf, type Knowledge } from './knowledge.js';
import { answered, say, show } from './saying.js';
import type { Wish } from './state.js';
import { NOT_THERE, THERE, toBeLed } from './words/reading-back.js';

/**
 * Asked in so many words to lead, the robot crosses the hall at once only when it is at least this
 * sure of where to. A name said word for word reads at 0.7 and more when nothing else comes near it;
 * what merely sounds alike, or has a rival, stays below: one question costs less than the wrong walk.
 */
export const SURE_TO_LEAD = 0.7;

/** What the visitor has just been told about needs no second question. */
export function isSureToLead({ confidence, pointsBack }: LookupResult): boolean {
  return pointsBack || confidence >= SURE_TO_LEAD;
}

/** Says what it understood, and sets off on a yes. */
export function readBack(knowledge: Knowledge, change: Change, wish: Wish): Change {
  const place = placeOf(knowledge, wish.place);
  const service = wish.service === null ? undefined : nameOfId(knowledge, wish.service);
  if (!place) return change;
  const question = toBeLed(place.name, service ?? null);
  const card = {
    ...EMPTY_CARD,
    title: service ?? place.name,
    spot: change.state.card.spot,
    offer: { question: question.screen, yes: THERE, no: NOT_THERE },
  };
  const asked = show(withPhase(change, { name: 'talking', offer: wish }), card);
  return say(answered(asked, wish.service ?? wish.place, null, true), question);
}
