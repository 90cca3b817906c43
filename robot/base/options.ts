import type { Geometry } from './kinematics.js';
import type { Limits } from './limits.js';

/** Of the base behind one serial line; times in seconds. */
export interface BaseOptions {
  readonly nodeId: number;
  readonly geometry: Geometry;
  readonly limits: Limits;
  readonly countsPerRevolution: number;
  readonly cmdVelTimeout: number;
  readonly hostLoss: number;
  /** Cycles a second. */
  readonly rate: number;
  /** The button on X0 opens its contact when pressed. */
  readonly buttonInverted: boolean;
}
