import {
  LATCHED,
  type CostmapFilterInfo,
  type Disposable,
  type GraphNode,
} from '../../../graph/index.js';
import { cellAt } from '../../../site/index.js';
import type { GridMap } from '../../../site/types.js';
import {
  SPEED_FILTER_ABSOLUTE,
  SPEED_FILTER_PERCENT,
  SPEED_INFO_TOPIC,
} from '../../node/map-topics.js';
import { gridOf, headerOf } from '../../node/ros.js';
import type { RobotState } from './robot-state.js';

/** Nav2's local costmap updates at 5 Hz, and its filters with it. */
const PERIOD_S = 0.2;
/**
 * Nav2 says a limit once, when it changes; a controller that was reset or came up later then drives
 * on without it (Nav2 issues 5768 and 5165). Said again, it comes back.
 */
export const REPEAT_S = 1;
const NO_LIMIT = 0;
const UNKNOWN = -1;

/** Nav2's SpeedFilter: tells the limit of where the robot is on `speed_limit`. */
export function filterSpeed(node: GraphNode, robot: RobotState): void {
  const publisher = node.createPublisher('nav2_msgs/msg/SpeedLimit', 'speed_limit');
  let info: CostmapFilterInfo | undefined;
  let mask: GridMap | undefined;
  let listening: Disposable | undefined;
  let told = NO_LIMIT;
  let toldAt = -Infinity;
  node.createSubscription(
    'nav2_msgs/msg/CostmapFilterInfo',
    SPEED_INFO_TOPIC,
    (message) => {
      if (message.type !== SPEED_FILTER_PERCENT && message.type !== SPEED_FILTER_ABSOLUTE) return;
      listening?.destroy();
      info = message;
      listening = node.createSubscription(
        'nav_msgs/msg/OccupancyGrid',
        message.filter_mask_topic,
        (grid) => {
          mask = gridOf(grid);
        },
        LATCHED,
      );
    },
    LATCHED,
  );
  node.createTimer(PERIOD_S, () => {
    const pose = robot.pose();
    const limit = info && mask && pose && limitAt(mask, info, pose.x, pose.y);
    const now = node.clock.now();
    if (info === undefined || limit === undefined) return;
    if (limit === told && (limit === NO_LIMIT || now - toldAt < REPEAT_S)) return;
    told = limit;
    toldAt = now;
    publisher.publish({
      header: headerOf('map', now),
      percentage: info.type === SPEED_FILTER_PERCENT,
      speed_limit: limit,
    });
  });
}

/** Percent or m/s, `NO_LIMIT` where none holds; undefined where the mask says nothing. */
function limitAt(
  mask: GridMap,
  { type, base, multiplier }: CostmapFilterInfo,
  x: number,
  y: number,
): number | undefined {
  const cell = cellAt(mask, x, y);
  const value = cell && mask.data[cell.index];
  if (value === undefined || value === UNKNOWN) return undefined;
  if (value === 0) return NO_LIMIT;
  const limit = base + multiplier * value;
  const most = type === SPEED_FILTER_PERCENT ? 100 : Infinity;
  return limit >= 0 && limit <= most ? limit : NO_LIMIT;
}
