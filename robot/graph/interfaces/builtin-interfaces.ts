// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

/** builtin_interfaces/Duration */
export interface Duration {
  sec: number;
  nanosec: number;
}

/** builtin_interfaces/Time */
export interface Time {
  sec: number;
  nanosec: number;
}
