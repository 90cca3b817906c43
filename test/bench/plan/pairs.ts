import { createRng, type Planner, type Point } from '../../../robot/sim/index.js';
import type { GridMap } from '../../../robot/site/index.js';
import { isKeepout, valueAt } from './floor.js';

const SEED = 20;

/** Start and goal, metres in the map frame. */
export type Pair = readonly [Point, Point];

/** Any two places where the robot fits and between which there is a way: always the same ones. */
export function randomPairs(
  planner: Planner,
  keepout: GridMap,
  isReachable: (from: Point, to: Point) => boolean,
  count: number,
): Pair[] {
  const rng = createRng(SEED);
  const { map } = planner;
  const place = (): Point => {
    for (;;) {
      const x = map.origin.x + rng.next() * map.width * map.resolution;
      const y = map.origin.y + rng.next() * map.height * map.resolution;
      if (planner.clearance(x, y) < planner.robotRadius) continue;
      if (!isKeepout(valueAt(keepout, x, y))) return { x, y };
    }
  };
  const pairs: Pair[] = [];
  while (pairs.length < count) {
    const from = place();
    const to = place();
    if (Math.hypot(to.x - from.x, to.y - from.y) > 1 && isReachable(from, to)) {
      pairs.push([from, to]);
    }
  }
  return pairs;
}

const PAIRS_COMPARED = 100;
/** Nav2 grows walls by whole cells: at an end nearer than this its planners refuse. */
const FROM_WALLS_M = 0.45;

/** Those that any planner takes, whatever it rounds. */
export function clearPairs(planner: Planner, pairs: readonly Pair[]): Pair[] {
  const isClear = ({ x, y }: Point): boolean =>
    planner.clearance(x, y) >= FROM_WALLS_M && planner.keepoutClearance(x, y) >= FROM_WALLS_M;
  return pairs.filter((pair) => pair.every(isClear)).slice(0, PAIRS_COMPARED);
}
