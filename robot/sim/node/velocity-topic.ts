import type { GraphNode } from '../../graph/index.js';
import type { Twist2D } from '../world/drive.js';

/** diff_drive_controller's `cmd_vel_timeout`. */
export const VELOCITY_TIMEOUT_S = 0.5;
const STILL: Twist2D = { linear: 0, angular: 0 };

/**
 * Subscribes `cmd_vel`, as Twist or, with the parameter `enable_stamped_cmd_vel`, TwistStamped.
 * @returns what to drive at a time: standstill when the last command is too old or no number
 */
export function takeVelocity(node: GraphNode): (now: number) => Twist2D {
  let command = STILL;
  let at = -Infinity;
  const take = (linear: number, angular: number): void => {
    command = Number.isFinite(linear) && Number.isFinite(angular) ? { linear, angular } : STILL;
    at = node.clock.now();
  };
  if (node.declareParameter<boolean>('enable_stamped_cmd_vel', false)) {
    node.createSubscription('geometry_msgs/msg/TwistStamped', 'cmd_vel', ({ twist }) =>
      take(twist.linear.x, twist.angular.z),
    );
  } else {
    node.createSubscription('geometry_msgs/msg/Twist', 'cmd_vel', ({ linear, angular }) =>
      take(linear.x, angular.z),
    );
  }
  // A clock that was set back leaves the last command in the future: too old as well.
  return (now) => (Math.abs(now - at) > VELOCITY_TIMEOUT_S ? STILL : command);
}
