// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { Time } from './builtin-interfaces.js';

/** std_msgs/Bool */
export interface Bool {
  data: boolean;
}

/** std_msgs/ColorRGBA */
export interface ColorRGBA {
  r: number;
  g: number;
  b: number;
  a: number;
}

/** std_msgs/Empty */
export type Empty = Record<string, never>;

/** std_msgs/Float32 */
export interface Float32 {
  data: number;
}

/** std_msgs/Float64 */
export interface Float64 {
  data: number;
}

/** std_msgs/Header */
export interface Header {
  stamp: Time;
  frame_id: string;
}

/** std_msgs/Int32 */
export interface Int32 {
  data: number;
}

/** std_msgs/Int64 */
export interface Int64 {
  data: bigint;
}

/** std_msgs/String */
export interface String {
  data: string;
}
