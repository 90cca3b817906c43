import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, RefusalCode, RobotCommand, refuse, type Ack } from '../../zone/wire/index.js';
import { ACTIONS } from './card.js';
import { TIMERS, type Effect } from './effects.js';
import type { GuideEvent } from './events.js';
import { KNOWLEDGE, kiosk, MOMENT } from './fixture.suite.js';
import { LOUDEST, SLOWEST, SOFTEST } from './manner.js';
import { initialState, reduce } from './reduce.js';
import { report } from './report.js';
import type { GuideState } from './state.js';

/* Whatever happens in whatever order. */

const WORDS = [
  'restroom',
  'restroom lead',
  'resident-register',
  'resident-register lead',
  'move-in',
  'court',
  '증명서',
  '네',
  '아니요',
  'stop',
  'repeat',
  'thanks',
  'greeting',
  'call-staff',
  'follow-me',
  '??',
  'slower',
  'louder',
  'collapsed',
  'smoke',
  'idiot',
  'english',
  'language',
  'how much',
  '아니 그거 말고',
  '둘 다요',
  '아 그래요?',
  '창구로 할게요',
  'move-in + restroom',
  'move-in maybe lead',
];
const CHOICES = [
  ...ACTIONS,
  'go:residents-counter',
  'ask:move-in',
  'ask:resident-register',
  'language:ja',
  'x',
];

const ack: fc.Arbitrary<Ack> = fc.oneof(
  fc.constant<Ack>({ ok: true }),
  fc.constantFrom(...RefusalCode.options).map((code) => refuse(code, 'because')),
);
const state = fc.constantFrom('free' as const, 'busy' as const, 'out-of-service' as const);
const presences = fc
  .tuple(state, state, fc.boolean(), fc.boolean())
  .map(([one, two, online, held]) => [kiosk(1, one, { online }), kiosk(2, two, { held })]);
const goalId = fc.nat(12).map((number) => `goal-${number}`);
const reason = fc.constant('because');
const ending = fc.oneof(
  fc.record({ outcome: fc.constantFrom('arrived' as const, 'canceled' as const), reason }),
  fc.record({
    outcome: fc.constant('failed' as const),
    reason,
    cause: fc.constantFrom(
      'blocked' as const,
      'lost' as const,
      'stopped' as const,
      'fault' as const,
    ),
  }),
);

const event: fc.Arbitrary<GuideEvent> = fc.oneof(
  fc.record({
    type: fc.constant('asked' as const),
    text: fc.constantFrom(...WORDS),
    language: fc.constantFrom(null, ...LANGUAGES),
  }),
  fc.record({ type: fc.constant('chose' as const), id: fc.constantFrom(...CHOICES) }),
  fc.record({ type: fc.constant('offer-answered' as const), yes: fc.boolean() }),
  fc.constantFrom<GuideEvent>(
    { type: 'stop' },
    { type: 'repeat' },
    { type: 'staff-wanted' },
    { type: 'kiosks', kiosks: null },
  ),
  fc.record({ type: fc.constant('language' as const), language: fc.constantFrom(...LANGUAGES) }),
  fc.record({ type: fc.constant('kiosks' as const), kiosks: presences }),
  fc.record({ type: fc.constant('hold-answered' as const), request: fc.nat(6), ack }),
  fc.record({
    type: fc.constant('staff-called' as const),
    reason: fc.constantFrom('stuck' as const, 'visitor-asked' as const, 'medical' as const),
    ack,
  }),
  fc.record({
    type: fc.constant('navigation' as const),
    event: fc
      .tuple(goalId, ending)
      .map(([id, end]) => ({ type: 'ended', goalId: id, ...end }) as const),
  }),
  fc.record({
    type: fc.constant('navigation' as const),
    event: fc.record({
      type: fc.constant('progress' as const),
      goalId,
      remainingM: fc.double({ min: 0, max: 40, noNaN: true }),
      remainingS: fc.double({ min: 0, max: 90, noNaN: true }),
    }),
  }),
  fc.record({
    type: fc.constant('navigation' as const),
    event: fc.record({
      type: fc.constantFrom('paused' as const, 'resumed' as const),
      goalId,
    }),
  }),
  fc.record({ type: fc.constant('elapsed' as const), timer: fc.constantFrom(...TIMERS) }),
  fc.record({
    type: fc.constant('command' as const),
    command: fc.constantFrom(...RobotCommand.shape.command.options),
  }),
  fc.record({
    type: fc.constant('battery' as const),
    level: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);

/** Half of the navigation reports are about the goal under way, so that drives do end. */
function aimed(current: GuideState, next: GuideEvent, index: number): GuideEvent {
  if (next.type !== 'navigation' || !current.drive || index % 2 === 0) return next;
  return { ...next, event: { ...next.event, goalId: current.drive.goalId } };
}

interface Seen {
  before: GuideState;
  event: GuideEvent;
  state: GuideState;
  effects: readonly Effect[];
}

function forEveryStep(check: (seen: Seen) => void): void {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      let before = initialState(KNOWLEDGE);
      events.forEach((raw, index) => {
        const next = aimed(before, raw, index);
        const { state: after, effects } = reduce(KNOWLEDGE, before, next, MOMENT);
        check({ before, event: next, state: after, effects });
        before = after;
      });
    }),
    { numRuns: 400 },
  );
}

