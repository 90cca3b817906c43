import { wrapAngle } from '../../geometry/angle.js';
import type { PlanarPose } from '../../world/drive.js';
import type { Planner, Point } from '../planner/types.js';

/** The parts of sensor_msgs/LaserScan that place its beams. */
export interface Scan {
  readonly angle_min: number;
  readonly angle_increment: number;
  readonly range_min: number;
  readonly range_max: number;
  readonly ranges: ArrayLike<number>;
}

/** An echo this near to a mapped wall is the wall: laser noise, and what a heading error does far away. */
const WALL_ECHO_M = 0.08;
const WALL_ECHO_PER_M = 0.01;

/** Echoes of what the map does not know, in the map frame, in beam order. */
export function strangersIn(scan: Scan, pose: PlanarPose, planner: Planner): Point[] {
  const points: Point[] = [];
  for (let beam = 0; beam < scan.ranges.length; beam++) {
    const range = scan.ranges[beam] ?? NaN;
    // REP-117: infinities and NaN are no echo.
    if (!(range >= scan.range_min && range <= scan.range_max)) continue;
    const angle = pose.yaw + scan.angle_min + beam * scan.angle_increment;
    const x = pose.x + range * Math.cos(angle);
    const y = pose.y + range * Math.sin(angle);
    if (planner.clearance(x, y) > WALL_ECHO_M + WALL_ECHO_PER_M * range) points.push({ x, y });
  }
  return points;
}

/** How far the laser sees in the direction of a point: Infinity when nothing echoes there. */
export function rangeTowards(scan: Scan, pose: PlanarPose, to: Point): number {
  const bearing = wrapAngle(Math.atan2(to.y - pose.y, to.x - pose.x) - pose.yaw);
  const beam = Math.round((bearing - scan.angle_min) / scan.angle_increment);
  const count = scan.ranges.length;
  const range = scan.ranges[((beam % count) + count) % count] ?? NaN;
  if (Number.isNaN(range) || range === -Infinity) return 0;
  return range;
}
