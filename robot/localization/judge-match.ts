import type { WatchLimits } from './options.js';
import type { ScanMatch } from './scan-match.js';
import { TO_THE_DOCK, type Verdict } from './verdict.js';

/** Fewer beams with a range than this prove nothing. */
const FEWEST_BEAMS = 20;
/** A doubt ends below this share of its limit. */
const RELIEF = 0.7;

/**
 * Whether the walls agree with the pose. People hide walls, so a beam that ends short speaks against
 * the pose only when hardly any beam finds a wall; but nobody opens a wall, so the share that went
 * through one is what tells a wrong pose, however many people there are.
 * @param doubted whether they did not until now
 */
export function judgeMatch(
  { onWall, short, through }: ScanMatch,
  doubted: boolean,
  { maxThrough, minOnWall }: Pick<WatchLimits, 'maxThrough' | 'minOnWall'>,
): Verdict {
  const usable = onWall + short + through;
  if (usable < FEWEST_BEAMS) return undefined;
  const limit = doubted ? maxThrough * RELIEF : maxThrough;
  const isThrough = through / Math.max(1, onWall + through) > limit;
  if (!isThrough && onWall / usable >= minOnWall) return null;
  const percent = Math.round((100 * onWall) / usable);
  return `What the laser sees does not fit the map at the robot's supposed place (${percent} % of the beams end at a wall). ${TO_THE_DOCK}`;
}
