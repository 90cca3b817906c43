import type { DistanceField } from './distance-field.js';

/**
 * The field between cell centres, bilinear; `outside` beyond the outermost centres.
 * @param x metres in the map frame
 */
export function sampleField(field: DistanceField, x: number, y: number, outside = 0): number {
  const gx = (x - field.origin.x) / field.resolution - 0.5;
  const gy = (y - field.origin.y) / field.resolution - 0.5;
  const column = Math.floor(gx);
  const row = Math.floor(gy);
  if (column < 0 || row < 0 || column + 1 >= field.width || row + 1 >= field.height) return outside;
  const at = row * field.width + column;
  const data = field.metres;
  const fx = gx - column;
  const low = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
  const high = (data[at + field.width] ?? 0) * (1 - fx) + (data[at + field.width + 1] ?? 0) * fx;
  const fy = gy - row;
  return low * (1 - fy) + high * fy;
}

/** Unit vector in which the field grows, by central differences; (0, 0) on a flat spot. */
export function fieldGradient(field: DistanceField, x: number, y: number): [number, number] {
  const h = field.resolution;
  const gx = sampleField(field, x + h, y) - sampleField(field, x - h, y);
  const gy = sampleField(field, x, y + h) - sampleField(field, x, y - h);
  const norm = Math.hypot(gx, gy);
  return norm < 1e-9 ? [0, 0] : [gx / norm, gy / norm];
}

/** Index of the cell that holds the point, or -1 outside the grid. */
export function cellIndex(
  grid: Pick<DistanceField, 'width' | 'height' | 'resolution' | 'origin'>,
  x: number,
  y: number,
): number {
  const column = Math.floor((x - grid.origin.x) / grid.resolution);
  const row = Math.floor((y - grid.origin.y) / grid.resolution);
  if (column < 0 || row < 0 || column >= grid.width || row >= grid.height) return -1;
  return row * grid.width + column;
}

/** Centre of a cell, metres in the map frame. */
export function cellCentre(
  grid: Pick<DistanceField, 'width' | 'resolution' | 'origin'>,
  index: number,
): [number, number] {
  const column = index % grid.width;
  const row = (index - column) / grid.width;
  return [
    grid.origin.x + (column + 0.5) * grid.resolution,
    grid.origin.y + (row + 0.5) * grid.resolution,
  ];
}
