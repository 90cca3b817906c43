import { fromTime, toTime, type GraphNode, type Twist } from '../graph/index.js';
import type { SourceSettings, Velocity } from './settings.js';

/**
 * One source, as Twist or TwistStamped. A stamped command older than the source's timeout is passed
 * over; one without a stamp counts as of now.
 */
export function takeVelocity(
  node: GraphNode,
  { topic, timeoutS }: SourceSettings,
  stamped: boolean,
  take: (velocity: Velocity) => void,
): void {
  const taken = ({ linear, angular }: Twist): void =>
    take({ linear: linear.x, angular: angular.z });
  if (!stamped) {
    node.createSubscription('geometry_msgs/msg/Twist', topic, taken);
    return;
  }
  node.createSubscription('geometry_msgs/msg/TwistStamped', topic, ({ header, twist }) => {
    const at = fromTime(header.stamp);
    const fresh = at === 0 || timeoutS === 0 || node.clock.now() - at <= timeoutS;
    if (fresh) taken(twist);
  });
}

/** `cmd_vel`. */
export function giveVelocity(node: GraphNode, stamped: boolean): (velocity: Velocity) => void {
  const twistOf = ({ linear, angular }: Velocity) => ({
    linear: { x: linear, y: 0, z: 0 },
    angular: { x: 0, y: 0, z: angular },
  });
  if (!stamped) {
    const publisher = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
    return (velocity) => publisher.publish(twistOf(velocity));
  }
  const publisher = node.createPublisher('geometry_msgs/msg/TwistStamped', 'cmd_vel');
  return (velocity) => {
    const header = { stamp: toTime(node.clock.now()), frame_id: 'base_link' };
    publisher.publish({ header, twist: twistOf(velocity) });
  };
}