describe('whatever happens', () => {
  it('stop cancels a drive under way, from every state, and starts none', () => {
    forEveryStep(({ before }) => {
      const stopped = reduce(KNOWLEDGE, before, { type: 'stop' }, MOMENT);
      if (before.drive) {
        expect(stopped.effects).toContainEqual({ type: 'cancel', goalId: before.drive.goalId });
      }
      expect(stopped.state.next).toBeNull();
      expect(stopped.state.drive?.status).not.toBe('driving');
      expect(stopped.effects.some(({ type }) => type === 'drive')).toBe(false);
    });
  });

  it('gives navigation one goal at a time', () => {
    const open = new Set<string>();
    forEveryStep(({ before, event: happened, effects }) => {
      if (before.goals === 0) open.clear();
      if (happened.type === 'navigation' && happened.event.type === 'ended') {
        open.delete(happened.event.goalId);
      }
      for (const effect of effects) {
        if (effect.type !== 'drive') continue;
        expect([...open]).toEqual([]);
        open.add(effect.goalId);
      }
    });
  });

  it('keeps still while it is stopped, talking, preparing or arrived', () => {
    forEveryStep(({ state: { phase, drive, next } }) => {
      if (phase.name === 'leading' || phase.name === 'returning') {
        expect(drive).not.toBeNull();
      } else {
        expect(drive?.status).not.toBe('driving');
        expect(next).toBeNull();
      }
    });
  });

  it('moves after a stop by staff only when staff say so', () => {
    forEveryStep(({ before: { phase }, event: happened, effects }) => {
      if (phase.name !== 'stopped' || phase.by !== 'staff' || happened.type === 'command') return;
      expect(effects.some(({ type }) => type === 'drive' || type === 'hold')).toBe(false);
    });
  });

  it('stands still where an emergency was told, until somebody speaks or time has passed', () => {
    forEveryStep(({ before: { phase }, event: happened, effects }) => {
      if (phase.name !== 'stopped' || phase.by !== 'emergency') return;
      const may = ['asked', 'chose', 'elapsed', 'command'].includes(happened.type);
      expect(!may && effects.some(({ type }) => type === 'drive')).toBe(false);
    });
  });

  it('speaks within the bounds of its voice', () => {
    forEveryStep(({ effects }) => {
      for (const effect of effects) {
        if (effect.type !== 'say') continue;
        const { rate, volume } = effect.manner;
        expect(rate >= SLOWEST && rate <= 1 && volume >= SOFTEST && volume <= LOUDEST).toBe(true);
      }
    });
  });

  it('is plain JSON', () => {
    forEveryStep(({ state: after }) => {
      expect(JSON.parse(JSON.stringify(after))).toEqual(after);
    });
  });

  it('gives a reason to whoever looks at a stopped robot', () => {
    forEveryStep(({ state: after }) => {
      const told = report(after, MOMENT.pose, []);
      expect(told.reason !== null).toBe(told.activity === 'stopped');
    });
  });
});
