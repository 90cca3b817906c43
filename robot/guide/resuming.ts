import type { Change } from './change.js';
import { driveTo } from './drive.js';
import type { Knowledge } from './knowledge.js';
import { withLeading } from './leading.js';
import { goHome } from './homing.js';
import { say } from './saying.js';
import { GOING_ON } from './words/stopping.js';

/** Goes on with the trip that was stopped; without one, home. */
export function resumeTrip(knowledge: Knowledge, change: Change): Change {
  const { phase } = change.state;
  if (phase.name !== 'stopped') return change;
  if (!phase.trip) return goHome(knowledge, change);
  const { spot } = phase.trip;
  const leading = say(withLeading(knowledge, change, phase.trip), GOING_ON, 'leading');
  return driveTo(leading, { spot, purpose: 'lead' });
}
