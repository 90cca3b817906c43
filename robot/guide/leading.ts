import { EMPTY_CARD, type Card } from './card.js';
import { withEffect, withPhase, withState, type Change } from './change.js';
import { directionWords, distanceM } from './direction.js';
import { driveTo } from './drive.js';
import type { Moment } from './events.js';
import { placeOf, spotName, type Knowledge } from './knowledge.js';
import { say, show } from './saying.js';
import type { Trip, Wish } from './state.js';
import { chooseTarget, HERE_M, wantsHold, type Target, type TargetReason } from './target.js';
import { batteryLow, nothingWorks, PREPARING, setOff } from './words/leading.js';
import { OFFER_NO, OFFER_QUESTION, OFFER_YES } from './words/talking.js';
import { arrive } from './arriving.js';
import { SILENCE_S } from './homing.js';
import { canLead } from './low-battery.js';
import { UNKNOWN_NAME } from './words/leading.js';
import type { Localized } from '../../zone/wire/index.js';

/** Long enough for the longest way through the hall at walking pace, with a pause. */
export const KIOSK_HOLD_S = 180;

/** A visitor said yes: decides where exactly, and sets off or asks for the kiosk first. */
export function accept(
  knowledge: Knowledge,
  change: Change,
  wish: Wish,
  moment: Moment,
  refused: readonly string[] = [],
): Change {
  const { kiosks } = change.state;
  const target = chooseTarget(knowledge, { wish, kiosks, refused, moment });
  if (!target) return noTarget(knowledge, change);
  if (!canLead(change.state)) return explainInstead(knowledge, change, target.trip, moment);
  if (isHere(knowledge, target.trip, moment)) return arrive(knowledge, change, target.trip, null);
  return wantsHold(target) ? prepare(change, target) : lead(knowledge, change, target);
}

function isHere({ spots }: Knowledge, { spot }: Trip, { pose }: Moment): boolean {
  const there = spots.get(spot);
  return pose !== undefined && there !== undefined && distanceM(pose, there) < HERE_M;
}

function prepare(change: Change, { trip, reason }: Target): Change {
  const told = say(quiet(change), PREPARING, 'thinking');
  const asked = askHold(told, trip);
  const { requests } = asked.state;
  return withPhase(asked, { name: 'preparing', trip, reason, request: requests });
}

/** Asks the zone to keep the trip's kiosk free; the answer carries `state.requests`. */
export function askHold(change: Change, trip: Trip): Change {
  const { kiosk, service } = trip;
  if (kiosk === null || service === null) return change;
  const requests = change.state.requests + 1;
  const { language } = change.state;
  const hold = { kiosk, service, language, holdS: KIOSK_HOLD_S };
  return withEffect(withState(change, { requests }), { type: 'hold', request: requests, hold });
}

export function lead(knowledge: Knowledge, change: Change, { trip, reason }: Target): Change {
  const told = say(
    withLeading(knowledge, change, trip),
    setOff(nameOf(knowledge, trip), reason, trip.held),
    'leading',
  );
  return driveTo(told, { spot: trip.spot, purpose: 'lead' });
}

/** The leading phase and its screen, without words and wheels. */
export function withLeading(knowledge: Knowledge, change: Change, trip: Trip): Change {
  const phase = {
    trip,
    later: null,
    switching: false,
    request: null,
    startM: null,
    halfway: false,
  };
  const card = { ...EMPTY_CARD, title: nameOf(knowledge, trip) };
  return show(withPhase(quiet(change), { name: 'leading', ...phase }), card);
}

export function nameOf(knowledge: Knowledge, trip: Trip): Localized {
  const place = placeOf(knowledge, trip.place);
  return place ? spotName(place, trip.spot) : UNKNOWN_NAME;
}

export function wishOf({ place, service }: Trip): Wish {
  return { place, service, spot: null };
}

export function reasonWithoutHold(reason: TargetReason): TargetReason {
  return reason === 'free-kiosk' ? 'kiosk-unknown' : reason;
}

export function quiet(change: Change): Change {
  return withEffect(
    change,
    { type: 'stop-timer', name: 'silence' },
    { type: 'stop-timer', name: 'thanks' },
    { type: 'stop-timer', name: 'retry-dock' },
  );
}

function noTarget(knowledge: Knowledge, change: Change): Change {
  const desk = placeOf(knowledge, 'information-desk');
  const offer = desk ? { place: desk.id, service: null, spot: null } : null;
  const card: Card = {
    ...EMPTY_CARD,
    offer: offer && { question: OFFER_QUESTION, yes: OFFER_YES, no: OFFER_NO },
  };
  const told = say(
    show(withPhase(change, { name: 'talking', offer }), card),
    nothingWorks(),
    'sorry',
  );
  return withEffect(told, { type: 'start-timer', name: 'silence', seconds: SILENCE_S });
}

function explainInstead(knowledge: Knowledge, change: Change, trip: Trip, moment: Moment): Change {
  const words = batteryLow(nameOf(knowledge, trip), directionTo(knowledge, trip, moment));
  const card = { ...change.state.card, offer: null };
  const told = say(show(withPhase(change, { name: 'talking', offer: null }), card), words, 'sorry');
  return withEffect(told, { type: 'start-timer', name: 'silence', seconds: SILENCE_S });
}

export function directionTo(
  { spots }: Knowledge,
  { spot }: Trip,
  { pose }: Moment,
): Localized | null {
  const there = spots.get(spot);
  return pose && there ? directionWords(pose, there) : null;
}
