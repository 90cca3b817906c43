import { createRequire } from 'node:module';
import process from 'node:process';
import { bad, good, type Check } from './check.js';

/** Without ROS 2 everything runs on the in-process graph, which is not a fault. */
export function checkRos(
  wanted: boolean,
  env: Readonly<Record<string, string | undefined>> = process.env,
  built: () => boolean = rclnodejsInstalled,
): Check {
  const distribution = env['ROS_DISTRO'];
  const sourced = distribution !== undefined && env['AMENT_PREFIX_PATH'] !== undefined;
  if (sourced && wanted && !built()) {
    return bad(
      'ros',
      `ROS 2 ${distribution} is sourced, but rclnodejs is not built`,
      'Run "npm ci" in this shell, where ROS 2 is sourced; it takes a C++ compiler.',
    );
  }
  if (sourced) return good('ros', `ROS 2 ${distribution} is sourced`);
  if (!wanted) return good('ros', 'no ROS 2 sourced; the robot runs on its in-process graph');
  return bad(
    'ros',
    'this profile wants ROS 2, and none is sourced in this shell',
    'Source it first, for example: source /opt/ros/humble/setup.bash',
  );
}

/** Looks only: imported where ROS 2 is not in order, rclnodejs deletes its own build. */
function rclnodejsInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('rclnodejs/package.json');
    return true;
  } catch {
    return false;
  }
}
