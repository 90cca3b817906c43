import type { GraphNode } from '../../../graph/index.js';
import { clamp } from '../../geometry/angle.js';

/**
 * `speed_limit` as Nav2's controllers take it: a percentage of the fastest speed or m/s; 0 lifts the
 * limit. It outlives goals and pre-emptions (Nav2 issues 5768 and 5165).
 * @returns the fastest allowed speed, m/s
 */
export function listenToSpeedLimit(node: GraphNode, fastest: number): () => number {
  let limit = fastest;
  node.createSubscription('nav2_msgs/msg/SpeedLimit', 'speed_limit', (message) => {
    const { speed_limit: value, percentage } = message;
    if (!Number.isFinite(value) || value < 0) return;
    if (value === 0) limit = fastest;
    else limit = clamp(percentage ? (fastest * value) / 100 : value, 0, fastest);
  });
  return () => limit;
}
