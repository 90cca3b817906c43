import { withState, type Change } from './change.js';

/** What a goal is for. */
export type Purpose = 'lead' | 'dock';

/** The goal navigation has now. `cancelling` until navigation says that the wheels stand still. */
export interface Drive {
  goalId: string;
  spot: string;
  purpose: Purpose;
  status: 'driving' | 'cancelling';
}

export interface NextDrive {
  spot: string;
  purpose: Purpose;
}

/** Navigation normally confirms within a second or two; past this the wheels may not be obeying. */
export const CANCEL_OVERDUE_S = 5;

/** Drives to a spot: at once, or when the goal under way has been cancelled. */
export function driveTo(change: Change, next: NextDrive): Change {
  if (change.state.drive) return withState(cancelDrive(change), { next });
  const goals = change.state.goals + 1;
  const goalId = `goal-${goals}`;
  return {
    state: {
      ...change.state,
      goals,
      docked: false,
      remaining: null,
      next: null,
      drive: { goalId, ...next, status: 'driving' },
    },
    effects: [...change.effects, { type: 'drive', goalId, ...next }],
  };
}

/** Stops the wheels. Asked again while cancelling, it tells navigation again. */
export function cancelDrive(change: Change): Change {
  const { drive } = change.state;
  if (!drive) return { ...change, state: { ...change.state, next: null } };
  return {
    state: { ...change.state, next: null, drive: { ...drive, status: 'cancelling' } },
    effects: [
      ...change.effects,
      { type: 'cancel', goalId: drive.goalId },
      { type: 'start-timer', name: 'cancel-overdue', seconds: CANCEL_OVERDUE_S },
    ],
  };
}

/** Forgets the goal that has ended. */
export function driveEnded(change: Change): Change {
  return {
    state: { ...change.state, drive: null, remaining: null },
    effects: [...change.effects, { type: 'stop-timer', name: 'cancel-overdue' }],
  };
}
