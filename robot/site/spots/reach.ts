import { cellAt } from '../grid/geometry.js';
import type { Point } from '../plan/shape.js';
import type { GridMap } from '../types.js';

/** Cells connected with `start` over drivable cells (four neighbours): 1 reached, 0 not. */
export function reachableFrom(
  map: GridMap,
  start: Point,
  drivable: (index: number) => boolean,
): Uint8Array {
  const reached = new Uint8Array(map.width * map.height);
  const first = cellAt(map, start[0], start[1]);
  if (!first || !drivable(first.index)) return reached;
  reached[first.index] = 1;
  const open = [first.index];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    for (const next of neighbours(map, index)) {
      if (reached[next] === 1 || !drivable(next)) continue;
      reached[next] = 1;
      open.push(next);
    }
  }
  return reached;
}

function neighbours({ width, height }: GridMap, index: number): number[] {
  const column = index % width;
  const next: number[] = [];
  if (column > 0) next.push(index - 1);
  if (column < width - 1) next.push(index + 1);
  if (index >= width) next.push(index - width);
  if (index < width * (height - 1)) next.push(index + width);
  return next;
}
