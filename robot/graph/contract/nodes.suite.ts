import { describe, expect, it } from 'vitest';
import { useBench, type MakeHarness } from './harness.suite.js';

export function describeNodes(makeHarness: MakeHarness): void {
  const bench = useBench(makeHarness);

  describe('nodes', () => {
    it('have a full name once', () => {
      const { graph, unique } = bench();
      const name = unique('guide');
      graph.createNode(name);
      expect(graph.createNode(name, { namespace: '/robot_1' }).namespace).toBe('/robot_1');
      expect(() => graph.createNode(name)).toThrow(
        expect.objectContaining({ code: 'graph.name-taken' }),
      );
    });

    it('free their name when destroyed', () => {
      const { graph, unique } = bench();
      const name = unique('guide');
      graph.createNode(name).destroy();
      expect(graph.createNode(name).name).toBe(name);
    });

    it.each(['', '1st', 'a-b', 'a/b', 'guide robot', '안내'])('may not be called "%s"', (name) => {
      expect(() => bench().graph.createNode(name)).toThrow(
        expect.objectContaining({ code: 'graph.invalid-name' }),
      );
    });

    it.each(['a b', '/x//y', '/x/', 'a__b', '1st'])('may not use the topic "%s"', (topic) => {
      const { graph, unique } = bench();
      const node = graph.createNode(unique('guide'));
      expect(() => node.createPublisher('std_msgs/msg/String', topic)).toThrow(
        expect.objectContaining({ code: 'graph.invalid-name' }),
      );
    });

    it('take one name for another where they are told to', async () => {
      const { graph, unique, until } = bench();
      const [topic, other] = [`/${unique('tf')}`, `/${unique('own_tf')}`];
      const moved = graph.createNode(unique('moved'), { remap: { [topic]: other } });
      const plain = graph.createNode(unique('plain'));
      const heard: string[] = [];
      plain.createSubscription('std_msgs/msg/String', other, ({ data }) => heard.push(data));
      const publisher = moved.createPublisher('std_msgs/msg/String', topic);
      await until(() => publisher.subscriptionCount() === 1);
      publisher.publish({ data: 'moved' });
      await until(() => heard.length === 1);
      expect(heard).toEqual(['moved']);
    });

    it('resolve names relative to their namespace, to themselves, or absolute', () => {
      const { graph, unique } = bench();
      const name = unique('guide');
      const node = graph.createNode(name, { namespace: '/robot_1' });
      const topic = (given: string) => node.createPublisher('std_msgs/msg/String', given).topic;
      expect(topic('scan')).toBe('/robot_1/scan');
      expect(topic('/scan')).toBe('/scan');
      expect(topic('~/state')).toBe(`/robot_1/${name}/state`);
    });

    it('cannot be used after they are destroyed', () => {
      const { graph, unique } = bench();
      const node = graph.createNode(unique('guide'));
      node.destroy();
      node.destroy();
      expect(() => node.createPublisher('std_msgs/msg/String', 'x')).toThrow(
        expect.objectContaining({ code: 'graph.destroyed' }),
      );
    });

    it('may destroy themselves in their own callback', async () => {
      const { graph, unique, until, pass } = bench();
      const topic = unique('chatter');
      const other = graph.createNode(unique('other'));
      const publisher = other.createPublisher('std_msgs/msg/String', topic);
      const node = graph.createNode(unique('guide'));
      let heard = 0;
      node.createSubscription('std_msgs/msg/String', topic, () => {
        heard += 1;
        node.destroy();
      });
      await until(() => publisher.subscriptionCount() === 1);
      publisher.publish({ data: 'bye' });
      await until(() => publisher.subscriptionCount() === 0);
      publisher.publish({ data: 'anyone?' });
      await pass(0.1);
      expect(heard).toBe(1);
    });

    it('are all destroyed by a shutdown, which may be asked for twice', async () => {
      const { graph, unique, ended } = bench();
      const publisher = graph.createNode(unique('a')).createPublisher('std_msgs/msg/Bool', 'x');
      await ended(graph.shutdown());
      await ended(graph.shutdown());
      expect(() => publisher.publish({ data: true })).toThrow(
        expect.objectContaining({ code: 'graph.destroyed' }),
      );
      expect(() => graph.createNode('late')).toThrow(
        expect.objectContaining({ code: 'graph.destroyed' }),
      );
    });
  });

  describe('timers', () => {
    it('ring again and again until destroyed, also from within', async () => {
      const { graph, unique, until, pass } = bench();
      const node = graph.createNode(unique('guide'));
      let rung = 0;
      const timer = node.createTimer(0.02, () => {
        rung += 1;
        if (rung === 3) timer.destroy();
      });
      await until(() => rung === 3);
      await pass(0.1);
      expect(rung).toBe(3);
    });

    it('report what their callback throws, and ring on', async () => {
      const { graph, unique, until, callbackErrors } = bench();
      const node = graph.createNode(unique('guide'));
      const fault = new Error('wheel');
      node.createTimer(0.02, () => {
        throw fault;
      });
      await until(() => callbackErrors.length >= 2);
      expect(callbackErrors[0]).toBe(fault);
    });

    it('need a period', () => {
      const { graph, unique } = bench();
      const node = graph.createNode(unique('guide'));
      expect(() => node.createTimer(0, () => undefined)).toThrow(
        expect.objectContaining({ code: 'graph.invalid-period' }),
      );
    });

    it('keep to the clock, which can also be slept on', async () => {
      const { graph, unique, ended } = bench();
      const { clock } = graph.createNode(unique('guide'));
      const start = clock.now();
      await ended(clock.sleep(0.05));
      expect(clock.now() - start).toBeGreaterThanOrEqual(0.0495);
    });
  });

  describe('parameters', () => {
    it('take their override, else their default', () => {
      const { graph, unique } = bench();
      const node = graph.createNode(unique('base'), { parameters: { wheel_radius: 0.085 } });
      expect(node.declareParameter('wheel_radius', 0.1)).toBe(0.085);
      expect(node.declareParameter('frames', ['odom', 'base_link'])).toEqual(['odom', 'base_link']);
      expect(node.getParameter('wheel_radius')).toBe(0.085);
    });

    it('are refused when undeclared, declared twice or of another type', () => {
      const { graph, unique } = bench();
      const node = graph.createNode(unique('base'), { parameters: { speed: 'fast' } });
      expect(() => node.getParameter('speed')).toThrow(
        expect.objectContaining({ code: 'graph.parameter-undeclared' }),
      );
      expect(() => node.declareParameter('speed', 0.5)).toThrow(
        expect.objectContaining({ code: 'graph.parameter-type' }),
      );
      node.declareParameter('enabled', true);
      expect(() => node.declareParameter('enabled', true)).toThrow(
        expect.objectContaining({ code: 'graph.parameter-declared' }),
      );
      expect(node.setParameter('enabled', 1)).toMatchObject({ ok: false });
      expect(node.setParameter('unknown', 1)).toMatchObject({ ok: false });
    });

    it('change unless a listener refuses', () => {
      const { graph, unique } = bench();
      const node = graph.createNode(unique('base'));
      node.declareParameter('speed', 0.5);
      const listener = node.onSetParameter((_, value) =>
        Number(value) > 1 ? 'over 1 m/s among people' : undefined,
      );
      expect(node.setParameter('speed', 2)).toEqual({
        ok: false,
        reason: 'over 1 m/s among people',
      });
      expect(node.getParameter('speed')).toBe(0.5);
      expect(node.setParameter('speed', 0.8)).toEqual({ ok: true });
      expect(node.getParameter('speed')).toBe(0.8);
      listener.destroy();
      expect(node.setParameter('speed', 2)).toEqual({ ok: true });
    });
  });
}
