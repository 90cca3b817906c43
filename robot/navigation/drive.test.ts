import { describe, expect, it } from 'vitest';
import { CANCEL_TRIES } from './halting.js';
import {
  accepted,
  after,
  byHand,
  cancel,
  CANCELING,
  ended,
  feedback,
  giveUp,
  missing,
  moving,
  pause,
  PAUSED,
  refused,
  resume,
  RUNNING,
  server,
  start,
  still,
  STOPPING,
  timeUp,
  times,
} from './drive-events.suite.js';
import type { DriveEvent, DriveState } from './drive-state.js';

const TABLE: [string, DriveEvent[], DriveState['name'], string[]][] = [
  ['looks for Nav2 first', [start('a')], 'finding', []],
  ['fails when Nav2 is not there', [start('a'), missing(1)], 'idle', ['a failed fault']],
  ['offers the goal', [start('a'), server(1)], 'sending', []],
  ['fails when Nav2 rejects it', [start('a'), server(1), refused(1)], 'idle', ['a failed fault']],
  ['fails when Nav2 does not answer', [start('a'), server(1), timeUp], 'idle', ['a failed fault']],
  ['drives once accepted', RUNNING, 'running', []],
  ['tells progress', [...RUNNING, feedback(1)], 'running', ['a progress']],
  ['arrives', [...RUNNING, ended(1, 'succeeded')], 'idle', ['a arrived']],
  ['waits for the wheels when aborted', [...RUNNING, ended(1, 'aborted')], 'stopping', []],
  ['then fails', [...RUNNING, ended(1, 'aborted'), still], 'idle', ['a failed blocked']],
  [
    'fails when another cancels it',
    [...RUNNING, ended(1, 'canceled'), still],
    'idle',
    ['a failed stopped'],
  ],
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
  ['or waits for the wheels', [start('a'), server(1), cancel('a'), refused(1)], 'stopping', []],
  [
    'and is done with it',
    [start('a'), server(1), cancel('a'), refused(1), still],
    'idle',
    ['a canceled'],
  ],
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
  ['fails when odometry is silent', [...STOPPING, timeUp], 'astray', ['a failed fault']],
  ['fails when the robot rolls on', [...STOPPING, moving, timeUp], 'astray', ['a failed fault']],
  [
    'begins nothing on a robot that rolls on',
    [...STOPPING, start('b'), moving, timeUp],
    'astray',
    ['a failed fault', 'b failed fault'],
  ],
  [
    'ignores answers to an earlier drive',
    [...RUNNING, ended(1, 'succeeded'), start('b'), ended(1, 'aborted'), accepted(1)],
    'finding',
    ['a arrived'],
  ],
  [
    'refuses new goals while out of control',
    [...STOPPING, timeUp, start('b')],
    'astray',
    ['a failed fault', 'b failed fault'],
  ],
  ['until the wheels stand', [...STOPPING, timeUp, moving, still], 'idle', ['a failed fault']],
  ['halts on the way', [...RUNNING, pause('a')], 'canceling', []],
  ['is paused once at rest', PAUSED, 'paused', ['a paused']],
  ['pauses before Nav2 was found', [start('a'), pause('a'), still], 'paused', ['a paused']],
  ['pauses before Nav2 answers', [start('a'), server(1), pause('a')], 'sending', []],
  [
    'then cancels what is accepted',
    [start('a'), server(1), pause('a'), accepted(1), ended(1, 'canceled'), still],
    'paused',
    ['a paused'],
  ],
  [
    'is paused though Nav2 would not have taken it',
    [start('a'), server(1), pause('a'), refused(1), still],
    'paused',
    ['a paused'],
  ],
  ['goes on', [...PAUSED, resume('a'), server(2)], 'sending', ['a paused']],
  [
    'says so when Nav2 drives again',
    [...PAUSED, resume('a'), server(2), accepted(2)],
    'running',
    ['a paused', 'a resumed'],
  ],
  [
    'fails when Nav2 refuses to go on',
    [...PAUSED, resume('a'), server(2), refused(2)],
    'idle',
    ['a paused', 'a failed fault'],
  ],
  [
    'pauses again before Nav2 drives again',
    [...PAUSED, resume('a'), server(2), pause('a'), accepted(2), ended(2, 'canceled'), still],
    'paused',
    ['a paused', 'a paused'],
  ],
  [
    'goes on as soon as it stands when asked while it halts',
    [...RUNNING, pause('a'), resume('a'), ended(1, 'canceled'), still],
    'finding',
    ['a paused'],
  ],
  [
    'stays when asked to pause again while it halts',
    [...RUNNING, pause('a'), resume('a'), pause('a'), ended(1, 'canceled'), still],
    'paused',
    ['a paused'],
  ],
  ['is cancelled while paused', [...PAUSED, cancel('a')], 'idle', ['a paused', 'a canceled']],
  [
    'is cancelled while it halts',
    [...RUNNING, pause('a'), cancel('a'), ended(1, 'canceled'), still],
    'idle',
    ['a canceled'],
  ],
  ['gives way while paused', [...PAUSED, start('b')], 'finding', ['a paused', 'a canceled']],
  [
    'gives way while it halts',
    [...RUNNING, pause('a'), start('b'), ended(1, 'canceled'), still],
    'finding',
    ['a canceled'],
  ],
  [
    'holds a goal that waits',
    [...RUNNING, start('b'), pause('b'), ended(1, 'canceled'), still, still],
    'paused',
    ['a canceled', 'b paused'],
  ],
  [
    'lets it go again',
    [...RUNNING, start('b'), pause('b'), resume('b'), ended(1, 'canceled'), still],
    'finding',
    ['a canceled'],
  ],
  ['does not pause what it cancels', [...CANCELING, pause('a'), resume('a')], 'canceling', []],
  ['ignores a pause when idle', [pause('a'), resume('a')], 'idle', []],
  [
    'fails when it cannot halt',
    [...RUNNING, pause('a'), ended(1, 'canceled'), moving, timeUp],
    'astray',
    ['a failed fault'],
  ],
  ['gives up at once', [...RUNNING, giveUp], 'canceling', []],
  [
    'and fails at rest',
    [...RUNNING, giveUp, ended(1, 'canceled'), moving, still],
    'idle',
    ['a failed stopped'],
  ],
  ['gives up before Nav2 was found', [start('a'), giveUp, still], 'idle', ['a failed stopped']],
  ['gives up while paused', [...PAUSED, giveUp], 'idle', ['a paused', 'a failed stopped']],
  [
    'gives up while it halts',
    [...RUNNING, pause('a'), giveUp, ended(1, 'canceled'), still],
    'idle',
    ['a failed stopped'],
  ],
  [
    'lets a cancel be a cancel',
    [...CANCELING, giveUp, ended(1, 'canceled'), still],
    'idle',
    ['a canceled'],
  ],
  ['drops what waits', [...CANCELING, start('b'), giveUp], 'canceling', ['b failed stopped']],
  [
    'does not wait for wheels that a person moves',
    [...RUNNING, byHand, ended(1, 'canceled')],
    'idle',
    ['a failed stopped'],
  ],
  ['nor when it is stopping already', [...STOPPING, byHand], 'idle', ['a canceled']],
];

