import { LATCHED, type GraphNode } from '../../graph/index.js';
import type { GridMap } from '../../site/types.js';
import { gridMessage, headerOf } from './ros.js';

/** nav2_msgs/CostmapFilterInfo `type`. */
export const KEEPOUT_FILTER = 0;
export const SPEED_FILTER_PERCENT = 1;
export const SPEED_FILTER_ABSOLUTE = 2;

/* Names of nav2_bringup: one filter info topic for each filter, so that both can be named. */
export const KEEPOUT_MASK_TOPIC = 'keepout_filter_mask';
export const KEEPOUT_INFO_TOPIC = 'keepout_costmap_filter_info';
export const SPEED_MASK_TOPIC = 'speed_filter_mask';
export const SPEED_INFO_TOPIC = 'speed_costmap_filter_info';

/** A filter mask and what its values mean: value of the filter = base + multiplier * cell. */
interface Filter {
  readonly mask: GridMap;
  readonly maskTopic: string;
  readonly infoTopic: string;
  readonly type: number;
  readonly base: number;
  readonly multiplier: number;
}

export interface PublishedMaps {
  readonly map: GridMap;
  readonly keepout: GridMap;
  /** Values as `Site.speed` has them. */
  readonly speed: GridMap;
}

/** `map`, and the masks of keepouts and speed zones with their filter infos, as Nav2's servers do. */
export function publishMaps(node: GraphNode, { map, keepout, speed }: PublishedMaps): void {
  const message = gridMessage(map, node.clock.now());
  node.createPublisher('nav_msgs/msg/OccupancyGrid', 'map', LATCHED).publish(message);
  publishFilter(node, {
    mask: keepout,
    maskTopic: KEEPOUT_MASK_TOPIC,
    infoTopic: KEEPOUT_INFO_TOPIC,
    type: KEEPOUT_FILTER,
    base: 0,
    multiplier: 1,
  });
  publishFilter(node, {
    mask: speed,
    maskTopic: SPEED_MASK_TOPIC,
    infoTopic: SPEED_INFO_TOPIC,
    type: SPEED_FILTER_PERCENT,
    base: 100,
    multiplier: -1,
  });
}

function publishFilter(node: GraphNode, filter: Filter): void {
  const now = node.clock.now();
  const { mask, maskTopic, infoTopic, type, base, multiplier } = filter;
  node
    .createPublisher('nav_msgs/msg/OccupancyGrid', maskTopic, LATCHED)
    .publish(gridMessage(mask, now));
  node.createPublisher('nav2_msgs/msg/CostmapFilterInfo', infoTopic, LATCHED).publish({
    header: headerOf('map', now),
    type,
    filter_mask_topic: maskTopic,
    base,
    multiplier,
  });
}
