import { withEffect, withState, type Change } from './change.js';
import { cancelDrive } from './drive.js';
import type { TimerName } from './effects.js';
import { goHome } from './homing.js';
import type { Knowledge } from './knowledge.js';

/** A timer ran out. One that no longer fits the phase changes nothing. */
export function elapsed(knowledge: Knowledge, change: Change, timer: TimerName): Change {
  switch (timer) {
    case 'silence':
      return isWaiting(change) ? goHome(knowledge, change) : change;
    case 'thanks':
      return change.state.phase.name === 'arrived' ? goHome(knowledge, change) : change;
    case 'retry-dock':
      return isStuck(change) ? goHome(knowledge, change) : change;
    case 'cancel-overdue':
      return cancelOverdue(change);
  }
}

function isWaiting({ state: { phase } }: Change): boolean {
  if (phase.name === 'talking') return true;
  return phase.name === 'stopped' && phase.by !== 'staff';
}

function isStuck({ state: { phase } }: Change): boolean {
  return phase.name === 'stopped' && phase.by === 'trouble';
}

/** Navigation does not confirm that the wheels stand still: tell it again, and tell staff. */
function cancelOverdue(change: Change): Change {
  const { drive, next } = change.state;
  if (drive?.status !== 'cancelling') return change;
  const again = withState(cancelDrive(change), { next });
  const detail = `navigation has not confirmed the cancel of ${drive.goalId}`;
  return withEffect(again, { type: 'call-staff', call: { reason: 'fault', detail } });
}
