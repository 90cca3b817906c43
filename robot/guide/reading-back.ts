import { EMPTY_CARD } from './card.js';
import { withPhase, type Change } from './change.js';
import type { Heard } from './heard.js';
import { nameOfId, placeOf, type Knowledge } from './knowledge.js';
import { wordsNamed } from './naming.js';
import { answered, say, show } from './saying.js';
import type { Wish } from './state.js';
import { NOT_THERE, THERE, toBeLed } from './words/reading-back.js';

/**
 * Asked in so many words to lead, the robot crosses the hall at once only when it is this sure of where
 * to; else it reads back, because one question costs less than the wrong walk. Of the development
 * questions, those with one of the directory's own words in them were read right from 0.6 on, and those
 * that rest on likeness alone were wrong up to 0.75; a little is left to spare.
 */
export const SURE_WHEN_NAMED = 0.6;
export const SURE_WHEN_ALIKE = 0.8;

/** What the visitor has just been told about needs no second question. */
export function isSureToLead(knowledge: Knowledge, { result, text }: Heard): boolean {
  if (result.pointsBack || text === '') return true;
  const isNamed = wordsNamed(knowledge, result, text).length > 0;
  return result.confidence >= (isNamed ? SURE_WHEN_NAMED : SURE_WHEN_ALIKE);
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
