import type { Ack, StaffCall } from '../../zone/wire/index.js';
import { withEffect, withPhase, type Change } from './change.js';
import { isEmergency, staffReached } from './emergency.js';
import { SILENCE_S } from './homing.js';
import { answered, say } from './saying.js';
import { STAFF_CALLING, STAFF_COMING, STAFF_NOT_REACHED } from './words/talking.js';

/** A visitor wants a person. The robot says that it is calling, and then whether it reached anybody. */
export function callStaff(change: Change): Change {
  const reason = change.state.visit.misses > 1 ? 'not-understood' : 'visitor-asked';
  const call: StaffCall = { reason, detail: 'a visitor asked the robot for a member of staff' };
  const told = answered(say(attending(change), STAFF_CALLING, 'thinking'), 'call-staff');
  return withEffect(told, { type: 'call-staff', call });
}

/** From the welcome screen a call opens a conversation, so that the words end with it. */
function attending(change: Change): Change {
  if (change.state.phase.name !== 'idle') return change;
  return withEffect(withPhase(change, { name: 'talking', offer: null }), {
    type: 'start-timer',
    name: 'silence',
    seconds: SILENCE_S,
  });
}

/** A call the visitor asked for is reported to them; the robot's own calls only when nobody was reached. */
export function staffCalled(change: Change, reason: StaffCall['reason'], ack: Ack): Change {
  if (isEmergency(reason)) return staffReached(change, reason, ack.ok);
  if (!ack.ok) return say(change, STAFF_NOT_REACHED, 'sorry');
  const byVisitor = reason === 'visitor-asked' || reason === 'not-understood';
  return byVisitor ? say(change, STAFF_COMING, 'happy') : change;
}
