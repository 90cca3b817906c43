import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import {
  createInProcessGraph,
  LATCHED,
  SteppedClock,
  toTime,
  type ParameterValue,
} from '../graph/index.js';
import { createVelocityMux } from './velocity-mux.js';

const twist = (linear: number, angular = 0) => ({
  linear: { x: linear, y: 0, z: 0 },
  angular: { x: 0, y: 0, z: angular },
});

function rig(parameters: Record<string, ParameterValue> = {}) {
  const clock = new SteppedClock(1000);
  const errors: unknown[] = [];
  const onCallbackError = (error: unknown) => errors.push(error);
  const graph = createInProcessGraph({ clock, onCallbackError, throughCdr: true });
  const warnings: string[] = [];
  const stream = { write: (line: string) => warnings.push(line) };
  const log = pino({ level: 'warn' }, stream);
  const drivers: string[] = [];
  const locks: [string, boolean][] = [];
  createVelocityMux(graph.createNode('velocity_mux', { parameters }), {
    log,
    onDriver: (driver) => drivers.push(driver),
    onLock: (lock, on) => locks.push([lock, on]),
  });
  const node = graph.createNode('tester');
  const given: number[] = [];
  if (parameters.use_stamped !== true) {
    node.createSubscription('geometry_msgs/msg/Twist', 'cmd_vel', ({ linear }) =>
      given.push(linear.x),
    );
  }
  const publisherOf = (topic: string) => node.createPublisher('geometry_msgs/msg/Twist', topic);
  const stop = node.createPublisher('std_msgs/msg/Bool', 'emergency_stop');
  return { clock, errors, graph, node, warnings, drivers, locks, given, publisherOf, stop };
}

describe('the velocity multiplexer', () => {
  it('passes navigation on, and says zero once when it falls silent', async () => {
    const { clock, given, publisherOf, errors } = rig();
    const navigation = publisherOf('cmd_vel_safe');
    for (let tick = 0; tick < 3; tick += 1) {
      navigation.publish(twist(0.3));
      await clock.advance(0.05);
    }
    await clock.advance(5);
    expect(given).toEqual([0.3, 0.3, 0.3, 0]);
    expect(errors).toEqual([]);
  });

  it('tells who drives, late listeners too', async () => {
    const { clock, node, publisherOf, drivers, stop, locks } = rig();
    publisherOf('cmd_vel_safe').publish(twist(0.3));
    await clock.advance(0.1);
    publisherOf('cmd_vel_tablet').publish(twist(0.1));
    await clock.advance(0.1);
    stop.publish({ data: true });
    await clock.advance(0.1);
    const heard: string[] = [];
    const take = ({ data }: { data: string }) => heard.push(data);
    node.createSubscription('std_msgs/msg/String', 'velocity_source', take, LATCHED);
    await clock.advance(0.1);
    expect(heard).toEqual(['emergency_stop']);
    stop.publish({ data: false });
    await clock.advance(0.1);
    expect(drivers).toEqual(['navigation', 'tablet', 'emergency_stop', 'none']);
    expect(heard.at(-1)).toBe('none');
    expect(locks).toEqual([
      ['emergency_stop', true],
      ['emergency_stop', false],
    ]);
  });

  it('holds zero under an emergency stop that was pressed before it came up', async () => {
    const clock = new SteppedClock();
    const graph = createInProcessGraph({ clock, onCallbackError: () => undefined });
    const node = graph.createNode('tester');
    node.createPublisher('std_msgs/msg/Bool', 'emergency_stop', LATCHED).publish({ data: true });
    const given: number[] = [];
    node.createSubscription('geometry_msgs/msg/Twist', 'cmd_vel', (message) =>
      given.push(message.linear.x),
    );
    createVelocityMux(graph.createNode('velocity_mux'), { log: pino({ enabled: false }) });
    await clock.advance(0.5);
    node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel_joy').publish(twist(0.5));
    await clock.advance(0.5);
    expect(given.length).toBeGreaterThan(15);
    expect(new Set(given)).toEqual(new Set([0]));
  });

  it.each([
    ['NaN', twist(NaN)],
    ['no turn', twist(0.1, NaN)],
    ['infinite', twist(Infinity)],
    ['too fast', twist(1.2)],
    ['too fast backwards', twist(-1.2)],
    ['too fast a turn', twist(0, -2.1)],
  ])('drops a command that is %s, and warns once a second', async (_, bad) => {
    const { clock, given, publisherOf, warnings } = rig();
    const navigation = publisherOf('cmd_vel_safe');
    navigation.publish(twist(0.3));
    for (let tick = 0; tick < 60; tick += 1) {
      navigation.publish(bad);
      await clock.advance(0.05);
    }
    expect(given).toEqual([0.3, 0]);
    expect(warnings.length).toBeGreaterThanOrEqual(3);
    expect(warnings.length).toBeLessThanOrEqual(4);
    expect(warnings[0]).toContain('velocity command was dropped');
    expect(warnings[0]).toContain('"source":"navigation"');
  });

  it('takes its settings as twist_mux does', async () => {
    const { clock, given, publisherOf } = rig({
      'topics.navigation.topic': 'nav_vel',
      'topics.navigation.priority': 200,
      'topics.navigation.timeout': 1,
      'linear.x.max_velocity': 0.5,
    });
    publisherOf('cmd_vel_joy').publish(twist(0.2));
    publisherOf('nav_vel').publish(twist(0.4));
    publisherOf('nav_vel').publish(twist(0.6));
    await clock.advance(0.9);
    expect(given).toEqual([0.2, 0.4]);
    await clock.advance(0.2);
    expect(given).toEqual([0.2, 0.4, 0]);
  });

  it.each([
    ['topics.tablet.priority', 256],
    ['topics.tablet.priority', 1.5],
    ['topics.tablet.timeout', -1],
    ['topics.tablet.topic', ''],
    ['locks.emergency_stop.timeout', NaN],
    ['angular.z.min_velocity', 1],
  ])('refuses %s of %s', (name, value) => {
    expect(() => rig({ [name]: value })).toThrow(name);
  });

  it('takes and gives TwistStamped, and passes over commands that are late', async () => {
    const { clock, node } = rig({ use_stamped: true });
    const given: { at: number; x: number }[] = [];
    node.createSubscription('geometry_msgs/msg/TwistStamped', 'cmd_vel', (message) =>
      given.push({ at: message.header.stamp.sec, x: message.twist.linear.x }),
    );
    const joystick = node.createPublisher('geometry_msgs/msg/TwistStamped', 'cmd_vel_joy');
    const say = (atS: number, linear: number) =>
      joystick.publish({
        header: { stamp: toTime(atS), frame_id: 'base_link' },
        twist: twist(linear),
      });
    say(clock.now() - 0.6, 0.1);
    say(clock.now(), 0.2);
    say(0, 0.3);
    await clock.advance(0.1);
    expect(given).toEqual([
      { at: 1000, x: 0.2 },
      { at: 1000, x: 0.3 },
    ]);
  });
});
