import type { Pose2D } from '../../zone/wire/index.js';
import { LATCHED, type GraphNode } from '../graph/index.js';
import type { Localization } from '../guide/ports.js';
import { Frames } from './frames.js';
import type { FrameNames } from './options.js';
import { fromRosPose } from './pose.js';

/** tf2's own depth: a tree of many frames comes in many messages. */
const TF_DEPTH = 100;

/**
 * Where the robot is in the map: from tf, which AMCL and odometry keep current, else AMCL's last
 * estimate, which comes only when the robot has moved.
 */
export function createLocalization(node: GraphNode, names: FrameNames): Localization {
  const frames = new Frames();
  let estimate: Pose2D | undefined;
  node.createSubscription('tf2_msgs/msg/TFMessage', '/tf', (tf) => frames.take(tf), {
    depth: TF_DEPTH,
  });
  node.createSubscription('tf2_msgs/msg/TFMessage', '/tf_static', (tf) => frames.take(tf), {
    depth: TF_DEPTH,
    durability: 'transient_local',
  });
  node.createSubscription(
    'geometry_msgs/msg/PoseWithCovarianceStamped',
    'amcl_pose',
    ({ pose }) => {
      estimate = fromRosPose(pose.pose);
    },
    LATCHED,
  );
  return { pose: () => frames.find(names.map, names.base) ?? estimate };
}
