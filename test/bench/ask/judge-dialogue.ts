import type { GuideState } from '../../../robot/guide/index.js';
import type { Dialogue } from './dialogue-set.js';

/** Expected of a robot that must not drive: to lead who said no is wrong however well it answers. */
const NOWHERE = 'nowhere';

/** What a conversation's end must be and is not; empty when all of it holds. */
export function missesOf({ ends }: Dialogue, state: GuideState): string[] {
  const about = aboutNow(state);
  const led = ledTo(state);
  const asked = askedBack(state);
  const aspect = state.answered?.aspect ?? null;
  const holds = [
    ends.service === undefined || ends.service.some((id) => about.includes(id))
      ? null
      : `about ${about.join(', ')}`,
    ends.aspect === undefined || ends.aspect === aspect ? null : `aspect ${aspect ?? 'none'}`,
    ends.leads === undefined || ends.leads.includes(led) ? null : `leads ${led}`,
    ends.asks === undefined || ends.asks.every((id) => asked.includes(id))
      ? null
      : `asks ${asked.join(', ') || 'nothing'}`,
  ];
  return holds.filter((miss) => miss !== null);
}

/** What the last answer was about; of somebody being led, what for and where to. */
function aboutNow({ answered, phase }: GuideState): string[] {
  const said = answered ? [answered.about] : [];
  if (phase.name !== 'leading' && phase.name !== 'preparing') return said;
  const { service, place } = phase.trip;
  return [...said, place, ...(service === null ? [] : [service])];
}

/** Where it goes, or asks whether to go: a mere offer after an answer is neither. */
function ledTo({ phase, answered }: GuideState): string {
  switch (phase.name) {
    case 'preparing':
      return phase.trip.place;
    case 'leading':
      return phase.switching && phase.later ? phase.later.place : phase.trip.place;
    case 'talking':
    case 'arrived': {
      const { offer } = phase;
      return answered?.readBack && offer !== null && typeof offer === 'object'
        ? offer.place
        : NOWHERE;
    }
    case 'idle':
    case 'returning':
    case 'stopped':
      return NOWHERE;
  }
}

function askedBack({ card }: GuideState): string[] {
  return card.choices.flatMap(({ id }) => (id.startsWith('ask:') ? [id.slice('ask:'.length)] : []));
}
