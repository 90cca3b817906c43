import { afterEach, beforeEach, expect, it } from 'vitest';
import { STANDS_WITHIN_S, startWholeRobot, type WholeRobot } from '../whole-robot/whole-robot.js';

let whole: WholeRobot;
beforeEach(async () => {
  whole = await startWholeRobot();
});
afterEach(() => whole.close());

it('a Nav2 that dies in the middle of a trip leaves the wheels still, and the robot says why', async () => {
  await whole.lead();
  whole.killNav2();
  expect(await whole.untilStill(20)).toBeLessThan(STANDS_WITHIN_S);
  const stopped = () => whole.robot.guide.state().phase.name === 'stopped';
  expect(await whole.until(stopped, STANDS_WITHIN_S)).toBe(true);
  expect(whole.robot.guide.state().phase).toMatchObject({
    by: 'trouble',
    reason: expect.stringContaining('Nav2') as string,
  });
  await expect.poll(() => whole.calls.map(({ detail }) => detail).join()).toContain('Nav2');
});

it('a controller that drives on without its Nav2 moves nothing', async () => {
  await whole.lead();
  const twist = { linear: { x: 0.4, y: 0, z: 0 }, angular: { x: 0, y: 0, z: 0 } };
  const zombie = whole.node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel_safe');
  whole.node.createTimer(0.05, () => zombie.publish(twist));
  whole.killNav2();
  expect(await whole.untilStill(20)).toBeLessThan(STANDS_WITHIN_S);
  const { pose } = whole.world;
  await whole.clock.advance(20);
  expect(whole.world.pose).toEqual(pose);
});
