import { answerAlso } from './also.js';
import { withEffect, withPhase, type Change } from './change.js';
import type { Moment } from './events.js';
import { SILENCE_S } from './homing.js';
import type { Knowledge } from './knowledge.js';
import { accept } from './leading.js';
import { refused } from './refusing.js';
import { resumeTrip } from './resuming.js';
import { say, show } from './saying.js';
import { callStaff } from './staffing.js';
import type { GuideState, Offer } from './state.js';
import { dismiss } from './stopping.js';
import { keepLeading, switchOver } from './switching.js';
import { DECLINED } from './words/talking.js';

/** What a yes or no would answer now; null when nothing was offered. */
export function openOffer({ phase }: GuideState): Offer | 'resume' | 'switch' | null {
  if (phase.name === 'talking' || phase.name === 'arrived') return phase.offer;
  if (phase.name === 'leading' && phase.switching) return 'switch';
  if (phase.name === 'stopped' && phase.by === 'visitor' && phase.trip) return 'resume';
  return null;
}

export function answerOffer(
  knowledge: Knowledge,
  change: Change,
  yes: boolean,
  moment: Moment,
): Change {
  const offer = openOffer(change.state);
  if (offer === null) return change;
  if (offer === 'resume') return yes ? resumeTrip(knowledge, change) : dismiss(change);
  if (offer === 'switch') {
    return yes ? switchOver(knowledge, change, moment) : keepLeading(knowledge, change);
  }
  if (!yes) return declined(knowledge, change, offer, moment);
  if (offer === 'staff') return callStaff(withoutOffer(change));
  if (offer === 'also') return answerAlso(knowledge, change, moment) ?? withoutOffer(change);
  return accept(knowledge, change, offer, moment);
}

/** A no to a reading back means something else; after a no to the first of two wishes comes the second. */
function declined(knowledge: Knowledge, change: Change, offer: Offer, moment: Moment): Change {
  if (change.state.answered?.readBack) return refused(knowledge, change);
  const other = typeof offer === 'object' ? answerAlso(knowledge, change, moment) : null;
  if (other) return other;
  const timer = change.state.phase.name === 'arrived' ? 'thanks' : 'silence';
  return withEffect(say(withoutOffer(change), DECLINED), {
    type: 'start-timer',
    name: timer,
    seconds: timer === 'thanks' ? DECLINED_WAIT_S : SILENCE_S,
  });
}

export function withoutOffer(change: Change): Change {
  const { phase, card } = change.state;
  const shown = show(change, { ...card, offer: null });
  return phase.name === 'talking' || phase.name === 'arrived'
    ? withPhase(shown, { ...phase, offer: null })
    : shown;
}

const DECLINED_WAIT_S = 10;
