import type { Pose2D } from '../../zone/wire/index.js';
import type { RosRig } from './rig.js';

/** One drive as it really was: from the simulator's truth, not from what the robot believes. */
export interface Trip {
  readonly outcome: string;
  readonly reason: string;
  readonly seconds: number;
  /** Metres driven, and of the shortest way. */
  readonly drivenM: number;
  readonly shortestM: number;
  /** From the target to where it came to rest: metres, radians. */
  readonly missedM: number;
  readonly missedRad: number;
  /** Metres between the edges: closest person and wall; and how near its middle came to a keepout. */
  readonly personM: number;
  readonly wallM: number;
  readonly keepoutM: number;
  /** m/s. */
  readonly fastest: number;
  /** The most by which a speed zone's limit was exceeded once the robot had had time to slow, m/s. */
  readonly overLimit: number;
}

const SAMPLE_S = 0.05;
/** From 0.5 m/s to a limit, and the filter's own period. */
const SLOWING_S = 2;
const TOP_M_S = 0.5;

/** Drives there, watched. @param allowed share of full speed at a point, 0..1 */
export async function makeTrip(
  rig: RosRig,
  target: Pose2D,
  allowed: (x: number, y: number) => number = () => 1,
): Promise<Trip> {
  const { world, planner } = rig;
  const from = world.pose;
  const plan = planner.plan(from, target);
  const begun = { driven: world.driven, at: world.now };
  const seen = { personM: Infinity, wallM: Infinity, keepoutM: Infinity, fastest: 0, overLimit: 0 };
  let limit = 1;
  let limitedSince = world.now;
  const sampler = rig.node.createTimer(SAMPLE_S, () => {
    const { x, y } = world.pose;
    const speed = Math.abs(world.twist.linear);
    seen.personM = Math.min(seen.personM, world.personClearance());
    seen.wallM = Math.min(seen.wallM, world.wallClearance());
    seen.keepoutM = Math.min(seen.keepoutM, planner.keepoutClearance(x, y));
    seen.fastest = Math.max(seen.fastest, speed);
    const now = allowed(x, y);
    if (now !== limit) limitedSince = world.now;
    limit = now;
    if (world.now - limitedSince < SLOWING_S) return;
    seen.overLimit = Math.max(seen.overLimit, speed - limit * TOP_M_S);
  });
  const ended = await rig.drive(target);
  sampler.destroy();
  const { x, y, yaw } = world.pose;
  return {
    outcome: ended.outcome,
    reason: ended.reason,
    seconds: world.now - begun.at,
    drivenM: world.driven - begun.driven,
    shortestM: plan.ok ? plan.lengthM : NaN,
    missedM: Math.hypot(x - target.x, y - target.y),
    missedRad: Math.abs(Math.atan2(Math.sin(yaw - target.yaw), Math.cos(yaw - target.yaw))),
    ...seen,
  };
}
