import { wrapAngle } from '../geometry/angle.js';
import type { PlanarPose, Twist2D } from './drive.js';

/** Half the play of sprung charging contacts: metres along and across, radians. */
const ALONG_M = 0.05;
const ACROSS_M = 0.05;
const TURNED_RAD = (5 * Math.PI) / 180;
const STILL_M_S = 0.005;
const STILL_RAD_S = 0.01;

/** A charging dock. */
export interface Dock {
  /** Of the robot when it stands in the middle of the contacts. */
  readonly pose: PlanarPose;
  /** Default true. */
  readonly hasPower?: boolean;
}

/** Whether the contacts give current: the robot stands still where they reach it. */
export function powers(dock: Dock, robot: PlanarPose, { linear, angular }: Twist2D): boolean {
  const { pose, hasPower = true } = dock;
  const dx = robot.x - pose.x;
  const dy = robot.y - pose.y;
  const along = dx * Math.cos(pose.yaw) + dy * Math.sin(pose.yaw);
  const across = dy * Math.cos(pose.yaw) - dx * Math.sin(pose.yaw);
  return (
    hasPower &&
    Math.abs(along) <= ALONG_M &&
    Math.abs(across) <= ACROSS_M &&
    Math.abs(wrapAngle(robot.yaw - pose.yaw)) <= TURNED_RAD &&
    Math.abs(linear) < STILL_M_S &&
    Math.abs(angular) < STILL_RAD_S
  );
}
