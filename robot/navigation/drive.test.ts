import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NavigationEvent } from '../guide/ports.js';
import { IDLE, type DriveEffect, type DriveEvent, type DriveState } from './drive-state.js';
import { CANCEL_TRIES, drive } from './drive.js';

const TARGET = { x: 3, y: 4, yaw: 0 };
const goal = (goalId: string) => ({ goalId, target: TARGET });
const start = (goalId: string): DriveEvent => ({ type: 'start', goal: goal(goalId) });
const cancel = (goalId: string): DriveEvent => ({ type: 'cancel', goalId });
const server = (run: number, there = true): DriveEvent => ({ type: 'server', run, there });
const accepted = (run: number): DriveEvent => ({ type: 'accepted', run });
const refused = (run: number): DriveEvent => ({ type: 'refused', run, reason: 'not active' });
const ended = (run: number, status: 'succeeded' | 'canceled' | 'aborted'): DriveEvent => ({
  type: 'goal-ended',
  run,
  status,
  reason: status === 'aborted' ? 'blocked' : '',
});
const feedback = (run: number): DriveEvent => ({
  type: 'feedback',
  run,
  remainingM: 2,
  remainingS: 5,
});
const still: DriveEvent = { type: 'odometry', still: true };
const moving: DriveEvent = { type: 'odometry', still: false };
const timeUp: DriveEvent = { type: 'time-up' };

function after(...events: DriveEvent[]) {
  let state: DriveState = IDLE;
  const effects: DriveEffect[] = [];
  for (const event of events) {
    const step = drive(state, event);
    state = step.state;
    effects.push(...step.effects);
  }
  const told = effects.flatMap((effect) => (effect.type === 'tell' ? [brief(effect.event)] : []));
  return { state, effects, told };
}

function brief(event: NavigationEvent): string {
  return event.type === 'ended' ? `${event.goalId} ${event.outcome}` : `${event.goalId} progress`;
}

const RUNNING = [start('a'), server(1), accepted(1)];
const CANCELING = [...RUNNING, cancel('a')];
const STOPPING = [...CANCELING, ended(1, 'canceled')];

const TABLE: [string, DriveEvent[], DriveState['name'], string[]][] = [
  ['looks for Nav2 first', [start('a')], 'finding', []],
  ['fails when Nav2 is not there', [start('a'), server(1, false)], 'idle', ['a failed']],
  ['offers the goal', [start('a'), server(1)], 'sending', []],
  ['fails when Nav2 rejects it', [start('a'), server(1), refused(1)], 'idle', ['a failed']],
  ['fails when Nav2 does not answer', [start('a'), server(1), timeUp], 'idle', ['a failed']],
  ['drives once accepted', RUNNING, 'running', []],
  ['tells progress', [...RUNNING, feedback(1)], 'running', ['a progress']],
  ['arrives', [...RUNNING, ended(1, 'succeeded')], 'idle', ['a arrived']],
  ['fails when aborted', [...RUNNING, ended(1, 'aborted')], 'idle', ['a failed']],
  ['fails when another cancels it', [...RUNNING, ended(1, 'canceled')], 'idle', ['a failed']],
  ['says nothing of a cancel at once', CANCELING, 'canceling', []],
  ['nor while the wheels turn', [...STOPPING, moving], 'stopping', []],
  ['nor for wheels at rest before the goal ended', [...CANCELING, still], 'canceling', []],
  ['is canceled once at rest', [...STOPPING, moving, still], 'idle', ['a canceled']],
  [
    'is canceled though Nav2 aborted meanwhile',
    [...CANCELING, ended(1, 'aborted'), still],
    'idle',
    ['a canceled'],
  ],
  ['ends before Nav2 was found', [start('a'), cancel('a')], 'idle', ['a canceled']],
  ['waits for the answer to an offer', [start('a'), server(1), cancel('a')], 'sending', []],
  ['then cancels', [start('a'), server(1), cancel('a'), accepted(1)], 'canceling', []],
  ['or is done with it', [start('a'), server(1), cancel('a'), refused(1)], 'idle', ['a canceled']],
  ['ignores a second cancel', [...CANCELING, cancel('a')], 'canceling', []],
  ['ignores a cancel of another goal', [...RUNNING, cancel('b')], 'running', []],
  ['ignores a cancel when idle', [cancel('a')], 'idle', []],
  ['stops for a new goal first', [...RUNNING, start('b')], 'canceling', []],
  [
    'then begins it',
    [...RUNNING, start('b'), ended(1, 'canceled'), still],
    'finding',
    ['a canceled'],
  ],
  ['takes the last of several', [...RUNNING, start('b'), start('c')], 'canceling', ['b canceled']],
  [
    'lets one that waits be cancelled',
    [...RUNNING, start('b'), cancel('b')],
    'canceling',
    ['b canceled'],
  ],
  [
    'adds one while cancelling',
    [...CANCELING, start('b'), ended(1, 'canceled'), still],
    'finding',
    ['a canceled'],
  ],
  ['adds one while stopping', [...STOPPING, start('b'), still], 'finding', ['a canceled']],
  ['replaces one not yet found', [start('a'), start('b')], 'finding', ['a canceled']],
  ['fails when odometry is silent', [...STOPPING, timeUp], 'idle', ['a failed']],
  ['fails when the robot rolls on', [...STOPPING, moving, timeUp], 'idle', ['a failed']],
  [
    'begins nothing on a robot that rolls on',
    [...STOPPING, start('b'), moving, timeUp],
    'idle',
    ['a failed', 'b failed'],
  ],
  [
    'ignores answers to an earlier drive',
    [...RUNNING, ended(1, 'succeeded'), start('b'), ended(1, 'aborted'), accepted(1)],
    'finding',
    ['a arrived'],
  ],
];

