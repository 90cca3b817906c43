import type { Disposable, Graph } from '../../graph/index.js';
import { Crowd } from '../people/crowd.js';
import type { VisitorHabits } from '../people/follower.js';
import type { Point } from '../nav2/planner/types.js';
import { prepareGround, type Ground, type SimulatedSite } from '../prepare.js';
import { createRng } from '../random/rng.js';
import { Battery, type BatteryOptions } from '../world/battery.js';
import type { Dock } from '../world/dock.js';
import { DEFAULT_DRIVE, type PlanarPose } from '../world/drive.js';
import { DEFAULT_LASER } from '../world/laser.js';
import { Localizer } from '../world/localizer.js';
import { World } from '../world/world.js';
import { publishBattery } from './battery-topic.js';
import { publishMaps } from './map-topics.js';
import { publishPeople } from './people-topic.js';
import { publishLocalization, publishOdometry } from './pose-topics.js';
import { publishScan } from './scan-topic.js';
import { takeVelocity } from './velocity-topic.js';

export interface SimulatorOptions {
  graph: Graph;
  /** A loaded site, or the ground that `prepareGround` made of it when several runs share it. */
  site: SimulatedSite | Ground;
  /** Default 1; the same seed gives the same run on a stepped clock. */
  seed?: number;
  /** How many people walk about; default 10. */
  people?: number;
  /** Where the robot starts; default the dock, else the middle of the map's first spot. */
  start?: PlanarPose;
  /** One more person who follows the robot. */
  visitor?: VisitorHabits & { start: Point };
  /** Default nine tenths full, at the pace of the clock. */
  battery?: Partial<BatteryOptions>;
  /** Where it really charges; default on the spot `robot-dock`. */
  dock?: Dock;
  /** What Nav2 brings with it is left to it: maps, masks, localization, and the fixed frames. */
  nav2?: 'stand-in' | 'external';
}

export interface Simulator extends Disposable {
  /** The truth, for measuring; product code sees the topics only. */
  readonly world: World;
}

/** The body moves at 50 Hz, as diff_drive_controller usually does. */
const STEP_S = 0.02;
/** A process that was held up lets so much time pass at once, and no more. */
const LONGEST_CATCH_UP_S = 0.5;
/** Charge at the start, 0..1. */
const FRESH = 0.9;
const ROBOT_RADIUS_M = 0.3;
const NEWCOMERS_KEEP_FROM_ROBOT_M = 1.5;

/**
 * The robot's hardware and its hall as ROS topics: publishes `scan`, `odom`, `tf`, `battery_status`
 * and the truth about people on `sim/people`; subscribes `cmd_vel`. Unless Nav2 is external, also
 * what map_server, AMCL and robot_state_publisher say: `map`, masks, `amcl_pose`, their frames.
 */
export function createSimulator(options: SimulatorOptions): Simulator {
  const ground = 'planner' in options.site ? options.site : prepareGround(options.site);
  const world = worldOn(ground, options);
  const node = options.graph.createNode('simulator');
  const spot = ground.spots.get('robot-dock');
  const dock = options.dock ?? (spot && { pose: spot.pose });

  if (options.nav2 !== 'external') {
    publishMaps(node, ground);
    publishLocalization(node, world, new Localizer(createRng((options.seed ?? 1) + 7919)));
  }
  const velocity = takeVelocity(node);
  const tellOdometry = publishOdometry(node, world);
  publishScan(node, world);
  publishPeople(node, world);
  publishBattery(node, world, new Battery({ level: FRESH, ...options.battery }), dock);

  let last = node.clock.now();
  node.createTimer(STEP_S, () => {
    const now = node.clock.now();
    world.command = velocity(now);
    const steps = Math.round(Math.min(now - last, LONGEST_CATCH_UP_S) / STEP_S);
    for (let i = 0; i < steps; i++) world.step(STEP_S);
    // A clock that was set back goes on from there.
    if (steps !== 0) last = now;
    tellOdometry();
  });
  return { world, destroy: () => node.destroy() };
}

function worldOn(ground: Ground, options: SimulatorOptions): World {
  const rng = createRng(options.seed ?? 1);
  const start = options.start ?? firstPose(ground);
  const crowd = new Crowd({
    walls: ground.walls,
    planner: ground.peoplePlanner,
    destinations: ground.destinations,
    rng: rng.fork(),
    people: options.people ?? 10,
    keepFrom: { x: start.x, y: start.y, metres: NEWCOMERS_KEEP_FROM_ROBOT_M },
    ...(options.visitor ? { visitor: options.visitor } : {}),
  });
  return new World({
    walls: ground.walls,
    crowd,
    drive: DEFAULT_DRIVE,
    laser: DEFAULT_LASER,
    robotRadius: ROBOT_RADIUS_M,
    start,
    rng: rng.fork(),
  });
}

function firstPose({ spots }: Ground): PlanarPose {
  const spot = spots.get('robot-dock') ?? [...spots.values()][0];
  return spot?.pose ?? { x: 0, y: 0, yaw: 0 };
}
