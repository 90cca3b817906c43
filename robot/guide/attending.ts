import { withEffect, withPhase, type Change } from './change.js';
import { cancelDrive } from './drive.js';
import { SILENCE_S } from './homing.js';
import { quiet } from './leading.js';

/** Turns to the visitor: a robot on its way home stops, a wait ends. A stop by staff stays. */
export function attend(change: Change): Change {
  const { phase } = change.state;
  if (phase.name === 'stopped' && phase.by === 'staff') return change;
  const standing = phase.name === 'returning' ? cancelDrive(change) : change;
  return withEffect(withPhase(quiet(standing), { name: 'talking', offer: null }), {
    type: 'start-timer',
    name: 'silence',
    seconds: SILENCE_S,
  });
}

/** The visitor is still there: the wait begins anew, and what is offered stays. */
export function stay(change: Change): Change {
  const { name } = change.state.phase;
  if (name !== 'talking') return name === 'arrived' || name === 'leading' ? change : attend(change);
  return withEffect(change, { type: 'start-timer', name: 'silence', seconds: SILENCE_S });
}
