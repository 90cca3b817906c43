import { pino } from 'pino';
import {
  createInProcessGraph,
  SteppedClock,
  LATCHED,
  type GraphClock,
  type GraphNode,
  type PoseWithCovarianceStamped,
} from '../graph/index.js';
import { compose, gridMessage, headerOf, outerOf, poseOf, transformOf } from '../sim/node/ros.js';
import { createSimulator } from '../sim/node/simulator.js';
import type { GridMap } from '../site/types.js';
import type { Ground } from '../sim/prepare.js';
import type { PlanarPose } from '../sim/world/drive.js';
import type { World } from '../sim/world/world.js';
import type { WatchLimits } from './options.js';
import { createLocalizationWatch, type LocalizationWatch } from './watch.js';

export interface WatchedRobot {
  readonly clock: SteppedClock;
  readonly node: GraphNode;
  readonly world: World;
  readonly watch: LocalizationWatch;
  /** Reasons of the doubts so far. */
  readonly doubts: string[];
  /** How often the watch has become sure. */
  sures(): number;
  readonly errors: unknown[];
  readonly localizer: TestLocalizer;
  /** What map_server does when it loads a map. */
  sayMap(map: GridMap): void;
  /** Drives for so long: m/s, rad/s. */
  drive(seconds: number, linear: number, angular: number): Promise<void>;
  /** Seconds until the watch doubts, at most `limitS`, while `cmd_vel` says this. */
  untilDoubt(limitS: number, linear: number, angular: number): Promise<number>;
}

export interface WatchedOptions {
  readonly ground: Ground;
  readonly start: PlanarPose;
  readonly seed?: number;
  readonly people?: number;
  readonly limits?: Partial<WatchLimits>;
  /** Wraps the clock the graph goes by, for clocks that jump. */
  readonly clockOf?: (clock: SteppedClock) => GraphClock;
  /** Where the watch says the robot starts. */
  readonly startPose?: PlanarPose;
  /** False: the localizer says nothing until it is given an initial pose. */
  readonly localized?: boolean;
}

/** A simulated robot under the watch, with a localizer that follows the wheels as AMCL does. */
export async function watchedRobot(options: WatchedOptions): Promise<WatchedRobot> {
  const { ground, start, seed = 1, people = 0 } = options;
  const clock = new SteppedClock(1000);
  const errors: unknown[] = [];
  const graph = createInProcessGraph({
    clock: options.clockOf?.(clock) ?? clock,
    onCallbackError: (error) => errors.push(error),
  });
  const { world } = createSimulator({ graph, site: ground, seed, people, start, nav2: 'external' });
  const server = graph.createNode('localizer');
  const fixed = server.createPublisher('tf2_msgs/msg/TFMessage', '/tf_static', LATCHED);
  const mount = { x: 0, y: 0, yaw: 0 };
  fixed.publish({ transforms: [transformOf('base_link', 'base_scan', mount, clock.now())] });
  const maps = server.createPublisher('nav_msgs/msg/OccupancyGrid', 'map', LATCHED);
  const sayMap = (map: GridMap) => maps.publish(gridMessage(map, clock.now()));
  sayMap(ground.map);
  const node = graph.createNode('tester');
  const doubts: string[] = [];
  let sures = 0;
  const localizer = new TestLocalizer(server, world, options.localized ?? true);
  const watch = createLocalizationWatch(graph.createNode('guide'), {
    log: pino({ enabled: false }),
    startPose: options.startPose,
    onDoubt: ({ reason }) => doubts.push(reason),
    onSure: () => (sures += 1),
    ...(options.limits ? { limits: options.limits } : {}),
  });
  const wheels = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
  const command = (linear: number, angular: number) =>
    wheels.publish({ linear: { x: linear, y: 0, z: 0 }, angular: { x: 0, y: 0, z: angular } });
  const drive = async (seconds: number, linear: number, angular: number) => {
    for (let passed = 0; passed < seconds - 1e-9; passed += 0.1) {
      command(linear, angular);
      await clock.advance(0.1);
    }
  };
  await clock.advance(1);
  return {
    clock,
    node,
    world,
    watch,
    doubts,
    errors,
    localizer,
    sayMap,
    sures: () => sures,
    drive,
    untilDoubt: async (limitS, linear, angular) => {
      const before = doubts.length;
      let passed = 0;
      for (; passed < limitS && doubts.length === before; passed += 0.1) {
        await drive(0.1, linear, angular);
      }
      return doubts.length === before ? Infinity : passed;
    },
  };
}

/** One sigma of its estimate: metres, radians. */
const STD_M = 0.05;
const STD_RAD = 0.02;

/** Says where the robot is: right until it is `fooled`, then carried on by odometry alone. */
export class TestLocalizer {
  #correction: PlanarPose;
  #speaks: boolean;
  variances: [x: number, y: number, yaw: number] = [STD_M ** 2, STD_M ** 2, STD_RAD ** 2];
  readonly told: PoseWithCovarianceStamped[] = [];
  readonly #poses;
  readonly #tf;

  constructor(
    private readonly node: GraphNode,
    private readonly world: World,
    speaks: boolean,
  ) {
    this.#speaks = speaks;
    this.#correction = outerOf(world.pose, world.odometry.pose);
    this.#poses = node.createPublisher(
      'geometry_msgs/msg/PoseWithCovarianceStamped',
      'amcl_pose',
      LATCHED,
    );
    this.#tf = node.createPublisher('tf2_msgs/msg/TFMessage', '/tf', { depth: 100 });
    if (speaks) this.sayPose();
    node.createTimer(0.1, () => this.#sayTransform());
    node.createSubscription(
      'geometry_msgs/msg/PoseWithCovarianceStamped',
      'initialpose',
      (message) => {
        this.told.push(message);
      },
    );
  }

  /** From now on it knows the truth again. */
  find(): void {
    this.#speaks = true;
    this.#correction = outerOf(this.world.pose, this.world.odometry.pose);
    this.sayPose();
  }

  /** The robot is carried to another place: neither wheels nor localizer notice. */
  fooled(to: PlanarPose): void {
    this.world.pose = to;
  }

  mute(): void {
    this.#speaks = false;
  }

  sayPose(frame = 'map'): void {
    const covariance = new Float64Array(36);
    [covariance[0], covariance[7], covariance[35]] = this.variances;
    const pose = poseOf(compose(this.#correction, this.world.odometry.pose));
    const header = headerOf(frame, this.node.clock.now());
    this.#poses.publish({ header, pose: { pose, covariance } });
  }

  #sayTransform(): void {
    if (!this.#speaks) return;
    const now = this.node.clock.now();
    this.#tf.publish({ transforms: [transformOf('map', 'odom', this.#correction, now)] });
  }
}
