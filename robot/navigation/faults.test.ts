import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createInProcessGraph, createMessage } from '../graph/index.js';
import { SimulatedClock } from '../graph/ros2/simulated-clock.js';
import type { NavigationEvent } from '../guide/ports.js';
import { createNavigation } from './navigation.js';
import { driving, scriptedNav2, TARGET } from './scripted-nav2.suite.js';

type Rig = Awaited<ReturnType<typeof driving>>;

/** Feedback ten times a second. */
async function drivesOn({ nav2, clock }: Rig, seconds: number, remainingM = 5): Promise<void> {
  for (let tick = 0; tick < seconds * 10; tick += 1) {
    nav2.last().publishFeedback(nav2.feedback(remainingM, 10));
    await clock.advance(0.1);
  }
}

describe('a Nav2 that hangs or dies in the middle of a goal', () => {
  it('is noticed by its silence, and told when the wheels stand', async () => {
    const rig = await driving();
    const { nav2, base, clock, ends } = rig;
    await drivesOn(rig, 5);
    await clock.advance(1.7);
    expect(nav2.last().isCancelRequested()).toBe(false);
    await clock.advance(0.6);
    expect(nav2.last().isCancelRequested()).toBe(true);
    await clock.advance(3);
    expect(ends()).toEqual([]);
    base.drive(0);
    await clock.advance(2.1);
    const reason = expect.stringMatching(/no feedback .* 2 s .* bt_navigator/) as string;
    expect(ends()).toMatchObject([{ goalId: 'g1', outcome: 'failed', cause: 'fault', reason }]);
  });

  it('gets no other goal until the old one is known to have ended', async () => {
    const rig = await driving();
    const { nav2, base, navigation, clock, ends } = rig;
    await drivesOn(rig, 1);
    base.drive(0);
    await clock.advance(5);
    navigation.start('g2', TARGET);
    expect(ends()).toMatchObject([{ goalId: 'g1' }, { goalId: 'g2', cause: 'fault' }]);
    nav2.last().canceled({});
    await clock.advance(0.1);
    navigation.start('g3', TARGET);
    await clock.advance(0.1);
    expect(nav2.goals).toHaveLength(2);
  });

  it('is noticed when it says 0 m and never ends the goal', async () => {
    const rig = await driving();
    const { nav2, base, clock, ends } = rig;
    await drivesOn(rig, 2);
    base.drive(0);
    await drivesOn(rig, 29, 0);
    expect(nav2.last().isCancelRequested()).toBe(false);
    await drivesOn(rig, 2, 0);
    expect(nav2.last().isCancelRequested()).toBe(true);
    nav2.last().canceled({});
    await clock.advance(0.1);
    const reason = expect.stringContaining('nothing remains') as string;
    expect(ends()).toMatchObject([{ outcome: 'failed', cause: 'fault', reason }]);
  });

  it('is believed when it says 0 m before its first path', async () => {
    const rig = await driving();
    await drivesOn(rig, 40, 0);
    await drivesOn(rig, 5);
    rig.nav2.last().succeed({});
    await rig.clock.advance(0.1);
    expect(rig.ends()).toMatchObject([{ outcome: 'arrived' }]);
  });
});

/** A graph on simulated time that the test sets, as `/clock` does. */
async function onSimulatedTime() {
  const clock = new SimulatedClock();
  clock.set(10_000);
  const graph = createInProcessGraph({ clock, onCallbackError: () => undefined });
  const nav2 = scriptedNav2(graph.createNode('bt_navigator'));
  nav2.serve();
  const node = graph.createNode('guide');
  const navigation = createNavigation(node, { log: pino({ enabled: false }) });
  const events: NavigationEvent[] = [];
  navigation.onEvent((event) => events.push(event));
  const odometry = createMessage('nav_msgs/msg/Odometry');
  const wheels = graph.createNode('base').createPublisher('nav_msgs/msg/Odometry', 'odom');
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const at = async (nowS: number) => {
    clock.set(nowS);
    wheels.publish(odometry);
    for (let round = 0; round < 4; round += 1) await turn();
  };
  const pass = async (seconds: number, feedback: boolean) => {
    for (let tick = 0; tick < seconds * 20; tick += 1) {
      if (feedback) nav2.last().publishFeedback(nav2.feedback(5, 10));
      await at(clock.now() + 0.05);
    }
  };
  navigation.start('g1', TARGET);
  for (let tick = 1; tick < 10; tick += 1) await at(10_000 + tick / 10);
  return { at, pass, events, nav2, clock };
}

describe.each([
  ['forwards', 3600],
  ['backwards', -3600],
])('a clock that jumps %s by an hour', (_, jumpS) => {
  it('is no stall', async () => {
    const { at, pass, events, nav2, clock } = await onSimulatedTime();
    await pass(1.5, true);
    await at(clock.now() + jumpS);
    await pass(3, true);
    expect(nav2.last().isCancelRequested()).toBe(false);
    expect(events.filter(({ type }) => type === 'ended')).toEqual([]);
    const told = events.length;
    await pass(1, true);
    expect(events.length).toBeGreaterThan(told);
  });

  it('hides no stall', async () => {
    const { at, pass, events, nav2, clock } = await onSimulatedTime();
    await pass(1.5, true);
    await pass(1, false);
    await at(clock.now() + jumpS);
    expect(nav2.last().isCancelRequested()).toBe(false);
    await pass(1.6, false);
    expect(nav2.last().isCancelRequested()).toBe(true);
    nav2.last().canceled({});
    await pass(0.2, false);
    expect(events.at(-1)).toMatchObject({ type: 'ended', cause: 'fault' });
  });
});
