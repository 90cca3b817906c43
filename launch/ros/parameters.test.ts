import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { declareSettings } from '../../robot/base/node/parameters.js';
import { createInProcessGraph, SteppedClock } from '../../robot/graph/index.js';
import { loadSite } from '../../robot/site/index.js';
import { createPlanner } from '../../robot/sim/index.js';
import {
  KEEPOUT_FILTER,
  KEEPOUT_INFO_TOPIC,
  KEEPOUT_MASK_TOPIC,
  SPEED_FILTER_PERCENT,
  SPEED_INFO_TOPIC,
  SPEED_MASK_TOPIC,
} from '../../robot/sim/node/map-topics.js';
import { PROJECT_ROOT } from '../root.js';
import { describeLaunch, hasPython, noPython } from './testing/described.suite.js';
import { nodeParameters, type Values } from './testing/read-parameters.suite.js';

const SITE = path.join(PROJECT_ROOT, 'maps', 'ok-center');
/** REP-105, and what the URDF adds. */
const FRAMES = ['map', 'odom', 'base_link', 'base_footprint', 'base_scan'];

describe.each(['humble', 'jazzy'])('Nav2 parameters on %s', (distribution) => {
  const nodes = nodeParameters(distribution);
  const of = (name: string): Values => nodes.get(name) ?? {};
  const everything = [...nodes].flatMap(([node, values]) =>
    Object.entries(values).map(([key, value]) => ({ node, key, value })),
  );

  it.skipIf(!hasPython)(`are for nodes that are launched, and the reverse${noPython}`, () => {
    const launched = describeLaunch(distribution, [], [`site:=${SITE}`]).nodes;
    const costmaps = ['local_costmap/local_costmap', 'global_costmap/global_costmap'];
    for (const name of nodes.keys()) {
      expect(launched.has(name) || costmaps.includes(name), name).toBe(true);
    }
    for (const { name, package: from } of launched.values()) {
      if (from.startsWith('nav2_') && from !== 'nav2_lifecycle_manager') {
        expect(nodes.has(name), name).toBe(true);
      }
    }
  });

  it('name frames that exist', () => {
    const frames = everything.filter(({ key }) => /(_|^)frame(_id)?$/.test(key));
    expect(frames.length).toBeGreaterThan(15);
    for (const { node, key, value } of frames) {
      expect(FRAMES, `${node} ${key}`).toContain(value);
    }
  });

  it('name topics that somebody publishes', () => {
    const topics = everything.filter(
      ({ key }) => /(^|[._])topic(_name)?$/.test(key) && !/footprint_topic|costmap_topic/.test(key),
    );
    const known = [
      ...['map', 'scan', 'odom', 'speed_limit', 'collision_monitor_state'],
      ...['cmd_vel_smoothed', 'cmd_vel_safe', 'collision_monitor/stop', 'collision_monitor/slow'],
      ...[KEEPOUT_MASK_TOPIC, KEEPOUT_INFO_TOPIC, SPEED_MASK_TOPIC, SPEED_INFO_TOPIC],
    ];
    expect(topics.length).toBeGreaterThan(12);
    for (const { node, key, value } of topics) {
      expect(known, `${node} ${key}`).toContain(String(value).replace(/^\//, ''));
    }
  });

  it('chain the velocities: smoother, collision monitor, multiplexer', () => {
    expect(of('collision_monitor')).toMatchObject({
      cmd_vel_in_topic: 'cmd_vel_smoothed',
      cmd_vel_out_topic: 'cmd_vel_safe',
    });
  });

  it('give the filters the meaning that our simulator gives them', () => {
    expect(of('keepout_costmap_filter_info_server')).toMatchObject({
      type: KEEPOUT_FILTER,
      base: 0,
      multiplier: 1,
    });
    expect(of('speed_costmap_filter_info_server')).toMatchObject({
      type: SPEED_FILTER_PERCENT,
      base: 100,
      multiplier: -1,
    });
  });

  it('know how big the robot is', async () => {
    const { map, keepout } = await loadSite(SITE);
    const { robotRadius } = createPlanner(map, keepout);
    for (const costmap of ['local_costmap/local_costmap', 'global_costmap/global_costmap']) {
      expect(of(costmap)['robot_radius']).toBe(robotRadius);
      expect(of(costmap)['inflation_layer.inflation_radius']).toBeGreaterThan(robotRadius);
    }
    expect(of('collision_monitor')['stop.radius']).toBeGreaterThan(robotRadius);
    expect(of('collision_monitor')['approach.radius']).toBeGreaterThan(robotRadius);
  });

  it('never ask for more than the base does, nor backwards, nor faster than 0.5 m/s', () => {
    const graph = createInProcessGraph({
      clock: new SteppedClock(),
      onCallbackError: () => undefined,
    });
    const { limits } = declareSettings(graph.createNode('base')).base;
    const smoother = of('velocity_smoother');
    const [fastest, , turning] = smoother['max_velocity'] as number[];
    const [slowest] = smoother['min_velocity'] as number[];
    const [accelerating] = smoother['max_accel'] as number[];
    const [slowing] = smoother['max_decel'] as number[];
    expect(fastest).toBeLessThanOrEqual(Math.min(0.5, limits.linear.max_velocity));
    expect(slowest).toBe(0);
    expect(turning).toBeLessThanOrEqual(limits.angular.max_velocity);
    expect(accelerating).toBeLessThanOrEqual(limits.linear.max_acceleration);
    expect(-(slowing ?? NaN)).toBeLessThanOrEqual(limits.linear.max_deceleration);
    expect(of('controller_server')).toMatchObject({
      'FollowPath.desired_linear_vel': fastest,
      'FollowPath.allow_reversing': false,
      'FollowPath.inflation_cost_scaling_factor': of('local_costmap/local_costmap')[
        'inflation_layer.cost_scaling_factor'
      ],
    });
    expect(of('behavior_server')['behavior_plugins']).toEqual(['wait']);
  });

  it('slow down so far ahead that braking from full speed ends before the stop zone', () => {
    const points = of('collision_monitor')['slow.points'];
    const corners = (typeof points === 'string' ? JSON.parse(points) : points) as number[][];
    const ahead = Math.max(...corners.flat()) - Number(of('collision_monitor')['stop.radius']);
    const braking = -((of('velocity_smoother')['max_decel'] as number[])[0] ?? NaN);
    const reacting = 0.3;
    expect(ahead).toBeGreaterThan(0.5 * reacting + 0.5 ** 2 / (2 * braking));
  });
});

describe('behaviour trees', () => {
  const tree = (kind: string, distribution: string) =>
    readFileSync(
      path.join(import.meta.dirname, 'trees', `navigate_${kind}.${distribution}.xml`),
      'utf8',
    );

  it.each(['to_pose', 'through_poses'])(
    '%s differ between distributions by syntax only',
    (kind) => {
      const plain = (xml: string) =>
        xml.replace(/ error_code_id="\{\w+\}"/g, '').replace(' BTCPP_format="4"', '');
      expect(plain(tree(kind, 'jazzy'))).toBe(tree(kind, 'humble'));
      expect(tree(kind, 'jazzy')).toContain('error_code_id');
    },
  );

  it.each(['to_pose', 'through_poses'])('%s move nothing to recover and keep the masks', (kind) => {
    const xml = tree(kind, 'humble');
    expect(xml).not.toMatch(/<(BackUp|Spin|DriveOnHeading|ClearEntireCostmap)\b/);
    expect(xml).toMatch(/<Wait\b/);
    expect(xml).toMatch(/<ClearCostmapAroundRobot\b/);
  });

  it('use nodes that Humble is told to load', () => {
    const loaded = nodeParameters('humble').get('bt_navigator')?.['plugin_lib_names'] as string[];
    const libraries: Record<string, string> = {
      ComputePathToPose: 'compute_path_to_pose_action',
      ComputePathThroughPoses: 'compute_path_through_poses_action',
      FollowPath: 'follow_path_action',
      Wait: 'wait_action',
      ClearCostmapAroundRobot: 'clear_costmap_service',
      GoalUpdated: 'goal_updated_condition',
      RemovePassedGoals: 'remove_passed_goals_action',
      RateController: 'rate_controller',
      RecoveryNode: 'recovery_node',
      PipelineSequence: 'pipeline_sequence',
      RoundRobin: 'round_robin_node',
    };
    const builtIn = ['root', 'BehaviorTree', 'ReactiveFallback', 'ReactiveSequence', 'Sequence'];
    for (const kind of ['to_pose', 'through_poses']) {
      for (const [, name = ''] of tree(kind, 'humble').matchAll(/<([A-Z]\w+|root)\b/g)) {
        if (builtIn.includes(name)) continue;
        expect(loaded, name).toContain(`nav2_${libraries[name] ?? '?'}_bt_node`);
      }
    }
  });
});
