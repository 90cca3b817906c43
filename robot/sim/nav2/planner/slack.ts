import type { GridMap } from '../../../site/types.js';
import { distanceField, type DistanceField } from '../../field/distance-field.js';
import { cellCentre, cellIndex } from '../../field/sample.js';

/** nav_msgs/OccupancyGrid: -1 unknown, 0 free, 100 occupied; a robot drives only where it is known free. */
export const isBlockedCell = (value: number): boolean => value < 0 || value >= 50;
const isKeepoutCell = (value: number): boolean => value >= 50;

/**
 * How much room is left at each cell once every margin is taken: metres, negative where a path may
 * not lead. Walls and keepouts have margins of their own, so one number covers both.
 */
export interface Slack {
  readonly walls: DistanceField;
  /** Undefined without a mask. */
  readonly keepout: DistanceField | undefined;
  readonly field: DistanceField;
}

export function slackOf(
  map: GridMap,
  mask: GridMap | undefined,
  wallMargin: number,
  keepoutMargin: number,
): Slack {
  const walls = distanceField(map, isBlockedCell);
  const keepout = mask && distanceField(onGridOf(map, mask), isKeepoutCell);
  const metres = new Float32Array(walls.metres.length);
  for (let at = 0; at < metres.length; at++) {
    const wall = (walls.metres[at] ?? 0) - wallMargin;
    const zone = (keepout?.metres[at] ?? Infinity) - keepoutMargin;
    metres[at] = Math.min(wall, zone);
  }
  return { walls, keepout, field: { ...walls, metres } };
}

/** A mask may come with a grid of its own; read it at the map's cell centres. */
function onGridOf(map: GridMap, mask: GridMap): GridMap {
  const data = new Int8Array(map.data.length);
  for (let at = 0; at < data.length; at++) {
    const [x, y] = cellCentre(map, at);
    const source = cellIndex(mask, x, y);
    data[at] = source < 0 ? 0 : (mask.data[source] ?? 0);
  }
  return { ...map, data };
}
