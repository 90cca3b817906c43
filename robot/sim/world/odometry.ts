import type { Rng } from '../random/rng.js';
import {
  advance,
  STANDSTILL,
  twistOf,
  type DriveLimits,
  type PlanarPose,
  type Twist2D,
  type Wheels,
} from './drive.js';

/** One sigma of how far a wheel's true radius is from the one the robot believes. */
const RADIUS_ERROR = 0.004;
/** Slip: one sigma of a wheel's distance error, metres after one metre. */
const SLIP = 0.01;

/**
 * What the wheels' encoders say: dead reckoning from slightly wrong radii and slipping wheels, so
 * it drifts as a real base does. Starts at the origin of `odom`.
 */
export class Odometry {
  pose: PlanarPose = { x: 0, y: 0, yaw: 0 };
  twist: Twist2D = { linear: 0, angular: 0 };
  private readonly scale: Wheels;

  constructor(
    private readonly limits: DriveLimits,
    private readonly rng: Rng,
  ) {
    this.scale = { left: 1 + rng.gauss(RADIUS_ERROR), right: 1 + rng.gauss(RADIUS_ERROR) };
  }

  /** @param wheels true rim speeds over the last `dt` seconds; still while the robot was blocked */
  update(wheels: Wheels, dt: number): void {
    const measured =
      wheels === STANDSTILL
        ? STANDSTILL
        : {
            left: this.measure(wheels.left, this.scale.left, dt),
            right: this.measure(wheels.right, this.scale.right, dt),
          };
    this.twist = twistOf(measured, this.limits);
    this.pose = advance(this.pose, this.twist, dt);
  }

  private measure(speed: number, scale: number, dt: number): number {
    const distance = speed * dt;
    return (distance * scale + this.rng.gauss(SLIP) * Math.sqrt(Math.abs(distance))) / dt;
  }
}
