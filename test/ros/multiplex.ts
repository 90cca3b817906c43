import type { Graph } from '../../robot/graph/index.js';

/** Passes on what the collision monitor lets through, as the robot's multiplexer does. */
export function multiplex(graph: Graph): void {
  const node = graph.createNode('multiplexer');
  const base = node.createPublisher('geometry_msgs/msg/Twist', 'cmd_vel');
  node.createSubscription('geometry_msgs/msg/Twist', 'cmd_vel_safe', (twist) =>
    base.publish(twist),
  );
}
