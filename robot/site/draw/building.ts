import type { Hall, Opening, Room, Wall } from '../plan/building.js';
import type { Box, Side } from '../plan/shape.js';
import { grown } from './geometry.js';

/* Boxes of what stands fast, as the map and the picture both draw it. */

export const hallBox = ({ width, depth }: Hall): Box => [0, 0, width, depth];

/** The part of the outer wall that an opening takes. */
export const openingBox = (hall: Hall, opening: Opening): Box =>
  stretch(hallBox(hall), hall.wall, opening);

/** The part of a room's wall that its door takes. */
export const doorBox = ({ box, wall, door }: Room): Box => stretch(box, wall, door);

/** A room with its walls. */
export const roomOutside = ({ box, wall }: Room): Box => grown(box, wall);

/** One box for each straight piece of an inner wall; pieces overlap at their corners. */
export function wallBoxes({ line, thickness }: Wall): Box[] {
  const half = thickness / 2;
  return line.slice(1).map(([x2, y2], index) => {
    const [x1, y1] = line[index] ?? [x2, y2];
    return grown([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)], half);
  });
}

function stretch(
  [left, bottom, right, top]: Box,
  wall: number,
  { side, from, to }: { side: Side; from: number; to: number },
): Box {
  switch (side) {
    case 'north':
      return [from, top, to, top + wall];
    case 'south':
      return [from, bottom - wall, to, bottom];
    case 'east':
      return [right, from, right + wall, to];
    case 'west':
      return [left - wall, from, left, to];
  }
}
