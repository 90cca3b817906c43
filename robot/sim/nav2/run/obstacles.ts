import type { PlanarPose } from '../../world/drive.js';
import { PERSON_DISC_M, WALKS_M_S } from '../control/people-speed.js';
import { directionAt, pointAt, type Route } from '../control/path-progress.js';
import type { Track } from '../perception/tracker.js';
import type { Disc } from '../planner/types.js';

/** Farther away people will have moved before the robot is there. */
const CONSIDERED_M = 6;
const CRUISE_M_S = 0.6;
const FORESEEN_S = 4;
const STEP_S = 0.5;
/** Someone walking is met only when they come this near to the robot on its route. */
const MEETS_M = 1;
/** Walking across the route: the robot slows for them instead of going round. */
const ACROSS_COS = 0.6;

/**
 * What a new path should go round: people who stand, where they stand; people who come along the
 * route or walk before the robot, where robot and person will meet.
 * @param air metres to leave beside them
 */
export function obstaclesOf(
  tracks: readonly Track[],
  pose: PlanarPose,
  route: Route | undefined,
  progress: number,
  air: number,
): Disc[] {
  return tracks.flatMap((track) => {
    if (Math.hypot(track.x - pose.x, track.y - pose.y) > CONSIDERED_M) return [];
    if (Math.hypot(track.vx, track.vy) < WALKS_M_S) {
      return [{ x: track.x, y: track.y, radius: PERSON_DISC_M + air }];
    }
    return (route && meeting(track, route, progress, air)) ?? [];
  });
}

function meeting(track: Track, route: Route, progress: number, air: number): Disc | undefined {
  let least = MEETS_M;
  let disc: Disc | undefined;
  for (let t = 0; t <= FORESEEN_S; t += STEP_S) {
    const robot = pointAt(route, progress + CRUISE_M_S * t);
    const x = track.x + track.vx * t;
    const y = track.y + track.vy * t;
    const distance = Math.hypot(x - robot.x, y - robot.y);
    if (distance >= least) continue;
    const heading = directionAt(route, progress + CRUISE_M_S * t);
    const speed = Math.hypot(track.vx, track.vy);
    const along = Math.abs(heading.x * track.vx + heading.y * track.vy) / speed;
    if (along < ACROSS_COS) continue;
    least = distance;
    disc = { x, y, radius: PERSON_DISC_M + air };
  }
  return disc;
}
