import { clamp, wrapAngle } from '../../geometry/angle.js';
import { segmentDistance } from '../../geometry/segment.js';
import type { PlanarPose, Twist2D } from '../../world/drive.js';
import type { Track } from '../perception/tracker.js';
import type { Planner, Point } from '../planner/types.js';
import { pointAt, type Route } from './path-progress.js';
import { PERSON_DISC_M, speedAmong, WALKS_M_S } from './people-speed.js';

export interface FollowInput {
  readonly route: Route;
  /** Metres along the route. */
  readonly progress: number;
  readonly pose: PlanarPose;
  readonly twist: Twist2D;
  readonly tracks: readonly Track[];
  readonly planner: Planner;
  /** m/s */
  readonly maxSpeed: number;
  /** True while turning on the spot towards the route, from the last output. */
  readonly turning: boolean;
}

export interface FollowOutput {
  readonly command: Twist2D;
  readonly turning: boolean;
  /** People alone hold the robot. */
  readonly heldByPeople: boolean;
}

const LOOKAHEAD_MIN_M = 0.35;
const LOOKAHEAD_MAX_M = 0.8;
const LOOKAHEAD_S = 0.7;
/** What a short cut to the lookahead point keeps from walls beyond the robot's radius. */
const SHORT_CUT_MARGIN_M = 0.04;
/** Off by more than this the robot turns on the spot, until it is off by less than that. */
const TURN_FROM_RAD = 0.8;
const TURN_UNTIL_RAD = 0.2;
const HEADING_GAIN = 2.4;
export const MAX_TURN_RAD_S = 1.4;
/** Deceleration the approach to the goal is planned with, m/s². */
const APPROACH_M_S2 = 0.5;
const CREEP_M_S = 0.06;
/** Speed beside a wall, and how it rises with the room to it (per metre). */
const BESIDE_WALL_M_S = 0.4;
const PER_METRE_OF_ROOM = 1.1;
const FORESEEN_S = 0.5;

/**
 * Pure pursuit, regulated as Nav2's controller of that name: slower in bends, near walls and before
 * the goal; turning on the spot when the route leaves sideways.
 */
export function follow(input: FollowInput): FollowOutput {
  const { route, progress, pose, planner } = input;
  const carrot = carrotFor(input);
  const off = wrapAngle(Math.atan2(carrot.y - pose.y, carrot.x - pose.x) - pose.yaw);
  const turning = Math.abs(off) > (input.turning ? TURN_UNTIL_RAD : TURN_FROM_RAD);
  const angular = clamp(HEADING_GAIN * off, -MAX_TURN_RAD_S, MAX_TURN_RAD_S);
  if (turning) return { command: { linear: 0, angular }, turning, heldByPeople: false };

  const room = planner.clearance(pose.x, pose.y) - planner.robotRadius;
  const remaining = route.length - progress;
  const wanted = Math.min(
    input.maxSpeed * Math.cos(off) ** 2,
    Math.sqrt(2 * APPROACH_M_S2 * remaining) + CREEP_M_S,
    BESIDE_WALL_M_S + PER_METRE_OF_ROOM * Math.max(0, room),
  );
  const { tracks } = input;
  const { robotRadius } = planner;
  const allowed = speedAmong({ tracks, route, progress, pose, robotRadius }, wanted);
  const linear = beforeWalls(planner, pose, allowed, angular);
  return {
    command: { linear, angular },
    turning,
    heldByPeople: allowed === 0,
  };
}

/** Nearer round corners and round people, so that the chord to it does not cut them. */
function carrotFor({ route, progress, pose, twist, planner, tracks }: FollowInput): Point {
  const here = planner.clearance(pose.x, pose.y);
  const least = Math.min(planner.robotRadius + SHORT_CUT_MARGIN_M, here - 0.005);
  const wanted = LOOKAHEAD_MIN_M + LOOKAHEAD_S * Math.abs(twist.linear);
  for (let ahead = Math.min(wanted, LOOKAHEAD_MAX_M); ahead > 0.15; ahead -= 0.1) {
    const carrot = pointAt(route, progress + ahead);
    if (!keepsClear(planner, pose, carrot, least)) continue;
    if (tracks.every((person) => misses(person, pose, carrot, planner.robotRadius))) return carrot;
  }
  return pointAt(route, progress + 0.15);
}

/** Someone who walks will be elsewhere; the chord only must not lead over who stands near. */
function misses(person: Track, from: Point, to: Point, robotRadius: number): boolean {
  if (Math.hypot(person.vx, person.vy) > WALKS_M_S) return true;
  const keep = robotRadius + PERSON_DISC_M;
  const now = Math.hypot(person.x - from.x, person.y - from.y);
  const across = segmentDistance(person.x, person.y, from.x, from.y, to.x, to.y);
  return across >= Math.min(keep, now - 0.01);
}

function keepsClear(planner: Planner, from: Point, to: Point, least: number): boolean {
  const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 0.06);
  for (let i = 1; i <= steps; i++) {
    const t = i / steps;
    const x = from.x + (to.x - from.x) * t;
    const y = from.y + (to.y - from.y) * t;
    if (planner.clearance(x, y) < least) return false;
  }
  return true;
}

/** Slows until the arc of the next half second stays off the walls. */
function beforeWalls(planner: Planner, pose: PlanarPose, wanted: number, angular: number): number {
  const least = Math.min(planner.robotRadius + 0.02, planner.clearance(pose.x, pose.y) - 0.005);
  for (let speed = wanted; speed > 0.03; speed *= 0.6) {
    if (isArcFree(planner, pose, speed, angular, least)) return speed;
  }
  return 0;
}

function isArcFree(
  planner: Planner,
  pose: PlanarPose,
  speed: number,
  angular: number,
  least: number,
): boolean {
  for (let t = 0.1; t <= FORESEEN_S; t += 0.1) {
    const middle = pose.yaw + (angular * t) / 2;
    const x = pose.x + speed * t * Math.cos(middle);
    const y = pose.y + speed * t * Math.sin(middle);
    if (planner.clearance(x, y) < least) return false;
  }
  return true;
}
