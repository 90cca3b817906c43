import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareGround, type Ground } from '../sim/prepare.js';
import { createRng, type Rng } from '../sim/random/rng.js';
import type { PlanarPose } from '../sim/world/drive.js';
import { loadSite } from '../site/index.js';
import { watchedRobot } from './watched-robot.suite.js';

const DEGREE = Math.PI / 180;
/** The robot's radius and a little more. */
const CLEAR_M = 0.4;

let ground: Ground;
beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../maps/ok-center', import.meta.url));
  ground = prepareGround(await loadSite(folder));
});

const isClear = ({ x, y }: PlanarPose): boolean => {
  const { metres, width, origin, resolution } = ground.walls.field;
  const column = Math.floor((x - origin.x) / resolution);
  const row = Math.floor((y - origin.y) / resolution);
  return (metres[row * width + column] ?? 0) > CLEAR_M;
};

/** A place within reach of this one that the robot fits into. */
function carried(from: PlanarPose, metres: number, degrees: number, rng: Rng): PlanarPose {
  for (;;) {
    const angle = rng.between(-Math.PI, Math.PI);
    const x = from.x + metres * Math.cos(angle);
    const y = from.y + metres * Math.sin(angle);
    const to = { x, y, yaw: from.yaw + degrees * DEGREE };
    if (isClear(to)) return to;
  }
}

describe.each([
  ['half a metre and 15 degrees off', 0.5, 15],
  ['three metres off', 3, 0],
  ['turned round', 0, 180],
])('a robot carried %s', (_, metres, degrees) => {
  it.each([
    ['driving', 0, 3, 0.4],
    ['driving among 40 people', 40, 3, 0.4],
    ['at standstill', 0, 5, 0],
    ['at standstill among 40 people', 40, 5, 0],
  ])('is noticed %s', async (__, people, withinS, speed) => {
    const rng = createRng(97);
    const spots = [...ground.spots.values()].filter(({ pose }) => isClear(pose));
    for (const seed of [11, 12]) {
      const start = rng.pick(spots).pose;
      const robot = await watchedRobot({ ground, start, seed, people });
      await robot.drive(1, 0, 0);
      expect(robot.watch.state().name).toBe('sure');
      robot.localizer.fooled(carried(robot.world.pose, metres, degrees, rng));
      expect(await robot.untilDoubt(withinS, speed, 0.3)).toBeLessThanOrEqual(withinS);
      expect(robot.doubts[0]).toContain('does not fit the map');
      expect(robot.doubts[0]).toContain('행복이가 충전대에 있어요');
      robot.localizer.find();
      await robot.drive(3, 0, 0);
      expect(robot.watch.state().name).toBe('sure');
      expect(robot.errors).toEqual([]);
    }
  });
});
