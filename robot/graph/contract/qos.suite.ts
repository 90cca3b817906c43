import { describe, expect, it } from 'vitest';
import { LATCHED, SENSOR_DATA, type Qos } from '../port.js';
import { useBench, type Bench, type MakeHarness } from './harness.suite.js';

function pair({ graph, unique }: Bench, offered: Qos, asked: Qos) {
  const topic = unique('qos');
  const node = graph.createNode(unique('node'));
  const heard: number[] = [];
  const publisher = node.createPublisher('std_msgs/msg/Int32', topic, offered);
  const subscribe = () =>
    node.createSubscription('std_msgs/msg/Int32', topic, ({ data }) => heard.push(data), asked);
  return { publisher, subscribe, heard };
}

export function describeQos(makeHarness: MakeHarness): void {
  const bench = useBench(makeHarness);

  describe('quality of service', () => {
    it('gives a late joiner the last message of a latched topic', async () => {
      const { publisher, subscribe, heard } = pair(bench(), LATCHED, LATCHED);
      publisher.publish({ data: 1 });
      publisher.publish({ data: 2 });
      subscribe();
      await bench().until(() => heard.length > 0);
      publisher.publish({ data: 3 });
      await bench().until(() => heard.length > 1);
      expect(heard).toEqual([2, 3]);
    });

    it('gives as many as the publisher keeps', async () => {
      const kept: Qos = { depth: 3, durability: 'transient_local' };
      const { publisher, subscribe, heard } = pair(bench(), kept, { ...kept, depth: 10 });
      for (const data of [1, 2, 3, 4]) publisher.publish({ data });
      subscribe();
      await bench().until(() => heard.length >= 3);
      expect(heard).toEqual([2, 3, 4]);
    });

    it('gives a volatile late joiner only what comes after', async () => {
      const { publisher, subscribe, heard } = pair(bench(), LATCHED, {});
      publisher.publish({ data: 1 });
      await bench().pass(0.1);
      subscribe();
      await bench().until(() => publisher.subscriptionCount() === 1);
      await bench().pass(0.1);
      publisher.publish({ data: 2 });
      await bench().until(() => heard.length > 0);
      expect(heard).toEqual([2]);
    });

    it.each([
      ['a reliable subscription on a best-effort publisher', SENSOR_DATA, {}],
      ['a latched subscription on a volatile publisher', {}, LATCHED],
    ])('does not connect %s', async (_, offered, asked) => {
      const { publisher, subscribe, heard } = pair(bench(), offered, asked);
      const subscription = subscribe();
      await bench().pass(0.3);
      publisher.publish({ data: 1 });
      await bench().pass(0.1);
      expect([publisher.subscriptionCount(), subscription.publisherCount()]).toEqual([0, 0]);
      expect(heard).toEqual([]);
    });

    it('connects a best-effort subscription to a reliable publisher', async () => {
      const { publisher, subscribe, heard } = pair(bench(), {}, SENSOR_DATA);
      const subscription = subscribe();
      await bench().until(() => publisher.subscriptionCount() === 1);
      expect(subscription.publisherCount()).toBe(1);
      await bench().until(() => {
        publisher.publish({ data: 1 });
        return heard.length > 0;
      });
    });

    it('lets a lagging receiver miss the oldest, never the newest', async () => {
      const { publisher, subscribe, heard } = pair(bench(), { depth: 2 }, { depth: 2 });
      subscribe();
      await bench().until(() => publisher.subscriptionCount() === 1);
      for (let data = 0; data < 50; data += 1) publisher.publish({ data });
      await bench().until(() => heard.at(-1) === 49);
      expect(heard).toEqual([...heard].sort((a, b) => a - b));
    });

    it('refuses a depth that is no whole number from 1', () => {
      expect(() => pair(bench(), { depth: 0 }, {})).toThrow(
        expect.objectContaining({ code: 'graph.invalid-qos' }),
      );
    });
  });
}
