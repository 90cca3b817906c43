import type { PlanarPose } from '../../world/drive.js';
import { pointAt, routeOf, type Route } from '../control/path-progress.js';
import type { Track } from '../perception/tracker.js';
import { missesDiscs } from '../planner/sight.js';
import type { Disc, Planner, Point } from '../planner/types.js';
import { obstaclesOf } from './obstacles.js';

export interface ReplanInput {
  readonly planner: Planner;
  readonly pose: PlanarPose;
  readonly goal: Point;
  readonly tracks: readonly Track[];
  readonly route: Route;
  readonly progress: number;
  /** Seconds since people last let the robot drive. */
  readonly heldS: number;
}

/** Air left beside people where there is room, and where there is not. */
const AIRS_M = [0.2, 0.05];
/** A route is still free when it has lost less than this of the air it was planned with. */
const GIVE_M = 0.1;
/** A way round people that costs more than this waits until they had time to move on. */
const SMALL_DETOUR_M = 1;
const SMALL_DETOUR_SHARE = 1.15;
const PATIENCE_S = 6;
/** A new path must be better than this much to replace one that is still free. */
const WORTH_IT_M = 0.1;
/** Farther along the route nobody's place now says much. */
const LOOKED_AT_M = 5;

/**
 * The route to go on with: the present one while it is free, one round the people in the way, or
 * the present one again when the way round is long and they may soon move on.
 */
export function replan(input: ReplanInput): Route {
  const { planner, pose, goal, tracks, route, progress, heldS } = input;
  const remaining = route.length - progress;
  for (const air of AIRS_M) {
    const discs = obstaclesOf(tracks, pose, route, progress, air);
    const margin = planner.robotRadius - Math.min(air, GIVE_M);
    const blocked = !isFree(route, progress, discs, margin, pose);
    const round = planner.plan(pose, goal, discs);
    if (!round.ok) continue;
    const candidate = (): Route => routeOf(round.poses.map(([x, y]) => ({ x, y })));
    if (!blocked) return round.lengthM < remaining - WORTH_IT_M ? candidate() : route;
    const limit = Math.max(remaining * SMALL_DETOUR_SHARE, remaining + SMALL_DETOUR_M);
    if (round.lengthM <= limit || heldS > PATIENCE_S) return candidate();
  }
  return route;
}

function isFree(
  route: Route,
  progress: number,
  discs: readonly Disc[],
  margin: number,
  pose: PlanarPose,
): boolean {
  const near = discs.filter(({ x, y }) => Math.hypot(x - pose.x, y - pose.y) < LOOKED_AT_M + 1);
  let from = pointAt(route, progress);
  for (let ahead = 0.25; ahead <= LOOKED_AT_M; ahead += 0.25) {
    const to = pointAt(route, progress + ahead);
    if (!missesDiscs(near, margin - 0.02, from.x, from.y, to.x, to.y)) return false;
    from = to;
  }
  return true;
}
