import type { GridMap } from '../../site/types.js';
import { distanceField, type DistanceField } from '../field/distance-field.js';
import { cellIndex, sampleField } from '../field/sample.js';

/** What is solid: bodies cannot enter it and the laser ends on it. Unknown cells are not. */
export interface Walls {
  readonly map: GridMap;
  /** Distance of each cell centre to the nearest solid cell. */
  readonly field: DistanceField;
}

export function wallsOf(map: GridMap): Walls {
  return { map, field: distanceField(map, isSolid) };
}

const isSolid = (value: number): boolean => value >= 50;

/** True when a disc of this radius overlaps a solid cell; exact to the cell's square. */
export function touchesWall(walls: Walls, x: number, y: number, radius: number): boolean {
  const { map, field } = walls;
  const at = cellIndex(field, x, y);
  if (at >= 0 && (field.metres[at] ?? 0) > radius + map.resolution) return false;
  const reach = Math.ceil(radius / map.resolution) + 1;
  const column = Math.floor((x - map.origin.x) / map.resolution);
  const row = Math.floor((y - map.origin.y) / map.resolution);
  for (let r = Math.max(0, row - reach); r <= Math.min(map.height - 1, row + reach); r++) {
    for (let c = Math.max(0, column - reach); c <= Math.min(map.width - 1, column + reach); c++) {
      if (!isSolid(map.data[r * map.width + c] ?? 0)) continue;
      if (squareDistance(map, c, r, x, y) < radius * radius) return true;
    }
  }
  return false;
}

/** Metres from a point to the nearest solid cell, to about a centimetre. */
export function wallDistance(walls: Walls, x: number, y: number): number {
  return sampleField(walls.field, x, y);
}

function squareDistance(map: GridMap, column: number, row: number, x: number, y: number): number {
  const half = map.resolution / 2;
  const cx = map.origin.x + column * map.resolution + half;
  const cy = map.origin.y + row * map.resolution + half;
  const dx = Math.max(Math.abs(x - cx) - half, 0);
  const dy = Math.max(Math.abs(y - cy) - half, 0);
  return dx * dx + dy * dy;
}
