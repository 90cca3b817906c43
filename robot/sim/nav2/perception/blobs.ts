import type { Point } from '../planner/types.js';

/** Echoes this near to each other belong to one thing: two legs in a stride. */
const LINK_M = 0.36;
/** Wider than one person: people side by side, furniture that the map does not know. */
const WIDEST_PERSON_M = 0.75;
const PART_M = 0.5;
/** The laser sees the near side of a leg; its middle lies about so much farther. */
const BEHIND_SURFACE_M = 0.05;

/** The middles of the things that echoes come from; what is wide becomes several. */
export function blobsOf(points: readonly Point[], eye: Point): Point[] {
  return groups(points)
    .flatMap(splitWide)
    .map((group) => pushedBack(middleOf(group), eye));
}

/** Single-linkage groups. */
function groups(points: readonly Point[]): Point[][] {
  const left = new Set(points.keys());
  const found: Point[][] = [];
  for (const seed of left) {
    left.delete(seed);
    const queue = [seed];
    for (const at of queue) {
      const here = points[at];
      if (!here) continue;
      for (const other of left) {
        const there = points[other];
        if (!there || Math.hypot(there.x - here.x, there.y - here.y) > LINK_M) continue;
        left.delete(other);
        queue.push(other);
      }
    }
    found.push(queue.flatMap((at) => points[at] ?? []));
  }
  return found;
}

/** Cuts a wide group across its longest direction into parts about as wide as a person. */
function splitWide(group: Point[]): Point[][] {
  const { along, low, width } = extentOf(group);
  if (width <= WIDEST_PERSON_M) return [group];
  const count = Math.ceil(width / PART_M);
  const parts: Point[][] = Array.from({ length: count }, () => []);
  group.forEach((point, i) => {
    const part = Math.floor((((along[i] ?? 0) - low) / width) * count);
    parts[Math.min(part, count - 1)]?.push(point);
  });
  return parts.filter((part) => part.length > 0);
}

interface Extent {
  readonly mean: Point;
  /** Radians. */
  readonly axis: number;
  /** Of each point, along the axis from the mean. */
  readonly along: readonly number[];
  readonly low: number;
  readonly width: number;
}

/** Along the longest direction of a group (its first principal axis). */
function extentOf(group: readonly Point[]): Extent {
  const mean = meanOf(group);
  let sxx = 0;
  let sxy = 0;
  let syy = 0;
  for (const { x, y } of group) {
    sxx += (x - mean.x) ** 2;
    sxy += (x - mean.x) * (y - mean.y);
    syy += (y - mean.y) ** 2;
  }
  const axis = Math.atan2(2 * sxy, sxx - syy) / 2;
  const along = group.map(
    ({ x, y }) => (x - mean.x) * Math.cos(axis) + (y - mean.y) * Math.sin(axis),
  );
  const low = Math.min(...along);
  return { mean, axis, along, low, width: Math.max(...along) - low };
}

/** Half way between the ends: the nearer leg has more echoes and must not pull the middle over. */
function middleOf(group: readonly Point[]): Point {
  const { mean, axis, low, width } = extentOf(group);
  const shift = low + width / 2;
  return { x: mean.x + shift * Math.cos(axis), y: mean.y + shift * Math.sin(axis) };
}

function meanOf(group: readonly Point[]): Point {
  let x = 0;
  let y = 0;
  for (const point of group) {
    x += point.x;
    y += point.y;
  }
  return { x: x / group.length, y: y / group.length };
}

function pushedBack(point: Point, eye: Point): Point {
  const distance = Math.hypot(point.x - eye.x, point.y - eye.y);
  if (distance === 0) return point;
  const scale = 1 + BEHIND_SURFACE_M / distance;
  return { x: eye.x + (point.x - eye.x) * scale, y: eye.y + (point.y - eye.y) * scale };
}
