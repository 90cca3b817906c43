import { initialState, reduce } from '../../../robot/guide/index.js';
import type {
  Effect,
  GuideEvent,
  GuideState,
  Knowledge,
  Moment,
} from '../../../robot/guide/index.js';
import type { KioskPresence } from '../../../zone/wire/index.js';

/** A working Tuesday at ten; the robot stands on its dock. */
const NOW = { day: '2026-11-24', weekday: 'tue', minutes: 10 * 60 } as const;

/**
 * Says the turns to the guide, one after the other, and gives back how it stands then. All machines
 * are free, the zone grants everything, the wheels obey; the robot drives on and arrives nowhere, so
 * that a visitor who speaks while it leads is heard on the way.
 */
export function playDialogue(knowledge: Knowledge, turns: readonly string[]): GuideState {
  const moment = { now: NOW, pose: knowledge.spots.get(knowledge.dock) };
  const world = new World(knowledge, moment);
  world.happen({ type: 'kiosks', kiosks: freeKiosks(knowledge) });
  for (const text of turns) world.happen({ type: 'asked', text, language: null });
  return world.state;
}

class World {
  state: GuideState;

  constructor(
    private readonly knowledge: Knowledge,
    private readonly moment: Moment,
  ) {
    this.state = initialState(knowledge);
  }

  /** One event, and all that the world answers to its effects. */
  happen(event: GuideEvent): void {
    const queue = [event];
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { state, effects } = reduce(this.knowledge, this.state, next, this.moment);
      this.state = state;
      queue.push(...effects.flatMap(answersTo));
    }
  }
}

function answersTo(effect: Effect): GuideEvent[] {
  switch (effect.type) {
    case 'hold':
      return [{ type: 'hold-answered', request: effect.request, ack: { ok: true } }];
    case 'call-staff':
      return [{ type: 'staff-called', reason: effect.call.reason, ack: { ok: true } }];
    case 'drive':
      return [progress(effect.goalId)];
    case 'cancel':
      return [canceled(effect.goalId)];
    case 'say':
    case 'set-pose':
    case 'count':
    case 'start-timer':
    case 'stop-timer':
      return [];
  }
}

function progress(goalId: string): GuideEvent {
  const ahead = { remainingM: 12, remainingS: 24 };
  return { type: 'navigation', event: { type: 'progress', goalId, ...ahead } };
}

function canceled(goalId: string): GuideEvent {
  const outcome = { outcome: 'canceled', reason: 'asked to' } as const;
  return { type: 'navigation', event: { type: 'ended', goalId, ...outcome } };
}

function freeKiosks({ directory }: Knowledge): KioskPresence[] {
  const kiosks = directory.places.filter(({ kind }) => kind === 'kiosk');
  return kiosks.flatMap(({ id, spots }) => {
    const served = directory.services.filter(({ ways }) => ways.some(({ place }) => place === id));
    const services = served.map((service) => service.id);
    const kind = id === 'tax-kiosk' ? 'tax' : 'certificate';
    return spots.map((spot, index) => ({
      device: `${id}-${index + 1}`,
      online: true,
      held: false,
      seenAt: 0,
      state: { kind, state: 'free', reason: null, spot, services } as const,
    }));
  });
}
