import { createRng, type Planner } from '../../robot/sim/index.js';
import type { Pose2D } from '../../zone/wire/index.js';

/** Where a visitor may be led: with room for the robot to turn and for somebody to pass. */
const FROM_WALLS_M = 0.7;
const FROM_KEEPOUTS_M = 0.6;
/** A trip is at least this far, metres. */
const FAR_M = 4;
const FURTHEST_M = 22;

/** Poses drawn from the free floor, each reachable from the one before; the same for the same seed. */
export function randomPlaces(
  planner: Planner,
  start: Pose2D,
  seed: number,
  count: number,
): Pose2D[] {
  const { map } = planner;
  const rng = createRng(seed);
  const places: Pose2D[] = [];
  let from = start;
  while (places.length < count) {
    const x = map.origin.x + rng.next() * map.width * map.resolution;
    const y = map.origin.y + rng.next() * map.height * map.resolution;
    const yaw = rng.between(-Math.PI, Math.PI);
    if (planner.clearance(x, y) < FROM_WALLS_M || planner.keepoutClearance(x, y) < FROM_KEEPOUTS_M)
      continue;
    const plan = planner.plan(from, { x, y });
    if (!plan.ok || plan.lengthM < FAR_M || plan.lengthM > FURTHEST_M) continue;
    from = { x, y, yaw };
    places.push(from);
  }
  return places;
}
