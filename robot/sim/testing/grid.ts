import type { GridMap } from '../../site/types.js';

export interface Rectangle {
  /** metres */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A walled room of the given size with boxes in it, 0.05 m cells, origin at the room's inner corner. */
export function roomGrid(
  widthM: number,
  heightM: number,
  boxes: readonly Rectangle[] = [],
  resolution = 0.05,
): GridMap {
  const wall = 0.2;
  const width = Math.round((widthM + 2 * wall) / resolution);
  const height = Math.round((heightM + 2 * wall) / resolution);
  const grid: GridMap = {
    width,
    height,
    resolution,
    origin: { x: -wall, y: -wall },
    data: new Int8Array(width * height).fill(100),
  };
  fill(grid, { x: 0, y: 0, width: widthM, height: heightM }, 0);
  for (const box of boxes) fill(grid, box, 100);
  return grid;
}

/** A grid of the same shape with only the given boxes marked: a keepout mask. */
export function maskGrid(like: GridMap, boxes: readonly Rectangle[]): GridMap {
  const grid: GridMap = { ...like, data: new Int8Array(like.data.length) };
  for (const box of boxes) fill(grid, box, 100);
  return grid;
}

/** The same for a speed mask: boxes with the percent of full speed allowed in them. */
export function speedGrid(
  like: GridMap,
  zones: readonly (Rectangle & { readonly percent: number })[],
): GridMap {
  const grid: GridMap = { ...like, data: new Int8Array(like.data.length) };
  for (const zone of zones) fill(grid, zone, 100 - zone.percent);
  return grid;
}

/** About the size and clutter of a civil-service hall: counters, desks, rows of chairs, pillars. */
export function hallGrid(): GridMap {
  const boxes: Rectangle[] = [];
  for (let x = 4; x < 36; x += 5) boxes.push({ x, y: 23, width: 3.8, height: 0.8 });
  for (let x = 8; x < 32; x += 4) {
    for (let y = 8; y < 16; y += 1.9) boxes.push({ x, y, width: 2.4, height: 0.5 });
  }
  for (let y = 4; y < 22; y += 4) boxes.push({ x: 0, y, width: 3, height: 0.2 });
  for (const x of [6, 14, 22, 30, 36]) {
    for (const y of [5.5, 19.5]) boxes.push({ x, y, width: 0.6, height: 0.6 });
  }
  boxes.push({ x: 34, y: 8, width: 0.2, height: 9 }, { x: 34, y: 3, width: 6, height: 0.2 });
  return roomGrid(40, 26.9, boxes);
}

function fill(grid: GridMap, box: Rectangle, value: number): void {
  const column = (x: number): number => Math.round((x - grid.origin.x) / grid.resolution);
  const row = (y: number): number => Math.round((y - grid.origin.y) / grid.resolution);
  for (let r = row(box.y); r < row(box.y + box.height); r++) {
    for (let c = column(box.x); c < column(box.x + box.width); c++) {
      grid.data[r * grid.width + c] = value;
    }
  }
}
