import type { LaserScan } from '../graph/index.js';
import type { Planar } from './planar.js';
import type { WallField } from './wall-field.js';

/** How the beams of a scan fit the map from one pose. Beams without a usable range are not counted. */
export interface ScanMatch {
  /** Beams that end at a mapped wall. */
  readonly onWall: number;
  /** Beams that end in the open, before any wall: somebody stands there, or something new. */
  readonly short: number;
  /** Beams that went through a mapped wall. Nobody who walks about can do that. */
  readonly through: number;
}

/** More beams than these add nothing but work. */
const MOST_BEAMS = 180;

/**
 * @param pose of the laser in the map, at the time of the scan
 * @param toleranceM a beam this near to a wall ends at it
 */
export function matchScan(
  field: WallField,
  pose: Planar,
  scan: LaserScan,
  toleranceM: number,
): ScanMatch {
  const stride = Math.max(1, Math.floor(scan.ranges.length / MOST_BEAMS));
  const side = pose.flipped ? -1 : 1;
  const found = { onWall: 0, short: 0, through: 0 };
  for (let beam = 0; beam < scan.ranges.length; beam += stride) {
    const range = scan.ranges[beam] ?? NaN;
    if (!(range >= scan.range_min && range <= scan.range_max)) continue;
    const angle = pose.yaw + side * (scan.angle_min + beam * scan.angle_increment);
    found[ending(field, pose, angle, range, toleranceM)] += 1;
  }
  return found;
}

function ending(
  field: WallField,
  { x, y }: Planar,
  angle: number,
  range: number,
  toleranceM: number,
): keyof ScanMatch {
  const distance = field.distanceAt(x + range * Math.cos(angle), y + range * Math.sin(angle));
  if (distance <= toleranceM) return 'onWall';
  return field.wallWithin(x, y, angle, range - toleranceM) ? 'through' : 'short';
}
