import type { Pose2D } from '../../../zone/wire/index.js';

/** Which end of the robot meets the dock. */
export type DockDirection = 'forward' | 'backward';

/**
 * A robot on the straight way to a target: the x axis leads along the way, the target is its origin.
 * `x` is negative before the target; metres. `yaw` is the direction of travel, 0 along the way.
 */
export interface LanePose {
  readonly x: number;
  readonly y: number;
  readonly yaw: number;
}

/**
 * @param robot, target in the same frame; the target's yaw is the robot's there
 * @param direction the end of the robot that travels ahead
 */
export function laneOf(robot: Pose2D, target: Pose2D, direction: DockDirection): LanePose {
  const turned = direction === 'backward' ? Math.PI : 0;
  const cos = Math.cos(target.yaw + turned);
  const sin = Math.sin(target.yaw + turned);
  const dx = robot.x - target.x;
  const dy = robot.y - target.y;
  return {
    x: dx * cos + dy * sin,
    y: dy * cos - dx * sin,
    yaw: wrapped(robot.yaw - target.yaw),
  };
}

/** `metres` before the dock on the straight way to it, turned as the robot is on it. */
export function stagingPose(dock: Pose2D, direction: DockDirection, metres: number): Pose2D {
  const away = direction === 'backward' ? metres : -metres;
  return {
    x: dock.x + away * Math.cos(dock.yaw),
    y: dock.y + away * Math.sin(dock.yaw),
    yaw: dock.yaw,
  };
}

export function opposite(direction: DockDirection): DockDirection {
  return direction === 'backward' ? 'forward' : 'backward';
}

export function wrapped(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}
