import type { DistanceField } from '../../field/distance-field.js';
import { canBend, findCorners, type Corners } from './corners.js';
import { sees } from './sight.js';

/**
 * Every pair of corners that a shortest path may join: they see each other and the line can bend at
 * both. Compressed rows: the neighbours of corner `i` are `target[start[i] .. start[i + 1])`.
 */
export interface VisibilityGraph {
  readonly corners: Corners;
  readonly start: Int32Array;
  readonly target: Int32Array;
}

export function visibilityGraph(slack: DistanceField): VisibilityGraph {
  const corners = findCorners(slack);
  const neighbours: number[][] = Array.from({ length: corners.count }, () => []);
  for (let i = 0; i < corners.count; i++) {
    const x = corners.x[i] ?? 0;
    const y = corners.y[i] ?? 0;
    const blocked = corners.blocked[i] ?? 0;
    for (let j = i + 1; j < corners.count; j++) {
      const tx = corners.x[j] ?? 0;
      const ty = corners.y[j] ?? 0;
      if (!canBend(blocked, tx - x, ty - y)) continue;
      if (!canBend(corners.blocked[j] ?? 0, tx - x, ty - y)) continue;
      if (!sees(slack, x, y, tx, ty)) continue;
      neighbours[i]?.push(j);
      neighbours[j]?.push(i);
    }
  }
  const start = new Int32Array(corners.count + 1);
  neighbours.forEach((list, i) => (start[i + 1] = (start[i] ?? 0) + list.length));
  return { corners, start, target: Int32Array.from(neighbours.flat()) };
}
