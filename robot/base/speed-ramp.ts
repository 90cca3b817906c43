import { targetSpeed, type Write } from './commands.js';
import { motorRpm, STANDSTILL, type Velocity } from './kinematics.js';
import { limited } from './limits.js';
import type { BaseOptions } from './options.js';

/** After a longer pause than so many cycles the ramp goes on as if there had been no more of them. */
const LONGEST_STEP_CYCLES = 5;

/** What the wheels are told, cycle by cycle, within the limits. */
export class SpeedRamp {
  #commanded = STANDSTILL;
  #steppedAt: number | undefined;

  constructor(private readonly options: BaseOptions) {}

  get commanded(): Velocity {
    return this.#commanded;
  }

  /** Zero from now on, without a ramp: the drive has its own. */
  halt(): void {
    this.#commanded = STANDSTILL;
  }

  /**
   * Cycles are left out when answers are late: a step is as long as the time since the last one.
   * @param at ms of a clock that never jumps
   */
  next(wanted: Velocity, at: number): Write {
    const { limits, geometry, rate } = this.options;
    const period = 1 / rate;
    const passed = this.#steppedAt === undefined ? period : (at - this.#steppedAt) / 1000;
    const step = Math.max(0, Math.min(passed, LONGEST_STEP_CYCLES * period));
    this.#steppedAt = at;
    this.#commanded = limited(this.#commanded, wanted, limits, step);
    const { left, right } = motorRpm(this.#commanded, geometry);
    return targetSpeed(left, right);
  }
}
