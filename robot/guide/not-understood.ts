import { type Aspect } from '../places/index.js';
import { EMPTY_CARD, type Card } from './card.js';
import { withPhase, type Change } from './change.js';
import { countNotUnderstood } from './counting.js';
import type { Heard } from './heard.js';
import { answered, say, show } from './saying.js';
import { withVisit } from './visit.js';
import { aspectAsked } from './words/aspect-asked.js';
import * as words from './words/talking.js';

/** Says so; the second time in a row it offers a person. */
export function notUnderstood(change: Change, heard: Heard): Change {
  const misses = change.state.visit.misses + 1;
  const again = misses > 1;
  const offering = again ? withStaffOffer(change) : show(change, EMPTY_CARD);
  const noted = withVisit(answered(offering, heard.result.service, aspectOf(heard)), {
    misses,
  });
  const first = heard.result.pointsBack ? words.NOTHING_TO_POINT_AT : words.NOT_UNDERSTOOD;
  const told = say(noted, again ? words.STILL_NOT_UNDERSTOOD : first, 'sorry');
  return countNotUnderstood(told, heard);
}

/** "얼마예요?" of nothing yet: the thing that is named next is asked that. */
function aspectOf({ result, text }: Heard): Aspect | null {
  return result.aspect ?? aspectAsked(text);
}

/** Yes and no answer whether to call somebody; the button stays for those who would rather tap. */
export function withStaffOffer(change: Change): Change {
  const { phase } = change.state;
  if (phase.name !== 'talking') return show(change, STAFF_CARD);
  const card = { ...EMPTY_CARD, offer: STAFF_OFFER };
  return show(withPhase(change, { ...phase, offer: 'staff' }), card);
}

const STAFF_OFFER: Card['offer'] = {
  question: words.STAFF_QUESTION,
  yes: words.STAFF_YES,
  no: words.OFFER_NO,
};
const STAFF_CARD: Card = {
  ...EMPTY_CARD,
  choices: [{ id: 'staff', label: words.CALL_STAFF_CHOICE }],
};
