import { EMPTY_CARD, type Card } from './card.js';
import { withEffect, withPhase, type Change } from './change.js';
import { cancelDrive } from './drive.js';
import { quiet } from './leading.js';
import { answered, say, show } from './saying.js';
import type { GuideState, StoppedBy, Trip } from './state.js';
import * as words from './words/stopping.js';
import { DISMISSED } from './words/talking.js';

/** A stopped robot with nobody left goes home after this. */
export const STOPPED_SILENCE_S = 60;
/** After "stop" it waits before it moves by itself again. */
const DISMISSED_SILENCE_S = 20;

/** Somebody says or taps stop. Whatever the state, the wheels stop first. */
export function stop(change: Change): Change {
  const still = answered(cancelDrive(change), 'stop');
  const { phase } = still.state;
  switch (phase.name) {
    case 'leading':
      return stoppedByVisitor(still, phase.trip);
    case 'returning':
      return stoppedByVisitor(still, null);
    case 'preparing':
      return waitForMore(say(talking(still), words.PLAN_CANCELLED));
    case 'talking':
    case 'arrived':
      return dismiss(still);
    case 'idle':
    case 'stopped':
      return still;
  }
}

function stoppedByVisitor(change: Change, trip: Trip | null): Change {
  const stopped = halted(change, 'visitor', 'a visitor asked to stop', trip);
  const card: Card = trip
    ? { ...EMPTY_CARD, choices: [RESUME, END] }
    : { ...EMPTY_CARD, choices: [HOME] };
  const told = say(show(stopped, card), trip ? words.STOPPED_FOR_VISITOR : words.STOPPED_ON_RETURN);
  return withEffect(told, { type: 'start-timer', name: 'silence', seconds: STOPPED_SILENCE_S });
}

function halted(change: Change, by: StoppedBy, reason: string, trip: Trip | null): Change {
  return withPhase(quiet(change), { name: 'stopped', by, reason, trip });
}

/** Staff stop the robot from the console; only they let it go on. */
export function stopByStaff(change: Change): Change {
  const still = cancelDrive(change);
  const trip = tripOf(still.state);
  const stopped = halted(still, 'staff', 'stopped by staff from the console', trip);
  return say(show(stopped, EMPTY_CARD), words.STOPPED_BY_STAFF, 'sorry');
}

function tripOf({ phase }: GuideState): Trip | null {
  if (phase.name === 'leading' || phase.name === 'preparing') return phase.trip;
  return phase.name === 'stopped' ? phase.trip : null;
}

/** Ends the conversation without moving at once. */
export function dismiss(change: Change): Change {
  return waitForMore(say(talking(change), DISMISSED));
}

function talking(change: Change): Change {
  return show(withPhase(quiet(change), { name: 'talking', offer: null }), EMPTY_CARD);
}

function waitForMore(change: Change): Change {
  return withEffect(change, {
    type: 'start-timer',
    name: 'silence',
    seconds: DISMISSED_SILENCE_S,
  });
}

const RESUME = { id: 'resume', label: words.RESUME_CHOICE };
const END = { id: 'end', label: words.END_CHOICE };
const HOME = { id: 'resume', label: words.HOME_CHOICE };
