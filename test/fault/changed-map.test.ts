import { afterEach, beforeEach, expect, it } from 'vitest';
import { LATCHED } from '../../robot/graph/index.js';
import { gridMessage } from '../../robot/sim/node/ros.js';
import type { GridMap } from '../../robot/site/index.js';
import { STANDS_WITHIN_S, startWholeRobot, type WholeRobot } from '../whole-robot/whole-robot.js';

let whole: WholeRobot;
beforeEach(async () => {
  whole = await startWholeRobot();
});
afterEach(() => whole.close());

it.each<[string, (map: GridMap) => GridMap]>([
  ['resolution', (map) => ({ ...map, resolution: 0.1 })],
  ['origin', (map) => ({ ...map, origin: { x: 3, y: 3 } })],
  ['content', (map) => ({ ...map, data: map.data.map((cell, n) => (n % 7 ? cell : 100)) })],
])('a map of another %s stops the robot, and it says why', async (_, change) => {
  await whole.lead();
  const maps = whole.node.createPublisher('nav_msgs/msg/OccupancyGrid', 'map', LATCHED);
  maps.publish(gridMessage(change(whole.ground.map), whole.clock.now()));
  expect(await whole.untilStill(20)).toBeLessThan(STANDS_WITHIN_S);
  expect(whole.robot.guide.state().phase).toMatchObject({
    name: 'stopped',
    by: 'trouble',
    reason: expect.stringContaining('The map has changed') as string,
  });
  await expect.poll(() => whole.calls.map(({ detail }) => detail).join()).toContain('The map');
});
