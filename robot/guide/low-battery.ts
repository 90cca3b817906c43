import { withState, type Change } from './change.js';
import { goHome, withStuckCall } from './homing.js';
import { placeOf, type Knowledge } from './knowledge.js';
import { say } from './saying.js';
import type { GuideState } from './state.js';
import { BATTERY_EMPTY } from './words/stopping.js';

/** Below this no trip is begun, and an idle robot goes to charge. */
export const LOW_BATTERY = 0.15;
/** On the dock it charges up to this first, so that a trip does not end half way. */
export const ENOUGH_TO_LEAVE = 0.25;
/** Below this it leaves whatever it does while it can still reach the dock. */
export const EMPTY_BATTERY = 0.07;

/** Whether a trip may be begun. */
export function canLead({ battery, docked }: GuideState): boolean {
  return battery === null || battery >= (docked ? ENOUGH_TO_LEAVE : LOW_BATTERY);
}

export function batteryChanged(knowledge: Knowledge, change: Change, level: number): Change {
  const known = withState(change, { battery: level });
  const { phase, docked, drive } = known.state;
  if (docked) return known;
  if (level < EMPTY_BATTERY && isServing(known.state)) return endService(knowledge, known);
  const idleAway = phase.name === 'idle' && drive === null;
  return level < LOW_BATTERY && idleAway ? goHome(knowledge, known) : known;
}

function isServing({ phase: { name } }: GuideState): boolean {
  return name === 'talking' || name === 'arrived' || name === 'preparing' || name === 'leading';
}

/** The visitor hears why, and staff take over whoever was on the way. */
function endService(knowledge: Knowledge, change: Change): Change {
  const { phase } = change.state;
  const home = say(goHome(knowledge, change), BATTERY_EMPTY, 'sorry');
  if (phase.name !== 'leading' && phase.name !== 'preparing') return home;
  const place = placeOf(knowledge, phase.trip.place)?.name.en ?? phase.trip.place;
  return withStuckCall(home, `battery empty: a visitor on the way to ${place} was left alone`);
}
