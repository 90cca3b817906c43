import { EMPTY_CARD } from './card.js';
import { withEffect, withPhase, withState, type Change } from './change.js';
import { driveTo } from './drive.js';
import type { Knowledge } from './knowledge.js';
import { say, show } from './saying.js';
import { forgetVisit } from './visit.js';
import { CANNOT_GO_HOME, GOING_HOME } from './words/stopping.js';
import { WELCOME } from './words/talking.js';

/** Nobody came back within this while the robot had more to say. */
export const SILENCE_S = 45;
export const RETRY_DOCK_S = 60;
/** After this many tries the robot stays where it is until somebody asks or staff come. */
export const MAX_DOCK_TRIES = 3;

/** Ends the visit: to the dock, or the welcome screen when it stands there. */
export function goHome(knowledge: Knowledge, change: Change): Change {
  const quiet = withEffect(
    show(forgetVisit(change), EMPTY_CARD),
    { type: 'stop-timer', name: 'silence' },
    { type: 'stop-timer', name: 'thanks' },
    { type: 'stop-timer', name: 'retry-dock' },
  );
  if (quiet.state.docked) return welcome(knowledge, quiet);
  const told = say(withPhase(quiet, { name: 'returning' }), GOING_HOME, 'leading');
  return driveTo(told, { spot: knowledge.dock, purpose: 'dock' });
}

/** The welcome screen, in the language of the house, silent. */
export function welcome(knowledge: Knowledge, change: Change): Change {
  return withState(withPhase(forgetVisit(change), { name: 'idle' }), {
    said: WELCOME,
    again: WELCOME,
    answered: null,
    feeling: 'idle',
    card: EMPTY_CARD,
    language: knowledge.language,
    dockTries: 0,
  });
}

export function docked(knowledge: Knowledge, change: Change): Change {
  return welcome(knowledge, withState(change, { docked: true }));
}

/** The way home is blocked: staff are told, and it tries again a few times. */
export function dockFailed(change: Change, reason: string): Change {
  const dockTries = change.state.dockTries + 1;
  const stuck = withPhase(withState(change, { dockTries }), {
    name: 'stopped',
    by: 'trouble',
    reason: `cannot reach the dock: ${reason}`,
    trip: null,
  });
  const told = say(stuck, CANNOT_GO_HOME, 'sorry');
  if (dockTries === 1) return retrySoon(withStuckCall(told, `cannot reach the dock: ${reason}`));
  return dockTries < MAX_DOCK_TRIES ? retrySoon(told) : told;
}

function retrySoon(change: Change): Change {
  return withEffect(change, { type: 'start-timer', name: 'retry-dock', seconds: RETRY_DOCK_S });
}

export function withStuckCall(change: Change, detail: string): Change {
  const call = { reason: 'stuck', detail: detail.slice(0, 300) } as const;
  return withEffect(change, { type: 'call-staff', call });
}
