import { createInProcessGraph, SteppedClock, type Graph } from '../../graph/index.js';
import { stampedPose } from '../node/ros.js';
import { createNav2StandIn } from '../nav2/node/stand-in.js';
import { createSimulator } from '../node/simulator.js';
import type { VisitorHabits } from '../people/follower.js';
import type { Point } from '../nav2/planner/types.js';
import { prepareGround, type Ground, type SimulatedSite } from '../prepare.js';
import type { PlanarPose } from '../world/drive.js';
import type { World } from '../world/world.js';
import { DriveMetrics } from './metrics.js';

export interface EscortOptions {
  /** A loaded site, or the ground made of it when several trips share it. */
  site: SimulatedSite | Ground;
  /** Where to lead: metres and radians in the map frame. */
  goal: PlanarPose;
  /** Default: the dock. */
  start?: PlanarPose;
  /** Default 1. */
  seed?: number;
  /** Default 10. */
  people?: number;
  visitor?: VisitorHabits & { start: Point };
  /** Full speed, m/s, of which speed zones are a share; default the base's. */
  maxSpeed?: number;
  /** The trip ends as `timeout` after so much simulated time; default 600. */
  limitS?: number;
}

/** Keys as `npx haengbok escort --json` prints them; SI units. */
export interface EscortReport {
  outcome: 'arrived' | 'failed' | 'timeout';
  /** Empty when arrived; else begins with the reason, for example `goal-occupied: ...`. */
  reason: string;
  duration_s: number;
  path_m: number;
  /** Success weighted by path length, 0..1: the shortest way by the map over the way driven. */
  spl: number;
  /** From the robot's edge to the nearest wall or person at the closest moment. */
  min_clearance_m: number;
  /** Share of the time with someone nearer than 0.45 m. */
  intrusion_ratio: number;
  /** Touches; without a break of a second they are one. */
  wall_contacts: number;
  person_contacts: number;
}

const SLICE_S = 0.1;
/** Lets the first transforms and scans arrive before the goal is sent. */
const WARM_UP_S = 0.2;

/**
 * Drives one trip in the simulator, headless, as fast as the machine can: the same nodes, topics and
 * actions as at the wall clock, on a stepped one. The same options give the same report.
 */
export async function runEscort(options: EscortOptions): Promise<EscortReport> {
  const ground = 'planner' in options.site ? options.site : prepareGround(options.site);
  const clock = new SteppedClock();
  const errors: unknown[] = [];
  const graph = createInProcessGraph({ clock, onCallbackError: (error) => errors.push(error) });
  const { world } = createSimulator({ ...options, graph, site: ground });
  const { maxSpeed } = options;
  createNav2StandIn({
    graph,
    planner: ground.planner,
    velocityTopic: 'cmd_vel',
    ...(maxSpeed === undefined ? {} : { maxSpeed }),
  });
  const start = world.pose;
  try {
    await clock.advance(WARM_UP_S);
    const trip = await drive(graph, clock, world, options);
    if (errors.length > 0) throw errors[0];
    return report(ground, start, world, options.goal, trip);
  } finally {
    await graph.shutdown();
  }
}

interface Trip {
  outcome: EscortReport['outcome'];
  reason: string;
  startedAt: number;
  metrics: DriveMetrics;
}

async function drive(
  graph: Graph,
  clock: SteppedClock,
  world: World,
  { goal, limitS = 600 }: EscortOptions,
): Promise<Trip> {
  const node = graph.createNode('escort');
  const client = node.createActionClient('nav2_msgs/action/NavigateToPose', 'navigate_to_pose');
  const metrics = new DriveMetrics();
  const startedAt = world.now;
  const ride: { ended?: Pick<Trip, 'outcome' | 'reason'> } = {};
  const over = client
    .sendGoal({ pose: stampedPose(goal, 'map', clock.now()), behavior_tree: '' })
    .then((handle) => handle.result())
    .then(({ status, result }) => {
      const outcome = status === 'succeeded' ? 'arrived' : 'failed';
      ride.ended = { outcome, reason: result?.error_msg ?? '' };
    })
    .catch((error: unknown) => {
      ride.ended = { outcome: 'failed', reason: `goal-rejected: ${String(error)}` };
    });
  while (ride.ended === undefined && world.now - startedAt < limitS) {
    await clock.advance(SLICE_S);
    metrics.sample(world);
  }
  if (ride.ended) await over;
  const end = ride.ended ?? { outcome: 'timeout', reason: `timeout: ${limitS} s have passed.` };
  return { ...end, startedAt, metrics };
}

function report(
  { planner }: Ground,
  start: PlanarPose,
  world: World,
  goal: PlanarPose,
  { outcome, reason, startedAt, metrics }: Trip,
): EscortReport {
  const shortest = planner.plan(start, goal);
  const optimum = shortest.ok ? shortest.lengthM : 0;
  return {
    outcome,
    reason,
    duration_s: world.now - startedAt,
    path_m: world.driven,
    spl: outcome === 'arrived' ? optimum / Math.max(optimum, world.driven, 1e-9) : 0,
    min_clearance_m: Math.max(0, Math.min(metrics.minPersonM, metrics.minWallM)),
    intrusion_ratio: metrics.intrusionRatio,
    wall_contacts: world.contacts.count('wall'),
    person_contacts: world.contacts.count('person'),
  };
}
