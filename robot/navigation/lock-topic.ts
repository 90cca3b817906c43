import { LATCHED, type GraphNode } from '../graph/index.js';

/**
 * `navigation_lock` (std_msgs/Bool, transient_local): true while nothing that navigation commands may
 * reach the wheels, for the velocity multiplexer.
 * @returns to be told whether the wheels may move; only changes are published
 */
export function lockTopic(node: GraphNode): (mayMove: boolean) => void {
  const publisher = node.createPublisher('std_msgs/msg/Bool', 'navigation_lock', LATCHED);
  let locked = true;
  publisher.publish({ data: locked });
  return (mayMove) => {
    if (locked === !mayMove) return;
    locked = !mayMove;
    publisher.publish({ data: locked });
  };
}
