import { describe, expect, it } from 'vitest';
import { yawOfQuaternion } from '../graph/index.js';
import { bench, driving, TARGET } from './scripted-nav2.suite.js';

describe('navigation on Nav2', () => {
  it('sends the goal in the map frame, with its heading as a quaternion', async () => {
    const { nav2 } = await driving();
    const { pose, behavior_tree } = nav2.last().goal;
    expect(pose.header).toEqual({ stamp: { sec: 1000, nanosec: 0 }, frame_id: 'map' });
    expect(pose.pose.position).toEqual({ x: 12.5, y: 3.25, z: 0 });
    expect(yawOfQuaternion(pose.pose.orientation)).toBeCloseTo(2, 12);
    expect(behavior_tree).toBe('');
  });

  it('passes progress on, at most five times a second', async () => {
    const { nav2, clock, events } = await driving();
    for (let tick = 0; tick < 100; tick += 1) {
      nav2.last().publishFeedback(nav2.feedback(10 - tick / 100, 20));
      await clock.advance(0.01);
    }
    expect(events.length).toBeGreaterThanOrEqual(5);
    expect(events.length).toBeLessThanOrEqual(6);
    expect(events[0]).toEqual({ type: 'progress', goalId: 'g1', remainingM: 10, remainingS: 20 });
  });

  it.each(['humble', 'jazzy'] as const)('arrives (%s)', async (distribution) => {
    const { nav2, clock, events } = await driving(distribution);
    nav2.last().succeed({});
    await clock.advance(0);
    expect(events).toEqual([{ type: 'ended', goalId: 'g1', outcome: 'arrived', reason: '' }]);
  });

  it('says why Nav2 gave up, where Nav2 says it', async () => {
    const { nav2, base, clock, events } = await driving('jazzy');
    nav2.last().abort({ error_code: 208, error_msg: 'no path found' });
    await clock.advance(0.1);
    expect(events).toEqual([]);
    base.drive(0);
    await clock.advance(0.1);
    expect(events).toMatchObject([
      {
        outcome: 'failed',
        cause: 'blocked',
        reason: 'there is no way to the target (208: no path found)',
      },
    ]);
  });

  it('points to the log where Nav2 does not (Humble)', async () => {
    const { nav2, base, clock, events } = await driving('humble');
    nav2.last().abort({ error_code: 208, error_msg: 'no path found' });
    base.drive(0);
    await clock.advance(0.1);
    expect(events).toMatchObject([
      { outcome: 'failed', reason: "Nav2 gave up and does not say why: see Nav2's log" },
    ]);
  });

  it('fails when Nav2 rejects the goal', async () => {
    const { nav2, navigation, clock, events } = bench();
    nav2.serve();
    nav2.answers.goal = 'reject';
    navigation.start('g1', TARGET);
    await clock.advance(0.1);
    expect(events).toMatchObject([
      { outcome: 'failed', reason: expect.stringContaining('rejected') as string },
    ]);
  });

  it('waits for Nav2 to come up, but not for ever', async () => {
    const { nav2, navigation, clock, events, ends } = bench();
    navigation.start('g1', TARGET);
    await clock.advance(1.9);
    expect(events).toEqual([]);
    await clock.advance(0.2);
    expect(ends()).toMatchObject([{ goalId: 'g1', outcome: 'failed' }]);
    navigation.start('g2', TARGET);
    await clock.advance(1);
    nav2.serve();
    await clock.advance(0.1);
    nav2.last().succeed({});
    await clock.advance(0);
    expect(ends()[1]).toMatchObject({ goalId: 'g2', outcome: 'arrived' });
  });

  it('fails when Nav2 goes away in the middle, and drives again when it is back', async () => {
    const { graph, nav2, base, navigation, clock, ends } = await driving();
    nav2.node.destroy();
    await clock.advance(0.1);
    expect(ends()).toEqual([]);
    base.drive(0);
    await clock.advance(0.1);
    const reason = expect.stringContaining('went away in the middle of the goal') as string;
    expect(ends()).toMatchObject([{ outcome: 'failed', cause: 'fault', reason }]);
    graph
      .createNode('bt_navigator_2')
      .createActionServer('nav2_msgs/action/NavigateToPose', 'navigate_to_pose', {
        execute: (handle) => handle.succeed({}),
      });
    navigation.start('g2', TARGET);
    await clock.advance(0.1);
    expect(ends()[1]).toMatchObject({ goalId: 'g2', outcome: 'arrived' });
  });

  it('reports a cancel when the goal has ended and the wheels stand still', async () => {
    const { nav2, base, navigation, clock, events } = await driving();
    navigation.cancel('g1');
    await clock.advance(0.1);
    expect(nav2.last().isCancelRequested()).toBe(true);
    expect(events).toEqual([]);
    nav2.last().canceled({});
    base.drive(0.2);
    await clock.advance(0.5);
    expect(events).toEqual([]);
    base.drive(0, 0.3);
    await clock.advance(0.2);
    expect(events).toEqual([]);
    base.drive(0);
    await clock.advance(0.1);
    expect(events).toMatchObject([{ goalId: 'g1', outcome: 'canceled' }]);
  });

  it('insists when Nav2 refuses or ignores the cancel for a while', async () => {
    const { nav2, base, navigation, clock, events } = await driving();
    nav2.answers.cancel = 'reject';
    navigation.cancel('g1');
    await clock.advance(2.5);
    expect(nav2.last().isCancelRequested()).toBe(false);
    nav2.answers.cancel = 'accept';
    await clock.advance(1);
    expect(nav2.last().isCancelRequested()).toBe(true);
    await clock.advance(4);
    expect(events).toEqual([]);
    nav2.last().canceled({});
    base.drive(0);
    await clock.advance(0.2);
    expect(events).toMatchObject([{ outcome: 'canceled' }]);
  });

  it.each([
    ['never ends the goal', 11, () => undefined],
    ['ends the goal, but the robot rolls on', 4, (end: () => void) => end()],
  ])('calls for the emergency stop when Nav2 %s', async (_, seconds, act) => {
    const { nav2, navigation, clock, ends } = await driving();
    navigation.cancel('g1');
    await clock.advance(0.1);
    act(() => nav2.last().canceled({}));
    await clock.advance(seconds);
    expect(ends()).toMatchObject([
      { outcome: 'failed', reason: expect.stringContaining('emergency stop') as string },
    ]);
  });

  it('does not take silence of the odometry for a standstill', async () => {
    const { nav2, base, navigation, clock, ends } = await driving();
    base.silence();
    navigation.cancel('g1');
    await clock.advance(0.1);
    nav2.last().canceled({});
    await clock.advance(4);
    expect(ends()).toMatchObject([
      { outcome: 'failed', reason: expect.stringContaining('no odometry') as string },
    ]);
  });

  it('stops for a new goal, then drives to it', async () => {
    const { nav2, base, navigation, clock, ends } = await driving();
    navigation.start('g2', { ...TARGET, x: 1 });
    await clock.advance(0.1);
    expect(nav2.goals).toHaveLength(1);
    nav2.last().canceled({});
    base.drive(0);
    await clock.advance(0.1);
    expect(ends()).toMatchObject([{ goalId: 'g1', outcome: 'canceled' }]);
    expect(nav2.last().goal.pose.pose.position.x).toBe(1);
    nav2.last().succeed({});
    await clock.advance(0);
    expect(ends()[1]).toMatchObject({ goalId: 'g2', outcome: 'arrived' });
  });

  it('may be started again from within the news that a goal has ended', async () => {
    const { nav2, navigation, clock, ends } = await driving();
    navigation.onEvent((event) => {
      if (event.type === 'ended' && event.goalId === 'g1') navigation.start('g2', TARGET);
    });
    nav2.last().succeed({});
    await clock.advance(0.1);
    nav2.last().succeed({});
    await clock.advance(0.1);
    expect(ends().map((event) => event.goalId)).toEqual(['g1', 'g2']);
  });
});
