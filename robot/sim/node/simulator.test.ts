import { beforeEach, describe, expect, it } from 'vitest';
import {
  createInProcessGraph,
  LATCHED,
  quaternionOfYaw,
  SENSOR_DATA,
  SteppedClock,
  yawOfQuaternion,
  type CostmapFilterInfo,
  type Graph,
  type GraphNode,
  type LaserScan,
  type OccupancyGrid,
  type PoseWithCovarianceStamped,
  type TransformStamped,
} from '../../graph/index.js';
import { roomGrid, speedGrid } from '../testing/grid.js';
import { siteOf } from '../testing/rig.js';
import { compose, headerOf } from './ros.js';
import { createSimulator, type Simulator } from './simulator.js';

const START = { x: 3, y: 4, yaw: 1 };
const ROOM = roomGrid(10, 8);
const ZONE = { x: 1, y: 1, width: 2, height: 2 };
const SITE = {
  ...siteOf(ROOM, [ZONE]),
  speed: speedGrid(ROOM, [{ ...ZONE, percent: 40 }]),
};

let clock: SteppedClock;
let graph: Graph;
let node: GraphNode;
let simulator: Simulator;
let errors: unknown[];

beforeEach(() => {
  clock = new SteppedClock(100);
  errors = [];
  graph = createInProcessGraph({ clock, onCallbackError: (error) => errors.push(error) });
  node = graph.createNode('tester');
  simulator = createSimulator({ graph, site: SITE, people: 0, start: START });
});

const twist = (linear: number, angular: number) => ({
  linear: { x: linear, y: 0, z: 0 },
  angular: { x: 0, y: 0, z: angular },
});

/** Everything said on a topic from now on. */
function heard<T>(subscribe: (take: (message: T) => void) => unknown): T[] {
  const messages: T[] = [];
  subscribe((message) => messages.push(message));
  return messages;
}

describe('cmd_vel', () => {
  it('drives while it keeps coming and stops half a second after the last', async () => {
    const wheel = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
    for (let i = 0; i < 10; i++) {
      wheel.publish(twist(0.4, 0));
      await clock.advance(0.1);
    }
    expect(simulator.world.twist.linear).toBeCloseTo(0.4, 5);
    await clock.advance(0.35);
    expect(simulator.world.twist.linear).toBeCloseTo(0.4, 5);
    await clock.advance(0.5);
    expect(simulator.world.twist).toEqual({ linear: 0, angular: 0 });
  });

  it('that is no number stops the robot', async () => {
    const wheel = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
    wheel.publish(twist(0.4, 0));
    await clock.advance(0.4);
    wheel.publish(twist(NaN, 0));
    await clock.advance(0.4);
    expect(simulator.world.twist.linear).toBe(0);
    expect(Number.isFinite(simulator.world.pose.x)).toBe(true);
  });
});

describe('scan', () => {
  it('comes ten times a second to a sensor-data subscriber', async () => {
    const scans = heard<LaserScan>((take) =>
      node.createSubscription('sensor_msgs/msg/LaserScan', 'scan', take, SENSOR_DATA),
    );
    await clock.advance(2);
    expect(scans).toHaveLength(20);
    expect(scans[0]?.ranges).toHaveLength(360);
    expect(scans[0]?.angle_min).toBeCloseTo(-Math.PI, 5);
  });
});

describe('map and masks', () => {
  it.each([
    ['map', SITE.map],
    ['keepout_filter_mask', SITE.keepout],
    ['speed_filter_mask', SITE.speed],
  ])('%s reaches who joins late', async (topic, grid) => {
    await clock.advance(1);
    const grids = heard<OccupancyGrid>((take) =>
      node.createSubscription('nav_msgs/msg/OccupancyGrid', topic, take, LATCHED),
    );
    await clock.advance(0.1);
    expect(grids).toHaveLength(1);
    expect(grids[0]?.info.width).toBe(SITE.map.width);
    expect(grids[0]?.data).toEqual(grid.data);
  });

  it.each([
    ['keepout', { type: 0, base: 0, multiplier: 1 }],
    ['speed', { type: 1, base: 100, multiplier: -1 }],
  ])('the %s filter has an info topic of its own, as in nav2_bringup', async (name, info) => {
    await clock.advance(1);
    const infos = heard<CostmapFilterInfo>((take) =>
      node.createSubscription(
        'nav2_msgs/msg/CostmapFilterInfo',
        `${name}_costmap_filter_info`,
        take,
        LATCHED,
      ),
    );
    await clock.advance(0.1);
    expect(infos).toMatchObject([{ ...info, filter_mask_topic: `${name}_filter_mask` }]);
  });
});

