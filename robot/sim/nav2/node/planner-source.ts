import { LATCHED, type GraphNode } from '../../../graph/index.js';
import type { GridMap } from '../../../site/types.js';
import { gridOf } from '../../node/ros.js';
import { KEEPOUT_MASK_TOPIC } from '../../node/map-topics.js';
import { createPlanner } from '../planner/planner.js';
import type { Planner } from '../planner/types.js';

/**
 * The planner for the map and keepout mask on the graph; undefined until both have come. A robot
 * that drove before the mask arrived would not know where it must not go (Nav2 issue 4892).
 */
export function plannerFromTopics(node: GraphNode): () => Planner | undefined {
  let map: GridMap | undefined;
  let keepout: GridMap | undefined;
  let planner: Planner | undefined;
  const rebuild = (): void => {
    if (map && keepout) planner = createPlanner(map, keepout);
  };
  node.createSubscription(
    'nav_msgs/msg/OccupancyGrid',
    'map',
    (message) => {
      map = gridOf(message);
      rebuild();
    },
    LATCHED,
  );
  node.createSubscription(
    'nav_msgs/msg/OccupancyGrid',
    KEEPOUT_MASK_TOPIC,
    (message) => {
      keepout = gridOf(message);
      rebuild();
    },
    LATCHED,
  );
  return () => planner;
}
