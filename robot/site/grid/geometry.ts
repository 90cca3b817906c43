import type { GridMap } from '../types.js';

export type GridGeometry = Omit<GridMap, 'data'>;

/** The cell that holds a point of the map frame; undefined outside the grid. */
export function cellAt(
  { width, height, resolution, origin }: GridGeometry,
  x: number,
  y: number,
): { column: number; row: number; index: number } | undefined {
  const column = Math.floor((x - origin.x) / resolution);
  const row = Math.floor((y - origin.y) / resolution);
  if (column < 0 || row < 0 || column >= width || row >= height) return undefined;
  return { column, row, index: row * width + column };
}

/** Middle of a cell in the map frame, metres. */
export const centreOf = (
  { resolution, origin }: GridGeometry,
  column: number,
  row: number,
): { x: number; y: number } => ({
  x: origin.x + (column + 0.5) * resolution,
  y: origin.y + (row + 0.5) * resolution,
});

/** True when two grids lie cell on cell. */
export const sameGeometry = (a: GridGeometry, b: GridGeometry): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  Math.abs(a.resolution - b.resolution) < 1e-9 &&
  Math.abs(a.origin.x - b.origin.x) < 1e-6 &&
  Math.abs(a.origin.y - b.origin.y) < 1e-6;
