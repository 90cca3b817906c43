import path from 'node:path';
import { loadSite } from '../../robot/site/index.js';
import { LaunchError } from '../launch-error.js';
import { PROJECT_ROOT } from '../root.js';
import type { RosConfig } from './config.js';

export const LAUNCH_FILE = path.join(PROJECT_ROOT, 'launch', 'ros', 'robot.launch.py');

/**
 * What follows `ros2 launch`.
 * @throws LaunchError `ros.unknown-spot`; RobotError of the site
 */
export async function launchArguments(config: RosConfig): Promise<string[]> {
  const at = (file: string) => path.resolve(PROJECT_ROOT, file);
  const given: Record<string, string | undefined> = {
    site: at(config.site),
    parts: config.parts.join(','),
    initial_pose: await initialPose(config),
    params_file: config.params === null ? undefined : at(config.params),
    lidar: config.lidar?.driver,
    lidar_params: config.lidar?.params == null ? undefined : at(config.lidar.params),
    namespace: config.namespace || undefined,
    use_sim_time: String(config.useSimTime),
    log_level: config.logLevel,
  };
  const set = Object.entries(given).filter(([, value]) => value !== undefined);
  return [LAUNCH_FILE, ...set.map(([name, value]) => `${name}:=${value ?? ''}`)];
}

async function initialPose({ initialPose: wanted, site }: RosConfig): Promise<string | undefined> {
  if (wanted === null) return undefined;
  if (typeof wanted !== 'string') return wanted.join(',');
  const { spots } = await loadSite(path.resolve(PROJECT_ROOT, site));
  const pose = spots.get(wanted)?.pose;
  if (!pose) {
    throw new LaunchError(
      'ros.unknown-spot',
      `initialPose: the plan of ${site} has no spot ${wanted}. Name one of: ${[...spots.keys()].join(', ')}.`,
    );
  }
  return [pose.x, pose.y, pose.yaw].map((number) => number.toFixed(4)).join(',');
}