describe('drive', () => {
  it.each(TABLE)('%s', (_, events, name, told) => {
    const end = after(...events);
    expect(end.told).toEqual(told);
    expect(end.state.name).toBe(name);
  });

  it('asks again while Nav2 ignores the cancel, and gives up in the end', () => {
    const waiting = after(...CANCELING, ...times(CANCEL_TRIES - 1, timeUp));
    expect(waiting.state.name).toBe('canceling');
    expect(waiting.effects.filter(({ type }) => type === 'cancel-goal')).toHaveLength(CANCEL_TRIES);
    expect(after(...CANCELING, ...times(CANCEL_TRIES, timeUp)).told).toEqual(['a failed fault']);
  });

  it('goes on asking, and takes a new goal only when the old one has ended', () => {
    const given = [...CANCELING, ...times(CANCEL_TRIES, timeUp)];
    const asked = after(...given, timeUp, still);
    expect(asked.state.name).toBe('astray');
    expect(asked.effects.filter(({ type }) => type === 'cancel-goal')).toHaveLength(
      CANCEL_TRIES + 1,
    );
    expect(after(...given, ended(1, 'canceled'), still, start('b')).state.name).toBe('finding');
  });

  it('cancels what Nav2 accepts too late', () => {
    const { effects, state } = after(start('a'), server(1), timeUp, accepted(1));
    expect(state.name).toBe('idle');
    expect(effects.at(-1)).toEqual({ type: 'cancel-goal', run: 1 });
  });

  it('refuses a target that is no pose', () => {
    const { state, told } = after(start('a', { x: NaN, y: 0, yaw: 0 }));
    expect([state.name, told]).toEqual(['idle', ['a failed fault']]);
  });
});
