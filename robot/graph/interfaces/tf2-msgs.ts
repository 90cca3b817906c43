// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { TransformStamped } from './geometry-msgs.js';

/** tf2_msgs/TFMessage */
export interface TFMessage {
  transforms: TransformStamped[];
}
