import type { Point } from './types.js';

export function pathLength(path: readonly Point[]): number {
  let length = 0;
  for (let i = 1; i < path.length; i++) {
    const a = path[i - 1];
    const b = path[i];
    if (a && b) length += Math.hypot(b.x - a.x, b.y - a.y);
  }
  return length;
}

/** Pulls a path tight: keeps a point only when the line from the last kept one to the next is not free. */
export function pullTight(
  path: readonly Point[],
  isLineFree: (from: Point, to: Point) => boolean,
): Point[] {
  const first = path[0];
  if (first === undefined) return [];
  const kept = [first];
  let anchor = first;
  for (let i = 1; i < path.length; i++) {
    const here = path[i];
    const next = path[i + 1];
    if (here === undefined) continue;
    if (next !== undefined && isLineFree(anchor, next)) continue;
    kept.push(here);
    anchor = here;
  }
  return kept;
}

/** The same path with a point at least every `spacing` metres, corners kept. */
export function densify(path: readonly Point[], spacing: number): Point[] {
  const dense: Point[] = [];
  for (let i = 0; i < path.length; i++) {
    const a = path[i - 1];
    const b = path[i];
    if (b === undefined) continue;
    const steps = a ? Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / spacing) : 1;
    for (let k = 1; k <= steps; k++) {
      const t = k / steps;
      dense.push(a ? { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t } : b);
    }
  }
  return dense;
}
