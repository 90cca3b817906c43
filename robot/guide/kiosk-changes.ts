import type { Ack, KioskPresence } from '../../zone/wire/index.js';
import { withPhase, withState, type Change } from './change.js';
import { driveTo } from './drive.js';
import type { Moment } from './events.js';
import type { Knowledge } from './knowledge.js';
import { accept, askHold, lead, nameOf, withLeading, wishOf } from './leading.js';
import { say } from './saying.js';
import type { LeadingPhase, Trip } from './state.js';
import { chooseTarget, wantsHold } from './target.js';
import { rerouted } from './words/leading.js';

/** The zone's news of the kiosks; on the way to one that can no longer serve, another is taken. */
export function kiosksChanged(
  knowledge: Knowledge,
  change: Change,
  kiosks: readonly KioskPresence[] | null,
  moment: Moment,
): Change {
  const told = withState(change, { kiosks });
  const { state } = told;
  const { phase } = state;
  if (phase.name !== 'leading' || kiosks === null) return told;
  const nearlyThere = (state.remaining?.metres ?? Infinity) < NEARLY_THERE_M;
  return !nearlyThere && isLost(phase.trip, kiosks)
    ? reroute(knowledge, told, phase, moment)
    : told;
}

/** This close, whoever uses the kiosk is most likely the visitor who walked ahead. */
const NEARLY_THERE_M = 3;

function isLost({ kiosk }: Trip, kiosks: readonly KioskPresence[]): boolean {
  if (kiosk === null) return false;
  const presence = kiosks.find(({ device }) => device === kiosk);
  return !presence?.online || presence.state?.state !== 'free';
}

/** The zone has kept the kiosk free, or says why not. */
export function holdAnswered(
  knowledge: Knowledge,
  change: Change,
  request: number,
  ack: Ack,
  moment: Moment,
): Change {
  const { phase } = change.state;
  if (phase.name === 'preparing' && phase.request === request) {
    const { trip, reason } = phase;
    if (ack.ok) return lead(knowledge, change, { trip: { ...trip, held: true }, reason });
    if (change.state.kiosks === null) {
      return lead(knowledge, change, { trip: { ...trip, kiosk: null }, reason: 'kiosk-unknown' });
    }
    return accept(knowledge, change, wishOf(trip), moment, refusedToo(trip));
  }
  if (phase.name !== 'leading' || phase.request !== request) return change;
  const known = withPhase(change, { ...phase, request: null });
  if (ack.ok) return withPhase(known, { ...phase, request: null, trip: held(phase.trip) });
  return change.state.kiosks === null ? known : reroute(knowledge, known, phase, moment);
}

function held(trip: Trip): Trip {
  return { ...trip, held: true };
}

function refusedToo({ refused, kiosk }: Trip): readonly string[] {
  return kiosk === null ? refused : [...refused, kiosk];
}

function reroute(
  knowledge: Knowledge,
  change: Change,
  phase: LeadingPhase,
  moment: Moment,
): Change {
  const { trip } = phase;
  const question = { wish: wishOf(trip), kiosks: change.state.kiosks, moment };
  const target = chooseTarget(knowledge, { ...question, refused: refusedToo(trip) });
  if (!target || target.trip.spot === trip.spot) {
    return withPhase(change, {
      ...phase,
      request: null,
      trip: { ...trip, kiosk: null, held: false },
    });
  }
  const leading = say(
    withLeading(knowledge, change, target.trip),
    rerouted(nameOf(knowledge, target.trip), target.reason),
    'leading',
  );
  const asked = wantsHold(target) ? withHold(leading, target.trip) : leading;
  return driveTo(keepLater(asked, phase), { spot: target.trip.spot, purpose: 'lead' });
}

function withHold(change: Change, trip: Trip): Change {
  const asked = askHold(change, trip);
  const { phase, requests } = asked.state;
  return phase.name === 'leading' ? withPhase(asked, { ...phase, request: requests }) : asked;
}

function keepLater(change: Change, { later }: LeadingPhase): Change {
  const { phase } = change.state;
  return phase.name === 'leading' ? withPhase(change, { ...phase, later }) : change;
}
