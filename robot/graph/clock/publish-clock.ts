import { RobotError } from '../../error/robot-error.js';
import type { Disposable, GraphNode } from '../port.js';
import { toTime } from '../time.js';

/**
 * Publishes `/clock` from the node's clock, for tools that run with `use_sim_time`.
 * @param rateHz times a second of simulated time
 */
export function publishClock(node: GraphNode, rateHz = 20): Disposable {
  if (!(rateHz > 0)) {
    throw new RobotError('graph.invalid-rate', `/clock needs a rate over 0 Hz, not ${rateHz}`);
  }
  const publisher = node.createPublisher('rosgraph_msgs/msg/Clock', '/clock', {
    depth: 1,
    reliability: 'best_effort',
  });
  const tell = () => publisher.publish({ clock: toTime(node.clock.now()) });
  tell();
  const timer = node.createTimer(1 / rateHz, tell);
  return {
    destroy: () => {
      timer.destroy();
      publisher.destroy();
    },
  };
}
