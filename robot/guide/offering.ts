import { withEffect, withPhase, type Change } from './change.js';
import type { Moment } from './events.js';
import { SILENCE_S } from './homing.js';
import type { Knowledge } from './knowledge.js';
import { accept } from './leading.js';
import { say, show } from './saying.js';
import type { GuideState, Wish } from './state.js';
import { resumeTrip } from './resuming.js';
import { dismiss } from './stopping.js';
import { DECLINED } from './words/talking.js';

/** What a yes or no would answer now; null when nothing was offered. */
export function openOffer({ phase }: GuideState): Wish | 'resume' | null {
  if (phase.name === 'talking' || phase.name === 'arrived') return phase.offer;
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
  return yes ? accept(knowledge, change, offer, moment) : decline(change);
}

function decline(change: Change): Change {
  const { phase, card } = change.state;
  const shown = show(change, { ...card, offer: null });
  const without =
    phase.name === 'talking' || phase.name === 'arrived'
      ? withPhase(shown, { ...phase, offer: null })
      : shown;
  const timer = phase.name === 'arrived' ? 'thanks' : 'silence';
  return withEffect(say(without, DECLINED), {
    type: 'start-timer',
    name: timer,
    seconds: timer === 'thanks' ? DECLINED_WAIT_S : SILENCE_S,
  });
}

const DECLINED_WAIT_S = 10;
