import type { Walls } from './walls.js';

/**
 * Metres along a ray to the first solid cell, Infinity beyond `limit`. Leaps over empty space by
 * the distance field and walks cell by cell only near walls, where it is exact.
 */
export function castRay(walls: Walls, x: number, y: number, angle: number, limit: number): number {
  const { width, height, resolution, origin, metres } = walls.field;
  const ux = Math.cos(angle);
  const uy = Math.sin(angle);
  const perCell = 1 / resolution;
  const halfDiagonal = resolution * Math.SQRT1_2;
  const x0 = x - origin.x;
  const y0 = y - origin.y;
  let along = 0;
  while (along < limit) {
    const px = x0 + ux * along;
    const py = y0 + uy * along;
    const column = Math.floor(px * perCell);
    const row = Math.floor(py * perCell);
    if (column < 0 || row < 0 || column >= width || row >= height) return Infinity;
    const distance = metres[row * width + column] ?? 0;
    if (distance === 0) return along;
    along +=
      distance > 2 * halfDiagonal
        ? distance - halfDiagonal
        : toNextCell(px, py, ux, uy, column, row, resolution);
  }
  return Infinity;
}

/** Beyond a border by so much, metres: more than rounding, less than anything that matters. */
const A_HAIR_M = 1e-6;

/** Metres to the border of the cell under the point, and a hair beyond. */
function toNextCell(
  px: number,
  py: number,
  ux: number,
  uy: number,
  column: number,
  row: number,
  resolution: number,
): number {
  const acrossX = ux === 0 ? Infinity : ((ux > 0 ? column + 1 : column) * resolution - px) / ux;
  const acrossY = uy === 0 ? Infinity : ((uy > 0 ? row + 1 : row) * resolution - py) / uy;
  return Math.max(0, Math.min(acrossX, acrossY)) + A_HAIR_M;
}