describe('transforms', () => {
  it('lead from map over odom to where the robot is, drift and all', async () => {
    const found = new Map<string, TransformStamped>();
    node.createSubscription(
      'tf2_msgs/msg/TFMessage',
      '/tf',
      ({ transforms }) => transforms.forEach((t) => found.set(t.child_frame_id, t)),
      { depth: 100 },
    );
    const wheel = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
    for (let i = 0; i < 60; i++) {
      wheel.publish(twist(0.4, 0.5));
      await clock.advance(0.1);
    }
    await clock.advance(2);
    const [odom, base] = ['odom', 'base_link'].map((child) => {
      const transform = found.get(child)?.transform;
      if (!transform) throw new Error(`no transform to ${child}`);
      const { translation, rotation } = transform;
      return { x: translation.x, y: translation.y, yaw: yawOfQuaternion(rotation) };
    });
    if (!odom || !base) throw new Error('transforms missing');
    const pose = compose(odom, base);
    const { x, y } = simulator.world.pose;
    expect(Math.hypot(pose.x - x, pose.y - y)).toBeLessThan(0.06);
    expect(errors).toEqual([]);
  });
});

describe('initialpose', () => {
  const tell = (x: number, y: number) => {
    node.createPublisher('geometry_msgs/msg/PoseWithCovarianceStamped', 'initialpose').publish({
      header: headerOf('map', clock.now()),
      pose: {
        pose: { position: { x, y, z: 0 }, orientation: quaternionOfYaw(START.yaw) },
        covariance: new Float64Array(36),
      },
    });
  };
  const believed = () =>
    heard<PoseWithCovarianceStamped>((take) =>
      node.createSubscription(
        'geometry_msgs/msg/PoseWithCovarianceStamped',
        'amcl_pose',
        take,
        LATCHED,
      ),
    );
  const offAfter = async (x: number, y: number, seconds: number): Promise<number> => {
    const poses = believed();
    tell(x, y);
    await clock.advance(seconds);
    const last = poses.at(-1)?.pose.pose.position ?? { x: NaN, y: NaN };
    return Math.hypot(last.x - START.x, last.y - START.y);
  };

  it('a little wrong: the localizer finds back', async () => {
    expect(await offAfter(START.x + 0.6, START.y, 0.05)).toBeGreaterThan(0.4);
    await clock.advance(0.1);
    expect(await offAfter(START.x + 0.6, START.y, 8)).toBeLessThan(0.1);
  });

  it('far wrong: it stays lost', async () => {
    expect(await offAfter(START.x + 3, START.y, 8)).toBeGreaterThan(2.5);
  });

  it('that is no number is ignored', async () => {
    expect(await offAfter(NaN, START.y, 1)).toBeLessThan(0.1);
  });
});

describe('battery_status', () => {
  it('discharges while driving', async () => {
    const readings = heard<{ percentage: number; current: number }>((take) =>
      node.createSubscription('sensor_msgs/msg/BatteryState', 'battery_status', take),
    );
    await clock.advance(30);
    expect(readings).toHaveLength(30);
    expect(readings[0]?.current).toBeLessThan(0);
    expect(readings.at(-1)?.percentage).toBeLessThan(readings[0]?.percentage ?? 0);
  });
});

describe('beside an external Nav2', () => {
  it('is the base and its sensors, and leaves map, localization and fixed frames alone', async () => {
    const apart = createInProcessGraph({ clock, onCallbackError: (error) => errors.push(error) });
    const ear = apart.createNode('ear');
    const edges = new Set<string>();
    const others: string[] = [];
    for (const topic of ['/tf', '/tf_static']) {
      const latched = topic === '/tf_static' ? LATCHED : {};
      ear.createSubscription(
        'tf2_msgs/msg/TFMessage',
        topic,
        ({ transforms }) => {
          for (const { header, child_frame_id: child } of transforms) {
            edges.add(`${header.frame_id}->${child}`);
          }
        },
        latched,
      );
    }
    for (const topic of ['map', 'keepout_filter_mask', 'speed_filter_mask']) {
      const hear = () => others.push(topic);
      ear.createSubscription('nav_msgs/msg/OccupancyGrid', topic, hear, LATCHED);
    }
    const hearPose = () => others.push('amcl_pose');
    const AmclPose = 'geometry_msgs/msg/PoseWithCovarianceStamped';
    ear.createSubscription(AmclPose, 'amcl_pose', hearPose, LATCHED);
    const tell = ear.createPublisher(AmclPose, 'initialpose');
    let scans = 0;
    ear.createSubscription('sensor_msgs/msg/LaserScan', 'scan', () => (scans += 1), SENSOR_DATA);

    createSimulator({ graph: apart, site: SITE, people: 0, start: START, nav2: 'external' });
    await clock.advance(2);
    expect([...edges]).toEqual(['odom->base_link']);
    expect(others).toEqual([]);
    expect(scans).toBe(20);
    expect(tell.subscriptionCount()).toBe(0);
    expect(errors).toEqual([]);
  });
});
