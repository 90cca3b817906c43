// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { Time } from './builtin-interfaces.js';

/** rosgraph_msgs/Clock */
export interface Clock {
  clock: Time;
}
