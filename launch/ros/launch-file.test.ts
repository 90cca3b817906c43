import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../root.js';
import { neededPackages, OPTIONAL_PACKAGES } from './packages.js';
import { describeLaunch, hasPython, noPython, parameterOf } from './testing/described.suite.js';

const SITE = path.join(PROJECT_ROOT, 'maps', 'ok-center');
const AT_DOCK = [`site:=${SITE}`, 'initial_pose:=24.6,0.75,1.57'];
const managed = (launched: ReturnType<typeof describeLaunch>) =>
  [...launched.nodes.values()]
    .filter((node) => node.package === 'nav2_lifecycle_manager')
    .map((node) => parameterOf(node, 'node_names') as string[]);

const cases = hasPython ? ['humble', 'jazzy'] : [];

describe.each(cases)('the launch file on %s', (distribution) => {
  const launched = describeLaunch(distribution, [], AT_DOCK);

  it('starts everything that a lifecycle manager manages, and each under one manager', () => {
    const names = managed(launched).flat();
    expect(names).toEqual([...new Set(names)]);
    for (const name of names) expect(launched.nodes.has(name), name).toBe(true);
    expect(names).toEqual(
      expect.arrayContaining(['amcl', 'map_server', 'collision_monitor', 'bt_navigator']),
    );
  });

  it('leaves no lifecycle node without a manager', () => {
    const unmanaged = [...launched.nodes.values()]
      .filter(({ package: name }) => /^(nav2_|opennav_)/.test(name))
      .filter(({ package: name }) => name !== 'nav2_lifecycle_manager')
      .filter(({ name }) => !managed(launched).flat().includes(name));
    expect(unmanaged).toEqual([]);
  });

  it('reads parameter files, trees and maps that exist', () => {
    for (const { parameters } of launched.nodes.values()) {
      for (const given of parameters) {
        const values = typeof given === 'string' ? [given] : Object.values(given);
        for (const value of values) {
          if (typeof value !== 'string' || !/^\/.*\.(yaml|xml)$/.test(value)) continue;
          expect(existsSync(value), value).toBe(true);
        }
      }
    }
    const files = launched.nodes.get('amcl')?.parameters.filter((one) => typeof one === 'string');
    expect(files?.map((file) => path.basename(file))).toEqual([
      'nav2.yaml',
      `nav2.${distribution}.yaml`,
    ]);
  });

  it('lets nothing drive but through smoother and collision monitor', () => {
    const drivers = [...launched.nodes.values()].filter(({ name }) =>
      ['controller_server', 'behavior_server', 'velocity_smoother', 'docking_server'].includes(
        name,
      ),
    );
    expect(drivers).toHaveLength(4);
    for (const { remappings } of drivers) {
      expect(remappings).toContainEqual(['cmd_vel', 'cmd_vel_nav']);
    }
    expect(launched.nodes.get('teleop_twist_joy_node')?.remappings).toContainEqual([
      'cmd_vel',
      'cmd_vel_joy',
    ]);
  });

  it('believes the robot where it is told, or waits for somebody to say', () => {
    const amcl = launched.nodes.get('amcl');
    expect(amcl?.parameters.at(-1)).toEqual({
      set_initial_pose: true,
      'initial_pose.x': 24.6,
      'initial_pose.y': 0.75,
      'initial_pose.yaw': 1.57,
    });
    const waiting = describeLaunch(distribution, [], [`site:=${SITE}`]).nodes.get('amcl');
    expect(waiting?.parameters.at(-1)).toEqual({ set_initial_pose: false });
  });

  it('leaves out what is not installed and may be missing, in words', () => {
    const without = describeLaunch(distribution, ['opennav_docking', 'joy'], AT_DOCK);
    expect(without.nodes.has('docking_server')).toBe(false);
    expect(without.nodes.has('teleop_twist_joy_node')).toBe(false);
    expect(without.says.join(' ')).toMatch(/opennav_docking.*joy/);
    expect(managed(without).flat()).not.toContain('docking_server');
  });

  it('needs the packages that doctor looks for', () => {
    const packages = [...launched.nodes.values()].map(({ package: name }) => name);
    const parts = ['description', 'localization', 'navigation'] as const;
    const needed = neededPackages({ parts: [...parts], lidar: null });
    const plugins = /_(smac_planner|shim_controller|pursuit_controller)$/;
    const optional: readonly string[] = OPTIONAL_PACKAGES;
    expect(new Set(needed.filter((name) => !plugins.test(name)))).toEqual(
      new Set(packages.filter((name) => !optional.includes(name))),
    );
  });

  it('refuses without a package that it needs, and says what to install', () => {
    expect(() => describeLaunch(distribution, ['nav2_amcl'], AT_DOCK)).toThrow(
      `sudo apt install ros-${distribution}-nav2-amcl`,
    );
  });
});

describe.skipIf(!hasPython)(`the launch file${noPython}`, () => {
  it.each([
    [['site:=/nowhere'], 'haengbok map make'],
    [['initial_pose:=1,2'], 'x,y,yaw'],
    [['parts:=localization,legs'], 'no part "legs"'],
    [['lidar:=rplidar'], 'package/executable'],
  ])('refuses %s and says what to do', (args, words) => {
    expect(() => describeLaunch('humble', [], [`site:=${SITE}`, ...args])).toThrow(words);
  });

  it('refuses a distribution that it was not made for', () => {
    expect(() => describeLaunch('foxy', [], AT_DOCK)).toThrow('humble, jazzy');
  });

  it('moves every topic into a namespace', () => {
    const apart = describeLaunch('humble', [], [...AT_DOCK, 'namespace:=robot1']);
    expect(apart.actions).toContainEqual({ action: 'PushRosNamespace', values: ['/robot1'] });
    for (const name of ['planner_server', 'controller_server']) {
      const { remappings = [] } = apart.nodes.get(name) ?? {};
      for (const topic of ['/tf', '/scan', '/map']) {
        expect(remappings).toContainEqual([topic, `/robot1${topic}`]);
      }
    }
    const info = apart.nodes.get('keepout_costmap_filter_info_server');
    expect(info && parameterOf(info, 'mask_topic')).toBe('/robot1/keepout_filter_mask');
  });

  it('starts a lidar driver with its parameters', () => {
    const example = path.join(import.meta.dirname, 'lidar.example.yaml');
    const args = ['lidar:=sllidar_ros2/sllidar_node', `lidar_params:=${example}`];
    const driver = describeLaunch('humble', [], [...AT_DOCK, ...args]).nodes.get('lidar');
    expect(driver).toMatchObject({ package: 'sllidar_ros2', executable: 'sllidar_node' });
    expect(driver?.parameters.at(-1)).toBe(example);
  });
});
