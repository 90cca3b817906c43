import { RobotError } from '../../error/robot-error.js';
import { DISTRIBUTIONS, type Distribution } from '../definitions/distribution.js';
import type { Rclnodejs } from './rclnodejs.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The sourced distribution.
 * @throws RobotError `graph.no-ros`, `graph.unknown-distribution`
 */
export function sourcedDistribution(env: Environment): Distribution {
  const name = env['ROS_DISTRO'];
  if (!name || !env['AMENT_PREFIX_PATH']) {
    throw new RobotError(
      'graph.no-ros',
      'No ROS 2 is sourced in this shell. Source it first, for example: source /opt/ros/humble/setup.bash. Without ROS 2, set graph: in-process.',
    );
  }
  const known = DISTRIBUTIONS.find((distribution) => distribution === name);
  if (known) return known;
  throw new RobotError(
    'graph.unknown-distribution',
    `ROS 2 ${name} is sourced, and message definitions are known for ${DISTRIBUTIONS.join(' and ')} only: source one of these`,
  );
}

/**
 * Only after `sourcedDistribution`: imported without ROS 2, rclnodejs tries to rebuild itself and
 * deletes a build that worked.
 * @throws RobotError `graph.no-rclnodejs`
 */
export async function loadRclnodejs(specifier = 'rclnodejs'): Promise<Rclnodejs> {
  try {
    const module = (await import(specifier)) as { readonly default: Rclnodejs };
    // The process decides itself what an interrupt does.
    module.default.removeSignalHandlers();
    return module.default;
  } catch (cause) {
    throw new RobotError(
      'graph.no-rclnodejs',
      'ROS 2 is sourced, but rclnodejs is not built. Run "npm ci" in this shell, where ROS 2 is sourced; it takes a C++ compiler.',
      { cause },
    );
  }
}
