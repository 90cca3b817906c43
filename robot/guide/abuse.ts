import type { StaffCall } from '../../zone/wire/index.js';
import { withEffect, type Change } from './change.js';
import { withStaffOffer } from './not-understood.js';
import { answered, say } from './saying.js';
import { withVisit } from './visit.js';
import { ABUSED, ABUSED_AGAIN, ABUSED_ON_THE_WAY } from './words/talking.js';

/** From this many times on in one visit a person comes: whoever is that upset needs one. */
const CALLS_STAFF_AT = 2;

/**
 * Calm, short, and never a quarrel: the first time it offers staff, the second time it calls them,
 * once a visit. On the way it leads on, since it cannot know who has spoken.
 */
export function abused(change: Change): Change {
  const { phase, visit } = change.state;
  if (phase.name === 'leading') return say(change, ABUSED_ON_THE_WAY, 'leading');
  const abuses = visit.abuses + 1;
  const noted = answered(withVisit(change, { abuses }), 'out-of-domain');
  if (abuses !== CALLS_STAFF_AT) return say(withStaffOffer(noted), ABUSED);
  const call: StaffCall = {
    reason: 'upset',
    detail: 'a visitor has been abusive to the robot twice',
  };
  return withEffect(say(noted, ABUSED_AGAIN), { type: 'call-staff', call });
}
