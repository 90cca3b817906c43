import type { Localized } from '../../zone/wire/index.js';
import { EMPTY_CARD, type Card } from './card.js';
import { withEffect, withPhase, type Change } from './change.js';
import { nameOfId, placeOf, serviceOf, spotName, type Knowledge } from './knowledge.js';
import { say, show } from './saying.js';
import type { Offer, Trip, Wish } from './state.js';
import { arrived } from './words/arriving.js';
import { alsoAfterwards, UNKNOWN_NAME, thenThere } from './words/leading.js';
import { joined } from './words/phrase.js';
import { OFFER_NO, OFFER_YES } from './words/talking.js';
import { withVisit } from './visit.js';

/** How long it waits beside the visitor for thanks or another question. */
export const THANKS_S = 15;
/** With an offer open the visitor needs time to decide. */
const THANKS_WITH_OFFER_S = 30;

/** Arrival words and hand-over; what was asked on the way is offered now. */
export function arrive(
  knowledge: Knowledge,
  change: Change,
  trip: Trip,
  later: Wish | null,
): Change {
  const place = placeOf(knowledge, trip.place);
  const name = place ? spotName(place, trip.spot) : UNKNOWN_NAME;
  const service = trip.service === null ? undefined : serviceOf(knowledge, trip.service);
  const { offer, question } = nextFor(knowledge, change, later);
  const card: Card = {
    ...EMPTY_CARD,
    title: name,
    lines: service?.bring ? [{ kind: 'bring', label: BRING, text: service.bring }] : [],
    offer: question && { question, yes: OFFER_YES, no: OFFER_NO },
  };
  const words = place ? arrived(name, place, service, trip) : { spoken: name, screen: name };
  const full = question ? joined(words, { spoken: question, screen: question }) : words;
  const there = withVisit(withPhase(change, { name: 'arrived', trip, offer }), { misses: 0 });
  return withEffect(
    say(show(there, card), full, 'happy'),
    { type: 'stop-timer', name: 'silence' },
    { type: 'start-timer', name: 'thanks', seconds: offer ? THANKS_WITH_OFFER_S : THANKS_S },
  );
}

interface Next {
  offer: Offer | null;
  question: Localized | null;
}

/** Where else to go, or the second thing that was wished for. */
function nextFor(knowledge: Knowledge, { state }: Change, later: Wish | null): Next {
  const place = later ? placeOf(knowledge, later.place) : undefined;
  if (place) return { offer: later, question: thenThere(place.name) };
  const { also } = state.visit;
  const name = also === null ? undefined : nameOfId(knowledge, also);
  return name ? { offer: 'also', question: alsoAfterwards(name) } : { offer: null, question: null };
}

const BRING = { ko: '준비물', en: 'Bring', zh: '携带材料', ja: '持ち物' };
