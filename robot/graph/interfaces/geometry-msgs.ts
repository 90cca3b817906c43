// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { Header } from './std-msgs.js';

/** geometry_msgs/Point */
export interface Point {
  x: number;
  y: number;
  z: number;
}

/** geometry_msgs/PointStamped */
export interface PointStamped {
  header: Header;
  point: Point;
}

/** geometry_msgs/Pose */
export interface Pose {
  position: Point;
  orientation: Quaternion;
}

/** geometry_msgs/PoseArray */
export interface PoseArray {
  header: Header;
  poses: Pose[];
}

/** geometry_msgs/PoseStamped */
export interface PoseStamped {
  header: Header;
  pose: Pose;
}

/** geometry_msgs/PoseWithCovariance */
export interface PoseWithCovariance {
  pose: Pose;
  covariance: Float64Array;
}

/** geometry_msgs/PoseWithCovarianceStamped */
export interface PoseWithCovarianceStamped {
  header: Header;
  pose: PoseWithCovariance;
}

/** geometry_msgs/Quaternion */
export interface Quaternion {
  x: number;
  y: number;
  z: number;
  w: number;
}

/** geometry_msgs/Transform */
export interface Transform {
  translation: Vector3;
  rotation: Quaternion;
}

/** geometry_msgs/TransformStamped */
export interface TransformStamped {
  header: Header;
  child_frame_id: string;
  transform: Transform;
}

/** geometry_msgs/Twist */
export interface Twist {
  linear: Vector3;
  angular: Vector3;
}

/** geometry_msgs/TwistStamped */
export interface TwistStamped {
  header: Header;
  twist: Twist;
}

/** geometry_msgs/TwistWithCovariance */
export interface TwistWithCovariance {
  twist: Twist;
  covariance: Float64Array;
}

/** geometry_msgs/Vector3 */
export interface Vector3 {
  x: number;
  y: number;
  z: number;
}
