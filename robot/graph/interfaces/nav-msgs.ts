// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { Time } from './builtin-interfaces.js';
import type {
  Pose,
  PoseStamped,
  PoseWithCovariance,
  TwistWithCovariance,
} from './geometry-msgs.js';
import type { Header } from './std-msgs.js';

/** nav_msgs/GetMap_Request */
export type GetMapRequest = Record<string, never>;

/** nav_msgs/GetMap_Response */
export interface GetMapResponse {
  map: OccupancyGrid;
}

/** nav_msgs/MapMetaData */
export interface MapMetaData {
  map_load_time: Time;
  resolution: number;
  width: number;
  height: number;
  origin: Pose;
}

/** nav_msgs/OccupancyGrid */
export interface OccupancyGrid {
  header: Header;
  info: MapMetaData;
  data: Int8Array;
}

/** nav_msgs/Odometry */
export interface Odometry {
  header: Header;
  child_frame_id: string;
  pose: PoseWithCovariance;
  twist: TwistWithCovariance;
}

/** nav_msgs/Path */
export interface Path {
  header: Header;
  poses: PoseStamped[];
}
