import { clamp, wrapAngle } from '../../geometry/angle.js';
import type { PlanarPose, Twist2D } from '../../world/drive.js';
import { PERSON_DISC_M } from '../control/people-speed.js';
import type { Track } from '../perception/tracker.js';
import type { Planner } from '../planner/types.js';

/**
 * What the robot does when it makes no way, as Nav2's behaviour server: it turns to where there is
 * room and makes a step that way, or only looks round when there is none.
 */
export interface Recovery {
  readonly step: 'make-room' | 'spin';
  /** Where the step goes, radians in the map frame. */
  readonly heading: number;
  /** Seconds. */
  readonly since: number;
}

interface Situation {
  readonly now: number;
  readonly pose: PlanarPose;
  readonly tracks: readonly Track[];
}

const STEP_M_S = 0.15;
const STEP_M = 0.35;
/** For the turn and the step together. */
const MAKE_ROOM_S = 5;
const SPIN_RAD_S = 0.9;
const SPIN_S = 1.8;
const AIMED_RAD = 0.15;
const TURN_GAIN = 2;
const MAX_TURN_RAD_S = 1.2;
const DIRECTIONS = 16;
const WALL_MARGIN_M = 0.03;
const KEEPOUT_MARGIN_M = 0.2;
/** How much a step must win on whoever is too near, metres. */
const AWAY_M = 0.05;
/** Air beyond the disc round someone below which nobody will pass, metres. */
const CROWDED_M = 0.1;

export function beginRecovery(situation: Situation, planner: Planner): Recovery {
  const heading = roomiestHeading(situation, planner);
  const { now, pose } = situation;
  return heading === undefined
    ? { step: 'spin', heading: pose.yaw, since: now }
    : { step: 'make-room', heading, since: now };
}

/** The command for now, or undefined when the recovery is over or its way has been closed. */
export function recover(
  { step, heading, since }: Recovery,
  situation: Situation,
  planner: Planner,
): Twist2D | undefined {
  const { now, pose } = situation;
  if (step === 'spin') return now - since < SPIN_S ? { linear: 0, angular: SPIN_RAD_S } : undefined;
  if (now - since >= MAKE_ROOM_S) return undefined;
  const off = wrapAngle(heading - pose.yaw);
  const angular = clamp(TURN_GAIN * off, -MAX_TURN_RAD_S, MAX_TURN_RAD_S);
  if (Math.abs(off) > AIMED_RAD) return { linear: 0, angular };
  const ahead = roomAt(situation, planner, heading, STEP_M / 3);
  return ahead === undefined ? undefined : { linear: STEP_M_S, angular };
}

/** Someone is so near that the robot should give way before they both wait for each other. */
export function isCrowded(
  pose: PlanarPose,
  tracks: readonly Track[],
  robotRadius: number,
): boolean {
  const near = robotRadius + PERSON_DISC_M + CROWDED_M;
  return tracks.some(({ x, y }) => Math.hypot(x - pose.x, y - pose.y) < near);
}

function roomiestHeading(situation: Situation, planner: Planner): number | undefined {
  let best: number | undefined;
  let most = -Infinity;
  for (let i = 0; i < DIRECTIONS; i++) {
    const heading = wrapAngle(situation.pose.yaw + (2 * Math.PI * i) / DIRECTIONS);
    const half = roomAt(situation, planner, heading, STEP_M / 2);
    const whole = roomAt(situation, planner, heading, STEP_M);
    if (half === undefined || whole === undefined || whole <= most) continue;
    most = whole;
    best = heading;
  }
  return best;
}

/** The least room round the robot after a step, metres; undefined when the step must not be made. */
function roomAt(
  { pose, tracks }: Situation,
  planner: Planner,
  heading: number,
  step: number,
): number | undefined {
  const x = pose.x + step * Math.cos(heading);
  const y = pose.y + step * Math.sin(heading);
  const wall = planner.clearance(x, y) - planner.robotRadius;
  const wallNow = planner.clearance(pose.x, pose.y) - planner.robotRadius;
  if (wall < Math.min(WALL_MARGIN_M, wallNow)) return undefined;
  const zone = planner.keepoutClearance(x, y);
  if (zone < Math.min(KEEPOUT_MARGIN_M, planner.keepoutClearance(pose.x, pose.y))) return undefined;
  const keep = planner.robotRadius + PERSON_DISC_M;
  let least = wall;
  for (const person of tracks) {
    const now = Math.hypot(person.x - pose.x, person.y - pose.y);
    const then = Math.hypot(person.x - x, person.y - y);
    // Away from someone near is always a good way, however near they still are after it.
    if (then < Math.min(keep, now + (AWAY_M * step) / STEP_M)) return undefined;
    least = Math.min(least, then - keep);
  }
  return least;
}
