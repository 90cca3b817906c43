import { EMPTY_CARD } from './card.js';
import { withPhase, type Change } from './change.js';
import { cancelDrive } from './drive.js';
import type { Moment } from './events.js';
import type { Knowledge } from './knowledge.js';
import { accept, nameOf } from './leading.js';
import { say, show } from './saying.js';
import { onTheWay } from './words/leading.js';

/** Goes on to where it was going; what was asked on the way is forgotten. */
export function keepLeading(knowledge: Knowledge, change: Change): Change {
  const { phase, remaining } = change.state;
  if (phase.name !== 'leading') return change;
  const name = nameOf(knowledge, phase.trip);
  const kept = withPhase(change, { ...phase, later: null, switching: false });
  const shown = show(kept, { ...EMPTY_CARD, title: name });
  return say(shown, onTheWay(name, Math.max(1, Math.round(remaining?.metres ?? 1))), 'leading');
}

/** Leads to what was asked on the way instead. */
export function switchOver(knowledge: Knowledge, change: Change, moment: Moment): Change {
  const { phase } = change.state;
  if (phase.name !== 'leading' || !phase.later) return change;
  return accept(knowledge, cancelDrive(change), phase.later, moment);
}
