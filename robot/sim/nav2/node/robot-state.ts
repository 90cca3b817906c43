import type { GraphNode } from '../../../graph/index.js';
import { compose, planarOf } from '../../node/ros.js';
import type { PlanarPose, Twist2D } from '../../world/drive.js';
import { yawOfQuaternion } from '../../../graph/index.js';

/** Where the robot is in `map`, from `tf`, and how it moves, from `odom`. */
export interface RobotState {
  /** Undefined until both transforms were heard. */
  pose(): PlanarPose | undefined;
  twist(): Twist2D;
}

export function listenToRobot(node: GraphNode): RobotState {
  let mapToOdom: PlanarPose | undefined;
  let odomToBase: PlanarPose | undefined;
  let twist: Twist2D = { linear: 0, angular: 0 };
  node.createSubscription(
    'tf2_msgs/msg/TFMessage',
    '/tf',
    ({ transforms }) => {
      for (const { header, child_frame_id, transform } of transforms) {
        const { translation, rotation } = transform;
        const pose = { x: translation.x, y: translation.y, yaw: yawOfQuaternion(rotation) };
        if (header.frame_id === 'map' && child_frame_id === 'odom') mapToOdom = pose;
        if (header.frame_id === 'odom' && child_frame_id === 'base_link') odomToBase = pose;
      }
    },
    { depth: 100 },
  );
  node.createSubscription('nav_msgs/msg/Odometry', 'odom', (message) => {
    const { linear, angular } = message.twist.twist;
    twist = { linear: linear.x, angular: angular.z };
    odomToBase = planarOf(message.pose.pose);
  });
  return {
    pose: () => mapToOdom && odomToBase && compose(mapToOdom, odomToBase),
    twist: () => twist,
  };
}
