import type { GraphNode } from '../../../graph/index.js';
import { headerOf } from '../../node/ros.js';
import type { Twist2D } from '../../world/drive.js';

/** Publishes velocities, as TwistStamped with the parameter `enable_stamped_cmd_vel` (Kilted and later). */
export function publishVelocity(node: GraphNode, topic: string): (command: Twist2D) => void {
  const twistOf = ({ linear, angular }: Twist2D) => ({
    linear: { x: linear, y: 0, z: 0 },
    angular: { x: 0, y: 0, z: angular },
  });
  if (node.declareParameter<boolean>('enable_stamped_cmd_vel', false)) {
    const publisher = node.createPublisher('geometry_msgs/msg/TwistStamped', topic);
    return (command) =>
      publisher.publish({
        header: headerOf('base_link', node.clock.now()),
        twist: twistOf(command),
      });
  }
  const publisher = node.createPublisher('geometry_msgs/msg/Twist', topic);
  return (command) => publisher.publish(twistOf(command));
}
