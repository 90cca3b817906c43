import type { Pose2D } from '../../../zone/wire/index.js';
import type { Disposable, GraphNode } from '../../graph/index.js';
import { Frames } from '../frames.js';

/** The name REP-105 gives it. */
const ODOM = 'odom';
/** Older transforms are not where the robot is now. */
const STALE_S = 0.5;
/** tf2's own depth. */
const DEPTH = 100;

export interface RobotFrames extends Disposable {
  latest(): { mapToOdom: Pose2D; odomToBase: Pose2D } | undefined;
}

/** Listens to `/tf` for as long as somebody docks. */
export function listenToFrames(
  node: Pick<GraphNode, 'clock' | 'createSubscription'>,
  names: { readonly map: string; readonly base: string },
): RobotFrames {
  const frames = new Frames();
  let movedAt = -Infinity;
  const listen = (topic: string, qos: object): Disposable =>
    node.createSubscription(
      'tf2_msgs/msg/TFMessage',
      topic,
      (tf) => {
        frames.take(tf);
        const moves = tf.transforms.some(({ header }) => header.frame_id === ODOM);
        if (moves && topic === '/tf') movedAt = node.clock.now();
      },
      qos,
    );
  const subscriptions = [
    listen('/tf', { depth: DEPTH }),
    listen('/tf_static', { depth: DEPTH, durability: 'transient_local' }),
  ];
  return {
    latest: () => {
      if (Math.abs(node.clock.now() - movedAt) > STALE_S) return undefined;
      const mapToOdom = frames.find(names.map, ODOM);
      const odomToBase = frames.find(ODOM, names.base);
      return mapToOdom && odomToBase && { mapToOdom, odomToBase };
    },
    destroy: () => subscriptions.forEach((subscription) => subscription.destroy()),
  };
}
