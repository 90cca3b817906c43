import type { GraphNode } from '../../graph/index.js';
import type { World } from '../world/world.js';
import { headerOf, poseOf } from './ros.js';

const PERIOD_S = 0.2;

/** `sim/people`: where people really are, for pages that show the simulation. */
export function publishPeople(node: GraphNode, world: World): void {
  const publisher = node.createPublisher('geometry_msgs/msg/PoseArray', 'sim/people');
  node.createTimer(PERIOD_S, () =>
    publisher.publish({
      header: headerOf('map', node.clock.now()),
      poses: world.options.crowd.people.map(({ x, y, heading }) => poseOf({ x, y, yaw: heading })),
    }),
  );
}
