import type { Point } from '../planner/types.js';

/** A path by its corners, with the metres from its start to each. */
export interface Route {
  readonly points: readonly Point[];
  readonly at: readonly number[];
  readonly length: number;
}

export function routeOf(points: readonly Point[]): Route {
  const at: number[] = [];
  let length = 0;
  points.forEach((point, i) => {
    const before = points[i - 1];
    if (before) length += Math.hypot(point.x - before.x, point.y - before.y);
    at.push(length);
  });
  return { points, at, length };
}

/** The point `metres` along, clamped to the ends. */
export function pointAt(route: Route, metres: number): Point {
  const last = route.points.length - 1;
  for (let i = 1; i <= last; i++) {
    const end = route.at[i] ?? 0;
    if (metres > end && i < last) continue;
    const start = route.at[i - 1] ?? 0;
    const a = route.points[i - 1];
    const b = route.points[i];
    if (!a || !b) break;
    const t = end > start ? Math.min(Math.max((metres - start) / (end - start), 0), 1) : 1;
    return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
  }
  return route.points[0] ?? { x: 0, y: 0 };
}

/** Unit direction of travel at `metres` along. */
export function directionAt(route: Route, metres: number): { x: number; y: number } {
  const a = pointAt(route, metres - 0.05);
  const b = pointAt(route, metres + 0.05);
  const size = Math.hypot(b.x - a.x, b.y - a.y);
  return size === 0 ? { x: 0, y: 0 } : { x: (b.x - a.x) / size, y: (b.y - a.y) / size };
}

/** How far along the robot is: the nearest point of the stretch it can have reached since `from`. */
export function progressOf(route: Route, from: number, position: Point): number {
  const BACK_M = 0.3;
  const AHEAD_M = 1.2;
  const STEP_M = 0.03;
  let best = from;
  let least = Infinity;
  const end = Math.min(from + AHEAD_M, route.length);
  for (let s = Math.max(0, from - BACK_M); s <= end; s += STEP_M) {
    const point = pointAt(route, s);
    const distance = Math.hypot(point.x - position.x, point.y - position.y);
    if (distance < least) {
      least = distance;
      best = s;
    }
  }
  return best;
}
