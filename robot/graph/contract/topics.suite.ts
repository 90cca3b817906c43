import { describe, expect, it } from 'vitest';
import { createMessage } from '../codec/messages.js';
import type { MessageOf, MessageType } from '../messages.js';
import { useBench, type Bench, type MakeHarness } from './harness.suite.js';

/** Publishes one message and returns what two subscriptions got. */
async function throughTopic<T extends MessageType>(bench: Bench, type: T, message: MessageOf<T>) {
  const topic = bench.unique('topic');
  const node = bench.graph.createNode(bench.unique('node'));
  const got: MessageOf<T>[] = [];
  const publisher = node.createPublisher(type, topic);
  node.createSubscription(type, topic, (received) => got.push(received));
  node.createSubscription(type, topic, (received) => got.push(received));
  await bench.until(() => publisher.subscriptionCount() === 2);
  publisher.publish(message);
  await bench.until(() => got.length === 2);
  return got as [MessageOf<T>, MessageOf<T>];
}

export function describeTopics(makeHarness: MakeHarness): void {
  const bench = useBench(makeHarness);

  describe('topics', () => {
    it('deliver to every subscription, in order, never before publish has returned', async () => {
      const { graph, unique, until } = bench();
      const topic = unique('count');
      const publisher = graph.createNode(unique('a')).createPublisher('std_msgs/msg/Int32', topic);
      const heard: number[][] = [[], []];
      for (const list of heard) {
        graph
          .createNode(unique('b'))
          .createSubscription('std_msgs/msg/Int32', topic, ({ data }) => list.push(data));
      }
      await until(() => publisher.subscriptionCount() === 2);
      for (let data = 0; data < 5; data += 1) publisher.publish({ data });
      expect(heard).toEqual([[], []]);
      await until(() => heard.every((list) => list.length === 5));
      expect(heard).toEqual([
        [0, 1, 2, 3, 4],
        [0, 1, 2, 3, 4],
      ]);
    });

    it('give each receiver its own copy', async () => {
      const scan = createMessage('sensor_msgs/msg/LaserScan');
      scan.ranges = Float32Array.of(1, 2);
      const [first, second] = await throughTopic(bench(), 'sensor_msgs/msg/LaserScan', scan);
      first.ranges[0] = 9;
      first.header.frame_id = 'mine';
      expect(second.ranges[0]).toBe(1);
      expect(second.header.frame_id).toBe('');
      expect(scan.ranges[0]).toBe(1);
    });

    it('deliver what was published, whatever the publisher does to it afterwards', async () => {
      const { graph, unique, until } = bench();
      const topic = unique('text');
      const node = graph.createNode(unique('node'));
      const got: string[] = [];
      const publisher = node.createPublisher('std_msgs/msg/String', topic);
      node.createSubscription('std_msgs/msg/String', topic, ({ data }) => got.push(data));
      await until(() => publisher.subscriptionCount() === 1);
      const message = { data: '민원실은 어디예요?' };
      publisher.publish(message);
      message.data = 'changed';
      await until(() => got.length === 1);
      expect(got).toEqual(['민원실은 어디예요?']);
    });

    it('type arrays of numbers and 64-bit integers as the wire has them', async () => {
      const grid = createMessage('nav_msgs/msg/OccupancyGrid');
      grid.data = Int8Array.of(-1, 0, 100);
      const [map] = await throughTopic(bench(), 'nav_msgs/msg/OccupancyGrid', grid);
      expect(map.data).toEqual(Int8Array.of(-1, 0, 100));
      const [big] = await throughTopic(bench(), 'std_msgs/msg/Int64', { data: 2n ** 60n });
      expect(big.data).toBe(2n ** 60n);
      const [small] = await throughTopic(bench(), 'std_msgs/msg/Float32', { data: 0.1 });
      expect(small.data).toBe(Math.fround(0.1));
      const odometry = createMessage('nav_msgs/msg/Odometry');
      const [odom] = await throughTopic(bench(), 'nav_msgs/msg/Odometry', odometry);
      expect(odom.pose.covariance).toBeInstanceOf(Float64Array);
    });

    it('carry infinity and NaN, which a laser needs (REP-117)', async () => {
      const scan = createMessage('sensor_msgs/msg/LaserScan');
      scan.ranges = Float32Array.of(Infinity, -Infinity, NaN);
      const [got] = await throughTopic(bench(), 'sensor_msgs/msg/LaserScan', scan);
      expect([...got.ranges]).toEqual([Infinity, -Infinity, NaN]);
    });

    it('refuse a message that does not fit its type, naming the field', () => {
      const { graph, unique } = bench();
      const node = graph.createNode(unique('node'));
      const publisher = node.createPublisher('nav_msgs/msg/Odometry', unique('odom'));
      const odometry = createMessage('nav_msgs/msg/Odometry');
      odometry.pose.covariance = new Float64Array(6);
      expect(() => publisher.publish(odometry)).toThrow(
        expect.objectContaining({
          code: 'graph.invalid-message',
          message: 'nav_msgs/Odometry: pose.covariance: length of the array must be 36, not 6',
        }),
      );
    });

    it('do not connect a subscription of another type', async () => {
      const { graph, unique, pass } = bench();
      const topic = unique('mixed');
      const node = graph.createNode(unique('node'));
      const publisher = node.createPublisher('std_msgs/msg/Bool', topic);
      const subscription = node.createSubscription('std_msgs/msg/String', topic, () => undefined);
      await pass(0.2);
      expect(publisher.subscriptionCount()).toBe(0);
      expect(subscription.publisherCount()).toBe(0);
    });

    it('report what a callback throws, and go on', async () => {
      const { graph, unique, until, callbackErrors } = bench();
      const topic = unique('flag');
      const node = graph.createNode(unique('node'));
      const publisher = node.createPublisher('std_msgs/msg/Bool', topic);
      const fault = new Error('lamp');
      let heard = 0;
      node.createSubscription('std_msgs/msg/Bool', topic, () => {
        heard += 1;
        throw fault;
      });
      await until(() => publisher.subscriptionCount() === 1);
      publisher.publish({ data: true });
      publisher.publish({ data: false });
      await until(() => heard === 2);
      expect(callbackErrors).toEqual([fault, fault]);
    });

    it('fall silent for a subscription that destroys itself in its callback', async () => {
      const { graph, unique, until, pass } = bench();
      const topic = unique('flag');
      const node = graph.createNode(unique('node'));
      const publisher = node.createPublisher('std_msgs/msg/Bool', topic);
      let heard = 0;
      const subscription = node.createSubscription('std_msgs/msg/Bool', topic, () => {
        heard += 1;
        subscription.destroy();
      });
      await until(() => publisher.subscriptionCount() === 1);
      publisher.publish({ data: true });
      publisher.publish({ data: true });
      await until(() => publisher.subscriptionCount() === 0);
      await pass(0.1);
      expect(heard).toBe(1);
    });

    it('cannot be published on after the publisher is destroyed', () => {
      const { graph, unique } = bench();
      const node = graph.createNode(unique('node'));
      const publisher = node.createPublisher('std_msgs/msg/Bool', unique('flag'));
      publisher.destroy();
      publisher.destroy();
      expect(() => publisher.publish({ data: true })).toThrow(
        expect.objectContaining({ code: 'graph.destroyed' }),
      );
    });
  });
}