describe('drive', () => {
  it.each(TABLE)('%s', (_, events, name, told) => {
    const end = after(...events);
    expect(end.state.name).toBe(name);
    expect(end.told).toEqual(told);
  });

  it('asks again while Nav2 ignores the cancel, and gives up in the end', () => {
    const patience = Array.from({ length: CANCEL_TRIES - 1 }, () => timeUp);
    const waiting = after(...CANCELING, ...patience);
    expect(waiting.state.name).toBe('canceling');
    expect(waiting.effects.filter(({ type }) => type === 'cancel-goal')).toHaveLength(CANCEL_TRIES);
    expect(after(...CANCELING, ...patience, timeUp).told).toEqual(['a failed']);
  });

  it('refuses a target that is no pose', () => {
    const { state, told } = after({
      type: 'start',
      goal: { goalId: 'a', target: { x: NaN, y: 0, yaw: 0 } },
    });
    expect([state.name, told]).toEqual(['idle', ['a failed']]);
  });

  it('ends each goal exactly once, whatever happens in whatever order', () => {
    const run = fc.integer({ min: 1, max: 4 });
    const status = fc.constantFrom('succeeded' as const, 'canceled' as const, 'aborted' as const);
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const others = fc.oneof(
      id.map(cancel),
      fc.tuple(run, fc.boolean()).map(([r, there]) => server(r, there)),
      run.map(accepted),
      run.map(refused),
      run.map(feedback),
      fc.tuple(run, status).map(([r, s]) => ended(r, s)),
      fc.constantFrom(still, moving, timeUp),
    );
    const order = fc.tuple(
      fc.array(fc.array(others, { maxLength: 8 }), { minLength: 4, maxLength: 4 }),
    );
    fc.assert(
      fc.property(order, ([between]) => {
        const events = between.flatMap((some, index) => [start('abcd'.charAt(index)), ...some]);
        const { state, told } = after(...events);
        const ends = told
          .filter((text) => !text.endsWith('progress'))
          .map((text) => text.charAt(0));
        expect(new Set(ends).size).toBe(ends.length);
        const open =
          state.name === 'idle'
            ? 0
            : 1 + Number('leaving' in state && state.leaving?.next !== undefined);
        expect(ends.length + open).toBe(4);
      }),
    );
  });
});
