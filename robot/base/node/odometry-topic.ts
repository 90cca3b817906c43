import { LATCHED, quaternionOfYaw, toTime, type GraphNode } from '../../graph/index.js';
import type { BaseSample } from '../base.js';
import type { NodeSettings } from './parameters.js';

const FOOTPRINT = 'base_footprint';

/** `odom`, and on tf odom->base_link; `base_footprint` stands still under it. @returns to call each cycle */
export function odometryTopic(node: GraphNode, settings: NodeSettings): (s: BaseSample) => void {
  const odom = node.createPublisher('nav_msgs/msg/Odometry', 'odom');
  const tf = node.createPublisher('tf2_msgs/msg/TFMessage', '/tf', { depth: 100 });
  const { odomFrame, baseFrame } = settings;
  const pose = { covariance: diagonalOf(settings.poseCovariance) };
  const twist = { covariance: diagonalOf(settings.twistCovariance) };
  if (settings.odomTf && baseFrame !== FOOTPRINT) publishFootprint(node, baseFrame);
  return ({ odometry: { x, y, yaw }, velocity, age }) => {
    const header = { stamp: toTime(node.clock.now() - age), frame_id: odomFrame };
    const rotation = quaternionOfYaw(yaw);
    odom.publish({
      header,
      child_frame_id: baseFrame,
      pose: { ...pose, pose: { position: { x, y, z: 0 }, orientation: rotation } },
      twist: {
        ...twist,
        twist: {
          linear: { x: velocity.linear, y: 0, z: 0 },
          angular: { x: 0, y: 0, z: velocity.angular },
        },
      },
    });
    if (!settings.odomTf) return;
    const transform = { translation: { x, y, z: 0 }, rotation };
    tf.publish({ transforms: [{ header, child_frame_id: baseFrame, transform }] });
  };
}

function publishFootprint(node: GraphNode, baseFrame: string): void {
  node.createPublisher('tf2_msgs/msg/TFMessage', '/tf_static', LATCHED).publish({
    transforms: [
      {
        header: { stamp: toTime(node.clock.now()), frame_id: baseFrame },
        child_frame_id: FOOTPRINT,
        transform: { translation: { x: 0, y: 0, z: 0 }, rotation: quaternionOfYaw(0) },
      },
    ],
  });
}

/** Row-major 6 x 6 (REP-103). */
function diagonalOf(values: readonly number[]): Float64Array {
  const covariance = new Float64Array(36);
  values.forEach((value, i) => {
    covariance[i * 7] = value;
  });
  return covariance;
}
