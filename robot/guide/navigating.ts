import { EMPTY_CARD } from './card.js';
import { withEffect, withPhase, withState, type Change } from './change.js';
import { arrive } from './arriving.js';
import { driveEnded, driveTo, type Drive } from './drive.js';
import type { Moment } from './events.js';
import { dockFailed, docked, withStuckCall } from './homing.js';
import type { Knowledge } from './knowledge.js';
import { directionTo, nameOf } from './leading.js';
import type { NavigationEvent } from './ports.js';
import { say, show } from './saying.js';
import type { LeadingPhase } from './state.js';
import { STOPPED_SILENCE_S } from './stopping.js';
import { obstructed, onTheWay } from './words/leading.js';
import { END_CHOICE, RETRY_CHOICE } from './words/stopping.js';
import { CALL_STAFF_CHOICE } from './words/talking.js';

/** Shorter ways need no words half way. */
const LONG_WAY_M = 8;

/** Navigation reports on the goal; a report on an older goal is not for us. */
export function navigation(
  knowledge: Knowledge,
  change: Change,
  event: NavigationEvent,
  moment: Moment,
): Change {
  const { drive } = change.state;
  if (drive?.goalId !== event.goalId) return change;
  if (event.type === 'progress') {
    return drive.status === 'driving' ? progress(knowledge, change, event) : change;
  }
  if (event.type !== 'ended') return change;
  const { next } = change.state;
  const over = driveEnded(change);
  if (next) return driveTo(over, next);
  if (event.outcome === 'arrived') return arrived(knowledge, over, drive);
  if (drive.status === 'cancelling') return over;
  const reason = event.outcome === 'canceled' ? 'navigation was cancelled' : event.reason;
  return failed(knowledge, over, drive, reason, moment);
}

function progress(
  knowledge: Knowledge,
  change: Change,
  event: Extract<NavigationEvent, { type: 'progress' }>,
): Change {
  const remaining = { metres: event.remainingM, seconds: event.remainingS };
  const moved = withState(change, { remaining });
  const { phase } = moved.state;
  if (phase.name !== 'leading') return moved;
  const startM = phase.startM ?? (remaining.metres > 0 ? remaining.metres : null);
  const leading: LeadingPhase = { ...phase, startM };
  if (!isHalfway(leading, remaining.metres)) return withPhase(moved, leading);
  const words = onTheWay(nameOf(knowledge, phase.trip), Math.max(1, Math.round(remaining.metres)));
  return say(withPhase(moved, { ...leading, halfway: true }), words, 'leading');
}

function isHalfway({ startM, halfway }: LeadingPhase, metres: number): boolean {
  return !halfway && startM !== null && startM > LONG_WAY_M && metres < startM / 2;
}

function arrived(knowledge: Knowledge, change: Change, drive: Drive): Change {
  const { phase } = change.state;
  if (drive.purpose === 'dock') {
    return phase.name === 'returning'
      ? docked(knowledge, change)
      : withState(change, { docked: true });
  }
  return phase.name === 'leading' ? arrive(knowledge, change, phase.trip, phase.later) : change;
}

function failed(
  knowledge: Knowledge,
  change: Change,
  drive: Drive,
  reason: string,
  moment: Moment,
): Change {
  const { phase } = change.state;
  if (drive.purpose === 'dock') {
    return phase.name === 'returning' ? dockFailed(change, reason) : change;
  }
  return phase.name === 'leading' ? leadFailed(knowledge, change, phase, reason, moment) : change;
}

/** Cannot get there: says where it is, tells staff, and lets the visitor decide. */
function leadFailed(
  knowledge: Knowledge,
  change: Change,
  { trip }: LeadingPhase,
  reason: string,
  moment: Moment,
): Change {
  const detail = `cannot reach ${trip.spot}: ${reason}`;
  const name = nameOf(knowledge, trip);
  const stopped = withPhase(change, { name: 'stopped', by: 'trouble', reason: detail, trip });
  const shown = show(stopped, { ...EMPTY_CARD, title: name, choices: AFTER_FAILURE });
  const told = say(shown, obstructed(name, directionTo(knowledge, trip, moment)), 'sorry');
  return withEffect(withStuckCall(told, detail), {
    type: 'start-timer',
    name: 'silence',
    seconds: STOPPED_SILENCE_S,
  });
}

const AFTER_FAILURE = [
  { id: 'retry', label: RETRY_CHOICE },
  { id: 'staff', label: CALL_STAFF_CHOICE },
  { id: 'end', label: END_CHOICE },
];
