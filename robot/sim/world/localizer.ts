import { clamp, wrapAngle } from '../geometry/angle.js';
import type { Rng } from '../random/rng.js';
import type { PlanarPose } from './drive.js';

/** One sigma of an estimate of a hall with walls to match: metres, radians. */
export const NOISE_M = 0.01;
export const NOISE_RAD = 0.004;
/** AMCL finds back from an initial pose this wrong, in about so long. */
const FINDS_BACK_FROM_M = 1;
const FINDS_BACK_FROM_RAD = 0.8;
const FINDS_BACK_S = 1.5;

/**
 * Stands in for AMCL: the truth with a little noise. After a wrong initial pose it finds back when
 * that was near enough, and stays wrong when it was not.
 */
export class Localizer {
  private error: PlanarPose = { x: 0, y: 0, yaw: 0 };

  constructor(private readonly rng: Rng) {}

  /** `initialpose`: from now on the robot believes to be at `believed`. */
  relocate(believed: PlanarPose, truth: PlanarPose): void {
    this.error = {
      x: believed.x - truth.x,
      y: believed.y - truth.y,
      yaw: wrapAngle(believed.yaw - truth.yaw),
    };
  }

  estimate(truth: PlanarPose, dt: number): PlanarPose {
    const { x, y, yaw } = this.error;
    if (Math.hypot(x, y) < FINDS_BACK_FROM_M && Math.abs(yaw) < FINDS_BACK_FROM_RAD) {
      const left = 1 - clamp(dt / FINDS_BACK_S, 0, 1);
      this.error = { x: x * left, y: y * left, yaw: yaw * left };
    }
    return {
      x: truth.x + this.error.x + this.rng.gauss(NOISE_M),
      y: truth.y + this.error.y + this.rng.gauss(NOISE_M),
      yaw: wrapAngle(truth.yaw + this.error.yaw + this.rng.gauss(NOISE_RAD)),
    };
  }
}
