import { toTime, type GraphNode } from '../../graph/index.js';
import type { Command } from './docking-state.js';

/**
 * Publishes `cmd_vel_nav`, where Nav2's controllers publish too: velocity smoother and collision
 * monitor stay between docking and the wheels.
 * @param stamped TwistStamped, as Kilted and later have it
 */
export function publishVelocity(
  node: Pick<GraphNode, 'clock' | 'createPublisher'>,
  baseFrame: string,
  stamped: boolean,
): (command: Command) => void {
  const twistOf = ({ linear, angular }: Command) => ({
    linear: { x: linear, y: 0, z: 0 },
    angular: { x: 0, y: 0, z: angular },
  });
  if (!stamped) {
    const publisher = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel_nav');
    return (command) => publisher.publish(twistOf(command));
  }
  const publisher = node.createPublisher('geometry_msgs/msg/TwistStamped', 'cmd_vel_nav');
  return (command) =>
    publisher.publish({
      header: { stamp: toTime(node.clock.now()), frame_id: baseFrame },
      twist: twistOf(command),
    });
}
