import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../root.js';
import { launchArguments } from './arguments.js';
import { RosConfig } from './config.js';

const config = (settings: Record<string, unknown>) =>
  RosConfig.parse({ listen: { host: '127.0.0.1', port: 0 }, site: 'maps/ok-center', ...settings });

describe('arguments of ros2 launch', () => {
  it('put the robot at its dock and name the site', async () => {
    const [file, ...given] = await launchArguments(config({}));
    expect(file).toBe(path.join(PROJECT_ROOT, 'launch', 'ros', 'robot.launch.py'));
    expect(given).toContain(`site:=${path.join(PROJECT_ROOT, 'maps', 'ok-center')}`);
    expect(given).toContain('initial_pose:=24.6000,0.7500,1.5708');
    expect(given).toContain('use_sim_time:=false');
    expect(given.some((one) => one.startsWith('lidar'))).toBe(false);
  });

  it('take a pose, or none', async () => {
    const pose = await launchArguments(config({ initialPose: [1, 2.5, -0.5] }));
    expect(pose).toContain('initial_pose:=1,2.5,-0.5');
    const none = await launchArguments(config({ initialPose: null }));
    expect(none.some((one) => one.startsWith('initial_pose'))).toBe(false);
  });

  it('name the lidar, its parameters and the parts', async () => {
    const given = await launchArguments(
      config({
        lidar: { driver: 'sllidar_ros2/sllidar_node', params: '/etc/lidar.yaml' },
        parts: ['localization', 'lidar'],
      }),
    );
    expect(given).toEqual(
      expect.arrayContaining([
        'lidar:=sllidar_ros2/sllidar_node',
        'lidar_params:=/etc/lidar.yaml',
        'parts:=localization,lidar',
      ]),
    );
  });

  it('say which spots there are instead of an unknown one', async () => {
    await expect(launchArguments(config({ initialPose: 'garage' }))).rejects.toMatchObject({
      code: 'ros.unknown-spot',
      message: expect.stringContaining('robot-dock') as string,
    });
  });
});
