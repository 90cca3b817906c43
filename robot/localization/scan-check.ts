import { fromTime, type LaserScan } from '../graph/index.js';

/** Drivers count their last beam in or out. */
const OFF_BY = 1;
/** A share of beams beyond this, broken or equal, is no scan of a room. */
const MOST_NAN = 0.5;
const MOST_EQUAL = 0.99;
const LEAST_BEAMS = 10;

const REPLUG =
  'Check the laser, its cable and its window, then restart its driver; until then the robot stands.';

/**
 * What is wrong with a scan by itself.
 * @param nowS the graph's clock
 * @param silentS how far its stamp may be from now, seconds
 * @returns a complaint, or null
 */
export function checkScan(scan: LaserScan, nowS: number, silentS: number): string | null {
  const { ranges, angle_min: from, angle_max: to, angle_increment: step } = scan;
  const beams = Math.round((to - from) / step) + 1;
  if (!Number.isFinite(beams) || beams < LEAST_BEAMS || !(scan.range_max > scan.range_min)) {
    return `The scan's angles or range limits make no sense. ${REPLUG}`;
  }
  if (Math.abs(ranges.length - beams) > OFF_BY) {
    return `The scan has ${ranges.length} ranges where its angles say ${beams}. ${REPLUG}`;
  }
  const age = nowS - fromTime(scan.header.stamp);
  if (Math.abs(age) > silentS) {
    return `The scan is stamped ${Math.abs(age).toFixed(1)} s ${age > 0 ? 'ago' : 'ahead'}: bring the clocks of laser and robot together (chrony).`;
  }
  return checkRanges(ranges);
}

function checkRanges(ranges: LaserScan['ranges']): string | null {
  let broken = 0;
  const counts = new Map<number, number>();
  for (const range of ranges) {
    if (Number.isNaN(range)) broken += 1;
    else counts.set(range, (counts.get(range) ?? 0) + 1);
  }
  if (broken > ranges.length * MOST_NAN) {
    return `${broken} of the scan's ${ranges.length} ranges are no numbers. ${REPLUG}`;
  }
  const equal = Math.max(0, ...counts.values());
  if (equal >= (ranges.length - broken) * MOST_EQUAL) {
    return `All ranges of the scan are the same: the laser sees nothing, or is covered. ${REPLUG}`;
  }
  return null;
}
