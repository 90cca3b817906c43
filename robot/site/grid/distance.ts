import type { GridMap } from '../types.js';

/** Squared cells, beyond any grid; finite, because the envelope subtracts it from itself. */
const FAR = 1e12;

/**
 * Exact Euclidean distance from each cell's middle to the middle of the nearest cell for which
 * `blocked` holds, metres; cells beyond the border count as blocked.
 * Felzenszwalb and Huttenlocher, Distance Transforms of Sampled Functions (2012): one pass a row,
 * one a column.
 */
export function distances(grid: GridMap, blocked: (index: number) => boolean): Float64Array {
  const { width, height, resolution } = grid;
  const squared = new Float64Array(width * height);
  for (let index = 0; index < squared.length; index++) {
    squared[index] = blocked(index) ? 0 : FAR;
  }
  const transform = transformer(Math.max(width, height));
  for (let row = 0; row < height; row++) transform(squared, row * width, 1, width);
  for (let column = 0; column < width; column++) transform(squared, column, width, height);
  return squared.map(
    (value, index) => Math.min(Math.sqrt(value), borderDistance(grid, index)) * resolution,
  );
}

/** Cells to the nearest cell outside the grid. */
function borderDistance({ width, height }: GridMap, index: number): number {
  const column = index % width;
  const row = (index - column) / width;
  return Math.min(column + 1, row + 1, width - column, height - row);
}

/** Lower envelope of parabolas along a line of `count` cells, `stride` apart, in place. */
function transformer(longest: number) {
  const values = new Float64Array(longest);
  const vertices = new Int32Array(longest);
  const starts = new Float64Array(longest + 1);
  const read = (list: ArrayLike<number>, at: number) => list[at] ?? 0;

  return (data: Float64Array, offset: number, stride: number, count: number) => {
    for (let i = 0; i < count; i++) values[i] = read(data, offset + i * stride);
    const meet = (left: number, right: number) =>
      (read(values, right) + right * right - read(values, left) - left * left) /
      (2 * (right - left));
    let last = 0;
    vertices[0] = 0;
    starts[0] = -Infinity;
    for (let i = 1; i < count; i++) {
      // starts[0] is -Infinity, so the first parabola stays.
      while (meet(read(vertices, last), i) <= read(starts, last)) last--;
      starts[last + 1] = meet(read(vertices, last), i);
      vertices[++last] = i;
    }
    for (let i = 0, part = 0; i < count; i++) {
      while (part < last && read(starts, part + 1) <= i) part++;
      const vertex = read(vertices, part);
      data[offset + i * stride] = (i - vertex) ** 2 + read(values, vertex);
    }
  };
}
