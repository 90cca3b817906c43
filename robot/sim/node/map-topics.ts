import { LATCHED, type GraphNode } from '../../graph/index.js';
import type { GridMap } from '../../site/types.js';
import { gridMessage, headerOf } from './ros.js';

/** nav2_msgs/CostmapFilterInfo type 0: a keepout filter. */
const KEEPOUT_FILTER = 0;
export const KEEPOUT_MASK_TOPIC = 'keepout_filter_mask';

/** `map` and the keepout mask with its filter info, as Nav2's map servers publish them. */
export function publishMaps(node: GraphNode, map: GridMap, keepout: GridMap): void {
  const now = node.clock.now();
  node.createPublisher('nav_msgs/msg/OccupancyGrid', 'map', LATCHED).publish(gridMessage(map, now));
  node
    .createPublisher('nav_msgs/msg/OccupancyGrid', KEEPOUT_MASK_TOPIC, LATCHED)
    .publish(gridMessage(keepout, now));
  node.createPublisher('nav2_msgs/msg/CostmapFilterInfo', 'costmap_filter_info', LATCHED).publish({
    header: headerOf('map', now),
    type: KEEPOUT_FILTER,
    filter_mask_topic: KEEPOUT_MASK_TOPIC,
    base: 0,
    multiplier: 1,
  });
}
