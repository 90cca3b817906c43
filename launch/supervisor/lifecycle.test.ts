import { describe, expect, it } from 'vitest';
import {
  HEALTHY_AGAIN_MS,
  LONGEST_PAUSE_MS,
  MISSED_CHECKS_LIMIT,
  MISSED_CHECKS_LIMIT_STARTING,
  NEW_LIFECYCLE,
  reduceLifecycle,
  type Lifecycle,
  type LifecycleEvent,
} from './lifecycle.js';

function after(events: LifecycleEvent[], from: Lifecycle = NEW_LIFECYCLE) {
  let state = from;
  let effects: ReturnType<typeof reduceLifecycle>['effects'] = [];
  for (const event of events) ({ state, effects } = reduceLifecycle(state, event));
  return { state, effects };
}

const died = (at: number): LifecycleEvent => ({ type: 'exited', at, reason: 'signal SIGKILL' });

describe('life of a supervised process', () => {
  it('is started again after it died, with the reason kept for the index page', () => {
    const dead = after([{ type: 'healthy', at: 0 }, died(1_000)]);
    expect(dead.state).toMatchObject({ phase: 'waiting', lastExit: 'signal SIGKILL' });
    expect(dead.effects).toEqual([{ type: 'pause', ms: 500 }]);
    const again = reduceLifecycle(dead.state, { type: 'pause-over' });
    expect(again.state).toMatchObject({ phase: 'starting', restarts: 1 });
    expect(again.effects).toEqual([{ type: 'spawn' }]);
  });

  it('waits longer each time it dies at once, up to the longest pause', () => {
    let state = NEW_LIFECYCLE;
    const pauses: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      const dead = reduceLifecycle(state, died(i));
      for (const effect of dead.effects) if (effect.type === 'pause') pauses.push(effect.ms);
      state = reduceLifecycle(dead.state, { type: 'pause-over' }).state;
    }
    expect(pauses.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
    expect(pauses.at(-1)).toBe(LONGEST_PAUSE_MS);
  });

  it('forgets old failures after a minute of good health', () => {
    const shaky = after([died(0), { type: 'pause-over' }, died(10), { type: 'pause-over' }]);
    const steady = after([{ type: 'healthy', at: 100 }, died(100 + HEALTHY_AGAIN_MS)], shaky.state);
    expect(steady.effects).toEqual([{ type: 'pause', ms: 500 }]);
  });

  it('kills a process that hangs, and one good answer clears the count', () => {
    const misses = Array.from({ length: MISSED_CHECKS_LIMIT - 1 }, () => ({
      type: 'unhealthy' as const,
      at: 0,
    }));
    const almost = after([{ type: 'healthy', at: 0 }, ...misses]);
    expect(almost.effects).toEqual([]);
    expect(reduceLifecycle(almost.state, { type: 'unhealthy', at: 0 }).effects).toEqual([
      { type: 'kill', signal: 'SIGKILL' },
    ]);
    const cleared = reduceLifecycle(almost.state, { type: 'healthy', at: 1 }).state;
    expect(reduceLifecycle(cleared, { type: 'unhealthy', at: 2 }).effects).toEqual([]);
  });

  it('gives a slow start more time than a hang, but not for ever', () => {
    const miss: LifecycleEvent = { type: 'unhealthy', at: 0 };
    const slow = after(Array.from({ length: MISSED_CHECKS_LIMIT_STARTING - 1 }, () => miss));
    expect(slow.state.phase).toBe('starting');
    expect(slow.effects).toEqual([]);
    expect(reduceLifecycle(slow.state, miss).effects).toEqual([
      { type: 'kill', signal: 'SIGKILL' },
    ]);
  });

  it('is not started again once it was told to stop', () => {
    const stopping = after([{ type: 'healthy', at: 0 }, { type: 'stop' }]);
    expect(stopping.effects).toEqual([{ type: 'kill', signal: 'SIGTERM' }]);
    const gone = reduceLifecycle(stopping.state, died(5));
    expect(gone.state.phase).toBe('stopped');
    expect(gone.effects).toEqual([]);
    const waiting = after([died(0), { type: 'stop' }, { type: 'pause-over' }]);
    expect(waiting.state.phase).toBe('stopped');
    expect(waiting.effects).toEqual([]);
  });
});
