import { track, velocityOf, type Velocity } from './kinematics.js';
import { AT_ORIGIN, stepOdometry, type OdometryState } from './odometry.js';
import type { BaseOptions } from './options.js';
import type { DriveStatus } from './status.js';

/** A robot pushed by hand may roll faster than it drives. */
const PUSHED_M_S = 3;

export interface Measured {
  readonly odometry: OdometryState;
  readonly velocity: Velocity;
  /** Why the way since the last measurement is unknown; undefined when it is known. */
  readonly jumped: string | undefined;
}

/** Follows the wheels from status to status; times in ms of a clock that never jumps. */
export class Odometer {
  #state = AT_ORIGIN;
  #measuredAt = 0;

  constructor(private readonly options: BaseOptions) {}

  get measuredAt(): number {
    return this.#measuredAt;
  }

  /** The way since the last status is unknown; the pose stays. */
  restart(at: number): void {
    this.#state = { ...this.#state, counts: undefined };
    this.#measuredAt = at;
  }

  /** @param at when the drive was asked: an answer may be late, its counts are of then */
  take(status: DriveStatus, at: number): Measured {
    const { geometry, countsPerRevolution, limits } = this.options;
    const turning = limits.angular.max_velocity * track(geometry);
    const maxWheelSpeed = Math.max(PUSHED_M_S, 2 * limits.linear.max_velocity + turning);
    const counts = { left: status.left.counts, right: status.right.counts };
    const options = { geometry, countsPerRevolution, maxWheelSpeed };
    const step = stepOdometry(this.#state, counts, (at - this.#measuredAt) / 1000, options);
    this.#state = step.state;
    this.#measuredAt = at;
    return {
      odometry: step.state,
      velocity: velocityOf({ left: status.left.rpm, right: status.right.rpm }, geometry),
      jumped: step.kind === 'jumped' ? step.reason : undefined,
    };
  }
}
