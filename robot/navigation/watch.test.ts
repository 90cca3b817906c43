import { describe, expect, it } from 'vitest';
import type { NavigationEvent } from '../guide/ports.js';
import { CANCEL_TRIES } from './halting.js';
import { CHECK_S, FIRST_FEEDBACK_S, LINGER_AT_START_S, LINGER_S, QUIET_S } from './watch.js';
import {
  after,
  ended,
  feedback,
  moving,
  RUNNING,
  start,
  still,
  times,
  timeUp,
} from './drive-events.suite.js';

describe('the watch on a running drive', () => {
  const checks = (seconds: number) => seconds / CHECK_S;
  const QUIET = times(checks(QUIET_S) + 1, timeUp);

  it('gives up a goal of which Nav2 has fallen silent', () => {
    const heard = [...RUNNING, feedback(1)];
    expect(after(...heard, ...QUIET.slice(1)).state.name).toBe('running');
    expect(after(...heard, ...QUIET).state.name).toBe('canceling');
    expect(after(...heard, ...QUIET.slice(1), feedback(1), ...QUIET.slice(1)).state.name).toBe(
      'running',
    );
  });

  it('gives Nav2 time before the first feedback', () => {
    const patience = times(checks(FIRST_FEEDBACK_S), timeUp);
    expect(after(...RUNNING, ...patience).state.name).toBe('running');
    expect(after(...RUNNING, ...patience, timeUp).state.name).toBe('canceling');
  });

  it('tells of a dead Nav2 when the wheels stand, and refuses goals until DDS has noticed', () => {
    const silent = [...RUNNING, feedback(1), ...QUIET];
    expect(after(...silent, still, timeUp).told).toEqual(['a progress']);
    const told = after(...silent, still, timeUp, still, timeUp, start('b'));
    expect(told.told).toEqual(['a progress', 'a failed fault', 'b failed fault']);
    expect(told.effects).toContainEqual({
      type: 'tell',
      event: expect.objectContaining({
        reason: expect.stringContaining('bt_navigator') as string,
      }) as NavigationEvent,
    });
    const gone = after(...silent, still, timeUp, still, timeUp, ended(1, 'aborted'), still);
    expect(gone.state.name).toBe('idle');
  });

  it('does not tell while the wheels of a dead Nav2 turn', () => {
    const silent = [...RUNNING, feedback(1), ...QUIET];
    expect(after(...silent, ...times(5, moving, still, timeUp)).told).toEqual(['a progress']);
    const { told, state } = after(...silent, ...times(CANCEL_TRIES, moving, timeUp));
    expect([state.name, told]).toEqual(['astray', ['a progress', 'a failed fault']]);
  });

  it.each([
    ['after the way', [feedback(1, 5)], LINGER_S],
    ['before the first path', [], LINGER_AT_START_S],
  ])('gives up when nothing remains and the goal does not end, %s', (_, before, limitS) => {
    const lingering = times(checks(limitS), feedback(1, 0), timeUp);
    const running = [...RUNNING, ...before];
    expect(after(...running, ...lingering.slice(0, -1)).state.name).toBe('running');
    expect(after(...running, ...lingering).state.name).toBe('canceling');
  });

  it('says nothing of feedback that is no number, and takes it as a sign of life', () => {
    const { told, state } = after(...RUNNING, ...times(20, feedback(1, NaN), timeUp));
    expect([state.name, told]).toEqual(['running', []]);
  });
});
