import { describe, expect, it } from 'vitest';
import { createInProcessGraph } from '../in-process/graph.js';
import { fromTime } from '../time.js';
import { publishClock } from './publish-clock.js';
import { SteppedClock } from './stepped-clock.js';

function bench() {
  const clock = new SteppedClock();
  const graph = createInProcessGraph({
    clock,
    onCallbackError: (error) => {
      throw error;
    },
  });
  return { clock, node: graph.createNode('node') };
}

describe('SteppedClock', () => {
  it('stands still until it is advanced, then keeps whole nanoseconds', async () => {
    const clock = new SteppedClock(100);
    expect(clock.now()).toBe(100);
    for (let step = 0; step < 1000; step += 1) await clock.advance(0.02);
    expect(clock.now()).toBe(120);
  });

  it('rings alarms in order of time, then of creation, each at its own instant', async () => {
    const clock = new SteppedClock();
    const rung: [string, number][] = [];
    const ring = (name: string) => () => rung.push([name, clock.now()]);
    clock.callAt(0.3, ring('c'));
    clock.callAt(0.1, ring('a'));
    clock.callAt(0.1, ring('b'));
    const dropped = clock.callAt(0.2, ring('dropped'));
    clock.callAt(0.4, ring('later'));
    dropped.destroy();
    await clock.advance(0.3);
    expect(rung).toEqual([
      ['a', 0.1],
      ['b', 0.1],
      ['c', 0.3],
    ]);
  });

  it('lets everything an alarm led to happen before the next alarm', async () => {
    const { clock, node } = bench();
    const log: string[] = [];
    const echo = node.createPublisher('std_msgs/msg/String', 'echo');
    const call = node.createPublisher('std_msgs/msg/String', 'call');
    const answer = async (data: string) => {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      echo.publish({ data });
    };
    node.createSubscription('std_msgs/msg/String', 'call', ({ data }) => void answer(data));
    node.createSubscription('std_msgs/msg/String', 'echo', ({ data }) => log.push(`heard ${data}`));
    clock.callAt(0.1, () => {
      log.push('one');
      call.publish({ data: 'one' });
    });
    clock.callAt(0.1, () => log.push('two'));
    await clock.advance(1);
    expect(log).toEqual(['one', 'heard one', 'two']);
  });

  it('wakes sleepers at their time, also those who sleep again', async () => {
    const clock = new SteppedClock();
    const woke: number[] = [];
    const sleeper = (async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        await clock.sleep(0.25);
        woke.push(clock.now());
      }
    })();
    await clock.advance(1);
    await sleeper;
    expect(woke).toEqual([0.25, 0.5, 0.75]);
  });

  it('drives timers that do not drift', async () => {
    const { clock, node } = bench();
    const rung: number[] = [];
    node.createTimer(1 / 30, () => rung.push(clock.now()));
    for (let step = 0; step < 100; step += 1) await clock.advance(0.1);
    expect(rung).toHaveLength(300);
    expect(rung.at(-1)).toBeCloseTo(10, 9);
  });

  it('takes the same course twice', async () => {
    const run = async () => {
      const { clock, node } = bench();
      const log: string[] = [];
      const publisher = node.createPublisher('std_msgs/msg/Int32', 'n');
      node.createSubscription('std_msgs/msg/Int32', 'n', ({ data }) => log.push(`a${data}`));
      node.createTimer(0.03, () => publisher.publish({ data: log.length }));
      const late = () => clock.sleep(0.01).then(() => log.push(`b${clock.now()}`));
      node.createTimer(0.05, () => void late());
      await clock.advance(2);
      return log;
    };
    expect(await run()).toEqual(await run());
  });

  it('cannot be advanced twice at once', async () => {
    const clock = new SteppedClock();
    const first = clock.advance(1);
    await expect(clock.advance(1)).rejects.toMatchObject({ code: 'graph.clock-busy' });
    await first;
    await clock.advance(1);
    expect(clock.now()).toBe(2);
  });

  it('is told to others on /clock', async () => {
    const { clock, node } = bench();
    const heard: number[] = [];
    node.createSubscription(
      'rosgraph_msgs/msg/Clock',
      '/clock',
      (message) => heard.push(fromTime(message.clock)),
      { reliability: 'best_effort' },
    );
    const telling = publishClock(node, 10);
    await clock.advance(0.3);
    expect(heard).toEqual([0, 0.1, 0.2, 0.3]);
    telling.destroy();
    await clock.advance(0.3);
    expect(heard).toHaveLength(4);
    expect(() => publishClock(node, 0)).toThrow(
      expect.objectContaining({ code: 'graph.invalid-rate' }),
    );
  });
});
