import type { Change } from './change.js';
import type { Moment } from './events.js';
import type { Knowledge } from './knowledge.js';
import { accept, nameOf } from './leading.js';
import { readBack } from './reading-back.js';
import { answered, say } from './saying.js';
import type { GuideState, Wish } from './state.js';
import { attend } from './attending.js';
import { subjectOf } from './visit.js';
import { onTheWay } from './words/leading.js';
import { resumeTrip } from './resuming.js';

/**
 * "데려다 줘": to what was offered or last talked of. Something talked of earlier is read back first,
 * and with nothing to go by it asks where to.
 */
export function followMe(
  knowledge: Knowledge,
  change: Change,
  askWhere: () => Change,
  moment: Moment,
): Change {
  const { phase, visit, remaining } = change.state;
  if (phase.name === 'leading') {
    const metres = Math.max(1, Math.round(remaining?.metres ?? 1));
    return say(
      answered(change, 'follow-me'),
      onTheWay(nameOf(knowledge, phase.trip), metres),
      'leading',
    );
  }
  if (phase.name === 'stopped') {
    return phase.by === 'visitor' && phase.trip ? resumeTrip(knowledge, change) : askWhere();
  }
  const offered = offeredWish(change.state);
  if (offered) return accept(knowledge, change, offered, moment);
  if (!visit.wish) return askWhere();
  const isTopic = visit.topic !== null && subjectOf(visit.topic.reading) === visit.wish.about;
  return isTopic
    ? accept(knowledge, change, visit.wish.to, moment)
    : readBack(knowledge, attend(change), visit.wish.to);
}

function offeredWish({ phase }: GuideState): Wish | null {
  if (phase.name !== 'talking' && phase.name !== 'arrived') return null;
  return phase.offer !== null && typeof phase.offer === 'object' ? phase.offer : null;
}
