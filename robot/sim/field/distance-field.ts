import type { GridMap } from '../../site/types.js';

/**
 * For each cell centre of a grid, metres to the nearest marked cell, measured to that cell's square
 * and not to its centre: 0 inside a marked cell. Exact.
 */
export interface DistanceField {
  readonly width: number;
  readonly height: number;
  readonly resolution: number;
  readonly origin: { readonly x: number; readonly y: number };
  readonly metres: Float32Array;
}

/** Larger than any hall; what a field without any marked cell holds. */
const NOTHING_NEAR_M = 1000;

/**
 * Two passes: nearest marked cell within each column, then the best column for each cell, walking
 * outwards until no farther column can win.
 * @param isMarked by cell value of `map`, for example occupied
 */
export function distanceField(map: GridMap, isMarked: (value: number) => boolean): DistanceField {
  const { width, height, resolution, origin, data } = map;
  const column = columnDistances(data, width, height, isMarked);
  const metres = new Float32Array(width * height);
  const limit = NOTHING_NEAR_M / resolution;
  for (let row = 0; row < height; row++) {
    const base = row * width;
    for (let x = 0; x < width; x++) {
      metres[base + x] = Math.min(nearest(column, base, x, width), limit) * resolution;
    }
  }
  return { width, height, resolution, origin, metres };
}

/** Rows, in cells, to the square of the nearest marked cell of the same column; squared. */
function columnDistances(
  data: Int8Array,
  width: number,
  height: number,
  isMarked: (value: number) => boolean,
): Float32Array {
  const square = new Float32Array(width * height);
  for (let x = 0; x < width; x++) {
    let last = -Infinity;
    for (let row = 0; row < height; row++) {
      const at = row * width + x;
      if (isMarked(data[at] ?? 0)) last = row;
      square[at] = squareGap(row - last);
    }
    last = Infinity;
    for (let row = height - 1; row >= 0; row--) {
      const at = row * width + x;
      if (isMarked(data[at] ?? 0)) last = row;
      square[at] = Math.min(square[at] ?? Infinity, squareGap(last - row));
    }
  }
  return square;
}

/** From a cell centre to the edge of a cell `cells` away, squared. */
function squareGap(cells: number): number {
  return cells === 0 ? 0 : (cells - 0.5) * (cells - 0.5);
}

function nearest(square: Float32Array, base: number, x: number, width: number): number {
  let best = square[base + x] ?? Infinity;
  const farthest = Math.max(x, width - 1 - x);
  for (let d = 1; d <= farthest; d++) {
    const gap = (d - 0.5) * (d - 0.5);
    if (gap >= best) break;
    if (x - d >= 0) best = Math.min(best, gap + (square[base + x - d] ?? Infinity));
    if (x + d < width) best = Math.min(best, gap + (square[base + x + d] ?? Infinity));
  }
  return Math.sqrt(best);
}
