import { fromTime, type GraphNode, type Twist } from '../../graph/index.js';
import type { Velocity } from '../kinematics.js';

/**
 * `cmd_vel`, as Twist or TwistStamped. A stamped command older than `timeoutS` is passed over, as
 * diff_drive_controller does; one without a stamp counts as of now.
 */
export function velocityTopic(
  node: GraphNode,
  stamped: boolean,
  timeoutS: number,
  take: (velocity: Velocity) => void,
): void {
  const taken = ({ linear, angular }: Twist): void =>
    take({ linear: linear.x, angular: angular.z });
  if (!stamped) {
    node.createSubscription('geometry_msgs/msg/Twist', 'cmd_vel', taken);
    return;
  }
  node.createSubscription('geometry_msgs/msg/TwistStamped', 'cmd_vel', ({ header, twist }) => {
    const at = fromTime(header.stamp);
    if (at === 0 || node.clock.now() - at < timeoutS) taken(twist);
  });
}
