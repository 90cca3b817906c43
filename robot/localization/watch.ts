import type { Logger } from 'pino';
import type { Pose2D } from '../../zone/wire/index.js';
import {
  LATCHED,
  SENSOR_DATA,
  quaternionOfYaw,
  toTime,
  type GraphNode,
  type PoseWithCovarianceStamped,
} from '../graph/index.js';
import { starting, weigh, type DoubtState } from './doubt.js';
import { Evidence } from './evidence.js';
import { awaitPose, initialPose, type InitialPoseEvent } from './initial-pose.js';
import { DEFAULT_FRAMES, DEFAULT_LIMITS, type WatchFrames, type WatchLimits } from './options.js';
import { Transforms } from './transforms.js';
import type { Verdicts } from './verdict.js';

export interface LocalizationWatchOptions {
  readonly log: Logger;
  /** Where the robot is at the start, for a localizer that does not know; none by default. */
  readonly startPose?: Pose2D | undefined;
  /** Once for each doubt. @param doubt why, and what to do, in English for staff */
  readonly onDoubt: (doubt: { reason: string }) => void;
  /** Where the robot is has been proved: at the start, and after each doubt. */
  readonly onSure: () => void;
  readonly limits?: Partial<WatchLimits>;
  readonly frames?: Partial<WatchFrames>;
}

export interface LocalizationWatch {
  state(): DoubtState;
  /** Somebody says where the robot is: metres and radians in the map frame. */
  setPose(pose: Pose2D): void;
}

const LOOK_EVERY_S = 0.1;
/** A clock set back by less than this is noise of its synchronisation. */
const SET_BACK_S = 0.05;
const TF_DEPTH = 100;
/** How well the dock tells where the robot is, one sigma: metres, radians. */
const DOCK_STD_M = 0.1;
const DOCK_STD_RAD = 0.1;

/**
 * Doubts where the robot is. Uses of the graph: subscriptions `scan`, `odom`, `map`, `amcl_pose`,
 * `/tf`, `/tf_static`; publisher `initialpose`. Goes by the node's clock, at any speed of it; all of
 * it goes when `node` is destroyed.
 */
export function createLocalizationWatch(
  node: GraphNode,
  options: LocalizationWatchOptions,
): LocalizationWatch {
  return new Watch(node, options);
}

class Watch implements LocalizationWatch {
  readonly #limits: WatchLimits;
  readonly #frames: WatchFrames;
  readonly #evidence: Evidence;
  readonly #publish: (message: PoseWithCovarianceStamped) => void;
  #state: DoubtState;
  #lookedS: number;
  #telling;
  #pose: Pose2D | undefined;

  constructor(
    private readonly node: GraphNode,
    private readonly options: LocalizationWatchOptions,
  ) {
    this.#limits = { ...DEFAULT_LIMITS, ...options.limits };
    this.#frames = { ...DEFAULT_FRAMES, ...options.frames };
    this.#pose = options.startPose;
    this.#lookedS = node.clock.now();
    this.#state = starting(this.#lookedS);
    this.#telling = awaitPose(this.#lookedS);
    const transforms = new Transforms();
    this.#evidence = new Evidence(this.#limits, this.#frames, transforms);
    const poses = node.createPublisher(
      'geometry_msgs/msg/PoseWithCovarianceStamped',
      'initialpose',
    );
    this.#publish = (message) => poses.publish(message);
    this.#listen(transforms);
    node.createTimer(LOOK_EVERY_S, () => this.#look());
  }

  state(): DoubtState {
    return this.#state;
  }

  setPose(pose: Pose2D): void {
    this.#pose = pose;
    this.#tell({ type: 'tell' });
  }

  #listen(transforms: Transforms): void {
    const { node } = this;
    const evidence = this.#evidence;
    const now = () => node.clock.now();
    node.createSubscription('tf2_msgs/msg/TFMessage', '/tf', (tf) => transforms.take(tf, false), {
      depth: TF_DEPTH,
    });
    node.createSubscription(
      'tf2_msgs/msg/TFMessage',
      '/tf_static',
      (tf) => transforms.take(tf, true),
      { depth: TF_DEPTH, durability: 'transient_local' },
    );
    node.createSubscription(
      'sensor_msgs/msg/LaserScan',
      'scan',
      (scan) => evidence.heardScan(scan, now()),
      SENSOR_DATA,
    );
    node.createSubscription(
      'nav_msgs/msg/Odometry',
      'odom',
      (odometry) => evidence.heardOdometry(odometry, now()),
      SENSOR_DATA,
    );
    node.createSubscription(
      'nav_msgs/msg/OccupancyGrid',
      'map',
      (map) => evidence.heardMap(map),
      LATCHED,
    );
    node.createSubscription(
      'geometry_msgs/msg/PoseWithCovarianceStamped',
      'amcl_pose',
      (pose) => {
        evidence.heardPose(pose);
        this.#tell({ type: 'answered' });
      },
      LATCHED,
    );
  }

  #look(): void {
    const nowS = this.node.clock.now();
    const passedS = nowS - this.#lookedS;
    this.#lookedS = nowS;
    const clock = this.#clockVerdict(passedS);
    if (clock !== null) this.#evidence.clockJumped();
    this.#tell({ type: 'tick' });
    const awakeS = Math.min(Math.max(passedS, 0), 2 * LOOK_EVERY_S);
    this.#weigh(nowS, { ...this.#evidence.verdicts(nowS, awakeS), clock });
  }

  #clockVerdict(passedS: number): string | null {
    if (passedS > -SET_BACK_S && passedS < this.#limits.clockJumpS) return null;
    const direction = passedS > 0 ? 'forwards' : 'backwards';
    return `The robot's clock jumped ${direction} by ${Math.abs(passedS).toFixed(1)} s. Check its time synchronisation (chrony); it may drive again as soon as its sensors agree.`;
  }

  #weigh(nowS: number, verdicts: Verdicts): void {
    const before = this.#state;
    this.#state = weigh(before, nowS, verdicts, this.#limits);
    const { name, reason } = this.#state;
    if (name === before.name) return;
    if (name === 'sure') {
      this.options.log.info({ after: before.reason }, 'sure where the robot is');
      this.options.onSure();
    } else if (name === 'doubting') {
      this.options.log.warn({ reason }, 'in doubt where the robot is');
      this.options.onDoubt({ reason });
    } else {
      this.options.log.error({ reason }, 'still in doubt where the robot is');
    }
  }

  #tell(event: InitialPoseEvent): void {
    const nowS = this.node.clock.now();
    const { state, publish } = initialPose(this.#telling, event, nowS);
    if (state.name === 'silent' && this.#telling.name !== 'silent') {
      this.#evidence.localizerIsSilent();
    }
    this.#telling = state;
    if (publish && this.#pose)
      this.#publish(initialPoseMessage(this.#pose, this.#frames.map, nowS));
  }
}

function initialPoseMessage(
  { x, y, yaw }: Pose2D,
  frame: string,
  nowS: number,
): PoseWithCovarianceStamped {
  const covariance = new Float64Array(36);
  covariance[0] = covariance[7] = DOCK_STD_M ** 2;
  covariance[35] = DOCK_STD_RAD ** 2;
  const pose = { position: { x, y, z: 0 }, orientation: quaternionOfYaw(yaw) };
  return { header: { stamp: toTime(nowS), frame_id: frame }, pose: { pose, covariance } };
}
