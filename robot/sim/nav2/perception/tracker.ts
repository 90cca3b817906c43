import type { PlanarPose } from '../../world/drive.js';
import type { Point } from '../planner/types.js';
import { rangeTowards, type Scan } from './strangers.js';

/** Something that is not on the map, and how it moves: metres, m/s, map frame. */
export interface Track {
  readonly x: number;
  readonly y: number;
  readonly vx: number;
  readonly vy: number;
  /** How many scans it was seen in. */
  readonly hits: number;
  /** Time of the last scan it was seen in, seconds. */
  readonly seenAt: number;
}

/** Alpha-beta filter gains at 10 Hz; legs swing, so velocities are trusted slowly. */
const ALPHA = 0.6;
const BETA = 0.2;
/** How far from its prediction a thing is still the same one. */
const GATE_M = 0.5;
/** Seen by then or gone, when the laser looks right through where it should be. */
const CLEARED_AFTER_S = 0.25;
/** Remembered so long behind something else. */
const FORGOTTEN_AFTER_S = 2.5;
/** How much nearer an echo must be to hide a thing. */
const HIDES_M = 0.25;
const FASTEST_M_S = 2;

/**
 * Marks what the laser sees and clears what it sees through; what is hidden stays where it was.
 * @returns the tracks after a scan at time `now`
 */
export function track(
  tracks: readonly Track[],
  blobs: readonly Point[],
  scan: Scan,
  pose: PlanarPose,
  now: number,
): Track[] {
  const unclaimed = new Set(blobs);
  const kept: Track[] = [];
  for (const old of tracks) {
    const dt = Math.max(now - old.seenAt, 0.01);
    const there = { x: old.x + old.vx * dt, y: old.y + old.vy * dt };
    const match = nearestOf(unclaimed, there);
    if (match) {
      unclaimed.delete(match);
      kept.push(corrected(old, there, match, dt, now));
    } else if (isRemembered(old, scan, pose, now)) {
      kept.push(old);
    }
  }
  for (const { x, y } of unclaimed) kept.push({ x, y, vx: 0, vy: 0, hits: 1, seenAt: now });
  return kept;
}

function nearestOf(blobs: ReadonlySet<Point>, to: Point): Point | undefined {
  let best: Point | undefined;
  let least = GATE_M;
  for (const blob of blobs) {
    const distance = Math.hypot(blob.x - to.x, blob.y - to.y);
    if (distance >= least) continue;
    least = distance;
    best = blob;
  }
  return best;
}

function corrected(old: Track, there: Point, seen: Point, dt: number, now: number): Track {
  const dx = seen.x - there.x;
  const dy = seen.y - there.y;
  const vx = old.vx + (BETA * dx) / dt;
  const vy = old.vy + (BETA * dy) / dt;
  const speed = Math.hypot(vx, vy);
  const scale = speed > FASTEST_M_S ? FASTEST_M_S / speed : 1;
  return {
    x: there.x + ALPHA * dx,
    y: there.y + ALPHA * dy,
    vx: vx * scale,
    vy: vy * scale,
    hits: old.hits + 1,
    seenAt: now,
  };
}

function isRemembered(old: Track, scan: Scan, pose: PlanarPose, now: number): boolean {
  const missing = now - old.seenAt;
  if (missing > FORGOTTEN_AFTER_S) return false;
  if (missing <= CLEARED_AFTER_S) return true;
  const distance = Math.hypot(old.x - pose.x, old.y - pose.y);
  return old.hits > 2 && rangeTowards(scan, pose, old) < distance - HIDES_M;
}
