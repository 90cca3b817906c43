import type { Counter, SeatRow } from '../plan/fittings.js';
import type { Box, Point, Side } from '../plan/shape.js';
import { isHorizontal, middleOf, squareAt } from './geometry.js';

/* How a counter is divided into windows, and where its chairs stand. */

/** metres: side of a visitor's chair, and its distance from the counter */
const CHAIR_M = 0.45;
const CHAIR_GAP_M = 0.15;

export interface CounterWindow {
  readonly number: number;
  readonly box: Box;
}

/** The windows from the visitors' left to their right; none when the counter has no numbers. */
export function windowsOf({ box, facing, windows }: Counter): CounterWindow[] {
  if (!windows) return [];
  const [first, last] = windows;
  const parts = split(box, isHorizontal(facing), last - first + 1);
  // Visitors look against `facing`; their left is the lower end only when that is south or east.
  const fromLeft = facing === 'south' || facing === 'east' ? parts : parts.reverse();
  return fromLeft.map((part, index) => ({ number: first + index, box: part }));
}

/** One chair in front of each window, or of the whole counter when it has none. */
export function chairsOf(counter: Counter): Box[] {
  if (!counter.chairs) return [];
  const windows = windowsOf(counter).map(({ box }) => box);
  return (windows.length > 0 ? windows : [counter.box]).map((box) =>
    squareAt(inFront(box, counter.facing, CHAIR_GAP_M + CHAIR_M / 2), CHAIR_M),
  );
}

/** The single seats of a row. */
export const seatsOf = ({ box, facing, count }: SeatRow): Box[] =>
  split(box, isHorizontal(facing), count);

function split([left, bottom, right, top]: Box, horizontal: boolean, count: number): Box[] {
  return Array.from({ length: count }, (_, index): Box => {
    const from = index / count;
    const to = (index + 1) / count;
    return horizontal
      ? [left + (right - left) * from, bottom, left + (right - left) * to, top]
      : [left, bottom + (top - bottom) * from, right, bottom + (top - bottom) * to];
  });
}

/** The point `distance` metres in front of a box's edge. */
export function inFront(box: Box, facing: Side, distance: number): Point {
  const [x, y] = middleOf(box);
  switch (facing) {
    case 'north':
      return [x, box[3] + distance];
    case 'south':
      return [x, box[1] - distance];
    case 'east':
      return [box[2] + distance, y];
    case 'west':
      return [box[0] - distance, y];
  }
}
