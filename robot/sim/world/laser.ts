import type { Rng } from '../random/rng.js';
import type { PlanarPose } from './drive.js';
import { castRay } from './raycast.js';
import type { Walls } from './walls.js';

/** A round thing the laser sees: at its height a person is two legs. Metres in the map frame. */
export interface Post {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface LaserModel {
  readonly beams: number;
  /** metres */
  readonly rangeMin: number;
  readonly rangeMax: number;
  /** One sigma of a range, metres. */
  readonly noise: number;
  /** Share of beams that return nothing usable. */
  readonly dropouts: number;
}

/** A 360-degree scanner of the class used on indoor robots: 1 degree, 12 m. */
export const DEFAULT_LASER: LaserModel = {
  beams: 360,
  rangeMin: 0.1,
  rangeMax: 12,
  noise: 0.01,
  dropouts: 0.001,
};

/**
 * One turn of the scanner, beam 0 at -pi in the robot's frame, counter-clockwise. As REP-117 has
 * it: -Infinity too close, NaN invalid, +Infinity nothing within range.
 */
export function scanFrom(
  walls: Walls,
  posts: readonly Post[],
  pose: PlanarPose,
  model: LaserModel,
  rng: Rng,
): Float32Array {
  const ranges = new Float32Array(model.beams);
  const step = (2 * Math.PI) / model.beams;
  for (let beam = 0; beam < model.beams; beam++) {
    ranges[beam] = castRay(walls, pose.x, pose.y, pose.yaw - Math.PI + beam * step, model.rangeMax);
  }
  for (const post of posts) castPost(ranges, post, pose, step, model.rangeMax);
  for (let beam = 0; beam < model.beams; beam++) {
    ranges[beam] = measured(ranges[beam] ?? Infinity, model, rng);
  }
  return ranges;
}

/** Only the beams within the post's angular width are tried. */
function castPost(
  ranges: Float32Array,
  post: Post,
  pose: PlanarPose,
  step: number,
  rangeMax: number,
): void {
  const dx = post.x - pose.x;
  const dy = post.y - pose.y;
  const distance = Math.hypot(dx, dy);
  if (distance - post.radius > rangeMax || distance <= post.radius) return;
  const bearing = Math.atan2(dy, dx) - pose.yaw + Math.PI;
  const half = Math.asin(post.radius / distance);
  const first = Math.ceil((bearing - half) / step);
  const last = Math.floor((bearing + half) / step);
  for (let k = first; k <= last; k++) {
    const beam = ((k % ranges.length) + ranges.length) % ranges.length;
    const across = distance * Math.sin(k * step - bearing);
    const along =
      Math.sqrt(Math.max(0, distance * distance - across * across)) -
      Math.sqrt(Math.max(0, post.radius * post.radius - across * across));
    if (along < (ranges[beam] ?? Infinity)) ranges[beam] = along;
  }
}

function measured(range: number, model: LaserModel, rng: Rng): number {
  if (model.dropouts > 0 && rng.next() < model.dropouts) return NaN;
  if (range > model.rangeMax) return Infinity;
  const noisy = range + rng.gauss(model.noise);
  return noisy < model.rangeMin ? -Infinity : noisy;
}
