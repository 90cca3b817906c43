import { cellCentre, cellIndex, sampleField } from '../../field/sample.js';
import type { Slack } from './slack.js';
import type { Point } from './types.js';

/** A robot whose pose says "inside a wall" is mislocated by little or hopelessly. */
const FARTHEST_OUT_OF_WALL_M = 0.5;

/**
 * The nearest place with full margins that can be reached in a straight line without crossing a
 * wall: the way out of an inflation or a keepout. Undefined when there is none.
 */
export function escapeFrom(slack: Slack, from: Point): Point | undefined {
  const { field, walls } = slack;
  const inWall = sampleField(walls, from.x, from.y) <= 0;
  const reach = inWall ? FARTHEST_OUT_OF_WALL_M : Infinity;
  const rings = Math.max(field.width, field.height);
  let best: Point | undefined;
  let bestDistance = reach;
  for (let ring = 0; ring <= rings && (ring - 1) * field.resolution < bestDistance; ring++) {
    for (const cell of cellsOnRing(field, from, ring)) {
      if ((field.metres[cell] ?? -1) < 0) continue;
      const [x, y] = cellCentre(field, cell);
      const distance = Math.hypot(x - from.x, y - from.y);
      if (distance >= bestDistance || (!inWall && crossesWall(slack, from, x, y))) continue;
      best = { x, y };
      bestDistance = distance;
    }
  }
  return best;
}

function* cellsOnRing(
  grid: Slack['field'],
  around: Point,
  ring: number,
): Generator<number, void, undefined> {
  const middle = cellIndex(grid, around.x, around.y);
  const column = middle % grid.width;
  const row = (middle - column) / grid.width;
  for (let dy = -ring; dy <= ring; dy++) {
    const y = row + dy;
    if (y < 0 || y >= grid.height) continue;
    const step = Math.abs(dy) === ring || ring === 0 ? 1 : 2 * ring;
    for (let dx = -ring; dx <= ring; dx += step) {
      const x = column + dx;
      if (x >= 0 && x < grid.width) yield y * grid.width + x;
    }
  }
}

function crossesWall(slack: Slack, from: Point, x: number, y: number): boolean {
  const length = Math.hypot(x - from.x, y - from.y);
  const steps = Math.ceil(length / (slack.field.resolution / 2));
  for (let i = 0; i <= steps; i++) {
    const t = steps === 0 ? 0 : i / steps;
    if (sampleField(slack.walls, from.x + (x - from.x) * t, from.y + (y - from.y) * t) <= 0.02) {
      return true;
    }
  }
  return false;
}
