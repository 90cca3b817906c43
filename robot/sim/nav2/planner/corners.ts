import type { DistanceField } from '../../field/distance-field.js';
import { cellCentre } from '../../field/sample.js';

/**
 * The points at which a shortest path over a grid can bend: free cells with a blocked cell
 * diagonally beside them and both cells between free (Oh and Leong 2017, "Edge N-Level Sparse
 * Visibility Graphs", section 3).
 */
export interface Corners {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Which diagonals are blocked, one bit a quadrant: 1 (+,+), 2 (-,+), 4 (-,-), 8 (+,-). */
  readonly blocked: Uint8Array;
}

export function findCorners(slack: DistanceField): Corners {
  const cells: number[] = [];
  const masks: number[] = [];
  for (let row = 1; row < slack.height - 1; row++) {
    for (let column = 1; column < slack.width - 1; column++) {
      const at = row * slack.width + column;
      const mask = blockedDiagonals(slack, at);
      if (mask === 0) continue;
      cells.push(at);
      masks.push(mask);
    }
  }
  const points = cells.map((cell) => cellCentre(slack, cell));
  return {
    count: cells.length,
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    blocked: Uint8Array.from(masks),
  };
}

function blockedDiagonals(slack: DistanceField, at: number): number {
  const room = slack.metres;
  const isFree = (cell: number): boolean => (room[cell] ?? -1) >= 0;
  if (!isFree(at)) return 0;
  const right = isFree(at + 1);
  const left = isFree(at - 1);
  const up = isFree(at + slack.width);
  const down = isFree(at - slack.width);
  let mask = 0;
  if (right && up && !isFree(at + slack.width + 1)) mask |= 1;
  if (left && up && !isFree(at + slack.width - 1)) mask |= 2;
  if (left && down && !isFree(at - slack.width - 1)) mask |= 4;
  if (right && down && !isFree(at - slack.width + 1)) mask |= 8;
  return mask;
}

/**
 * True when a straight line in direction (dx, dy) can turn at this corner: it must pass the blocked
 * quadrant sideways, neither run into it nor come out of it.
 */
export function canBend(blocked: number, dx: number, dy: number): boolean {
  const product = dx * dy;
  return ((blocked & 0b0101) !== 0 && product <= 0) || ((blocked & 0b1010) !== 0 && product >= 0);
}
