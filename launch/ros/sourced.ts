import process from 'node:process';
import { LaunchError } from '../launch-error.js';
import type { Profile } from '../profile.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The ROS 2 distribution sourced in this shell, if any. */
export function sourcedRos(env: Environment = process.env): string | undefined {
  return env['AMENT_PREFIX_PATH'] ? env['ROS_DISTRO'] : undefined;
}

export function wantsRos({ processes }: Pick<Profile, 'processes'>): boolean {
  return processes.some(
    ({ kind, settings }) => kind === 'ros' || kind === 'base' || settings['graph'] === 'ros2',
  );
}

/** @throws LaunchError `ros.not-sourced` when a profile needs ROS 2 and this shell has none */
export function requireRos(profile: Profile, env: Environment = process.env): void {
  if (!wantsRos(profile) || sourcedRos(env)) return;
  throw new LaunchError(
    'ros.not-sourced',
    'This profile drives on ROS 2, and none is sourced in this shell. ' +
      'Source it first, for example: source /opt/ros/humble/setup.bash. ' +
      'Without ROS 2, run the profile center.',
  );
}
