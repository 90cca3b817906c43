import { clamp, wrapAngle } from '../geometry/angle.js';

/** Sizes and limits of a two-wheeled base; names as in ros2_controllers' diff_drive_controller. */
export interface DriveLimits {
  /** metres between the wheels */
  readonly wheelSeparation: number;
  /** metres */
  readonly wheelRadius: number;
  /** m/s, forwards and backwards */
  readonly maxLinear: number;
  /** rad/s */
  readonly maxAngular: number;
  /** m/s², of each wheel's rim */
  readonly acceleration: number;
  /** m/s², of each wheel's rim */
  readonly deceleration: number;
}

/** Hub motors of 0.655 m circumference, as sold with a ZLAC8015D drive. */
export const DEFAULT_DRIVE: DriveLimits = {
  wheelSeparation: 0.42,
  wheelRadius: 0.655 / (2 * Math.PI),
  maxLinear: 0.8,
  maxAngular: 1.8,
  acceleration: 1,
  deceleration: 2,
};

/** Rim speeds of the wheels, m/s. */
export interface Wheels {
  readonly left: number;
  readonly right: number;
}

export interface Twist2D {
  /** m/s forwards */
  readonly linear: number;
  /** rad/s counter-clockwise */
  readonly angular: number;
}

export const STANDSTILL: Wheels = { left: 0, right: 0 };

export function twistOf(wheels: Wheels, limits: DriveLimits): Twist2D {
  return {
    linear: (wheels.left + wheels.right) / 2,
    angular: (wheels.right - wheels.left) / limits.wheelSeparation,
  };
}

/** The wheel speeds `dt` seconds after `command` was given, within the limits. */
export function accelerate(
  wheels: Wheels,
  command: Twist2D,
  limits: DriveLimits,
  dt: number,
): Wheels {
  const linear = clamp(command.linear, -limits.maxLinear, limits.maxLinear);
  const angular = clamp(command.angular, -limits.maxAngular, limits.maxAngular);
  const turn = (angular * limits.wheelSeparation) / 2;
  return {
    left: approach(wheels.left, linear - turn, limits, dt),
    right: approach(wheels.right, linear + turn, limits, dt),
  };
}

function approach(speed: number, target: number, limits: DriveLimits, dt: number): number {
  const slows = Math.abs(target) < Math.abs(speed) || target * speed < 0;
  const step = (slows ? limits.deceleration : limits.acceleration) * dt;
  return clamp(target, speed - step, speed + step);
}

export interface PlanarPose {
  readonly x: number;
  readonly y: number;
  readonly yaw: number;
}

/** Along the arc that a constant twist drives in `dt` seconds. */
export function advance(pose: PlanarPose, twist: Twist2D, dt: number): PlanarPose {
  const turn = twist.angular * dt;
  const middle = pose.yaw + turn / 2;
  const distance = twist.linear * dt;
  return {
    x: pose.x + distance * Math.cos(middle),
    y: pose.y + distance * Math.sin(middle),
    yaw: wrapAngle(pose.yaw + turn),
  };
}
