import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMessage, toTime, type LaserScan } from '../../robot/graph/index.js';
import { STANDS_WITHIN_S, startWholeRobot, type WholeRobot } from '../whole-robot/whole-robot.js';

let whole: WholeRobot;
beforeEach(async () => {
  whole = await startWholeRobot();
});
afterEach(() => whole.close());

/** As the simulator's, so that only what is spoilt differs. */
function scan(nowS: number): LaserScan {
  const increment = Math.PI / 180;
  return {
    ...createMessage('sensor_msgs/msg/LaserScan'),
    header: { stamp: toTime(nowS), frame_id: 'base_scan' },
    angle_min: -Math.PI,
    angle_max: Math.PI - increment,
    angle_increment: increment,
    range_min: 0.1,
    range_max: 12,
    ranges: Float32Array.from({ length: 360 }, (_, beam) => 1 + beam / 100),
  };
}

it.each<[string, (scan: LaserScan) => LaserScan, string]>([
  ['nothing but NaN', (s) => ({ ...s, ranges: s.ranges.map(() => NaN) }), 'are no numbers'],
  ['the wrong size', (s) => ({ ...s, ranges: s.ranges.slice(0, 90) }), '90 ranges where'],
  ['one range for all', (s) => ({ ...s, ranges: s.ranges.map(() => 3) }), 'are the same'],
  ['angles of NaN', (s) => ({ ...s, angle_increment: NaN }), 'make no sense'],
])('a scan of %s stops the robot, and it says why', async (_, spoil, words) => {
  await whole.lead();
  const laser = whole.node.createPublisher('sensor_msgs/msg/LaserScan', 'scan');
  const timer = whole.node.createTimer(0.1, () => laser.publish(spoil(scan(whole.clock.now()))));
  expect(await whole.untilStill(20)).toBeLessThan(STANDS_WITHIN_S);
  expect(whole.robot.guide.state().phase).toMatchObject({
    name: 'stopped',
    by: 'trouble',
    reason: expect.stringContaining(words) as string,
  });
  await expect.poll(() => whole.calls.map(({ detail }) => detail).join()).toContain(words);
  timer.destroy();
  // The laser is well again: it may drive, but only when somebody says so.
  expect(await whole.untilStill(10)).toBeLessThan(1);
  expect(whole.robot.guide.state().phase.name).toBe('stopped');
});
