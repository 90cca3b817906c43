import type { Geometry } from './kinematics.js';
import type { Limits } from './limits.js';

/** Of the base behind one serial line; times in seconds. */
export interface BaseOptions {
  readonly nodeId: number;
  readonly geometry: Geometry;
  readonly limits: Limits;
  /** On an emergency stop, m/s^2: hard enough to stop within centimetres, gentle enough not to tip. */
  readonly emergencyDeceleration: number;
  readonly countsPerRevolution: number;
  readonly cmdVelTimeout: number;
  /** The drive stops its wheels after so long without a frame. */
  readonly hostLoss: number;
  /** Cycles a second. */
  readonly rate: number;
  /** The button on X0 opens its contact when pressed. */
  readonly buttonInverted: boolean;
}
