import type { DistanceField } from '../../field/distance-field.js';
import { sampleField } from '../../field/sample.js';
import type { Disc, Point } from './types.js';

/**
 * How far a line may dip below zero slack between cell centres. Together with the step below it
 * costs at most 0.035 m of the planner's margin.
 */
export const SIGHT_TOLERANCE_M = 0.02;
const SHORTEST_STEP_M = 0.03;

/**
 * True when the straight line keeps at least `least` slack. Steps as far as the slack at each point
 * proves free (the field grows at most one metre a metre), so open space costs a few steps only.
 */
export function sees(
  slack: DistanceField,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  least = 0,
): boolean {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return true;
  const ux = (bx - ax) / length;
  const uy = (by - ay) / length;
  let at = 0;
  while (at < length) {
    const room = sampleField(slack, ax + ux * at, ay + uy * at, -1) - least;
    if (room < -SIGHT_TOLERANCE_M) return false;
    at += room > SHORTEST_STEP_M ? room : SHORTEST_STEP_M;
  }
  return true;
}

/**
 * The same from an end that lies too close to a wall: less room is allowed near that end, and the
 * line has to gain a metre of it every two metres.
 */
export function seesFromTightEnd(slack: DistanceField, tight: Point, to: Point): boolean {
  const length = Math.hypot(to.x - tight.x, to.y - tight.y);
  if (length === 0) return true;
  const ux = (to.x - tight.x) / length;
  const uy = (to.y - tight.y) / length;
  const atEnd = sampleField(slack, tight.x, tight.y, -1);
  for (let at = 0; at < length; at += SHORTEST_STEP_M) {
    const room = sampleField(slack, tight.x + ux * at, tight.y + uy * at, -1);
    if (room < Math.min(0, atEnd + at / 2) - SIGHT_TOLERANCE_M) return false;
  }
  return true;
}

/** True when the segment keeps `margin` from every disc. */
export function missesDiscs(
  discs: readonly Disc[],
  margin: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): boolean {
  for (const disc of discs) {
    const dx = bx - ax;
    const dy = by - ay;
    const square = dx * dx + dy * dy;
    const along = square === 0 ? 0 : ((disc.x - ax) * dx + (disc.y - ay) * dy) / square;
    const t = along < 0 ? 0 : along > 1 ? 1 : along;
    const ex = disc.x - ax - t * dx;
    const ey = disc.y - ay - t * dy;
    const keep = disc.radius + margin;
    if (ex * ex + ey * ey < keep * keep) return false;
  }
  return true;
}
