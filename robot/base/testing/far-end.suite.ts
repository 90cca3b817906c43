import { pino } from 'pino';
import { onTestFinished, vi } from 'vitest';
import { Base, type BaseSample } from '../base.js';
import type { Velocity } from '../kinematics.js';
import type { OpenLine } from '../modbus/line.js';
import type { BaseOptions } from '../options.js';
import { PLAIN_TIMING } from '../schedule.js';

/** What the tests see and do at the far end of the cable. */
export interface FarEnd {
  readonly open: OpenLine;
  /** Value of a register, as last written or set. */
  register(address: number): number;
  /** Control words received, oldest first. */
  readonly controls: readonly number[];
  press(pressed: boolean): void;
  fail(left: number): void;
  pull(): void | Promise<void>;
  plug(): void | Promise<void>;
  /** Lets time pass, simulated or real. */
  pass(seconds: number): Promise<void>;
}

export const OPTIONS: BaseOptions = {
  nodeId: 1,
  geometry: {
    wheel_separation: 0.4,
    wheel_radius: 0.655 / (2 * Math.PI),
    wheel_separation_multiplier: 1,
    left_wheel_radius_multiplier: 1,
    right_wheel_radius_multiplier: 1,
    left_wheel_reversed: false,
    right_wheel_reversed: true,
  },
  limits: {
    linear: { max_velocity: 0.6, min_velocity: -0.2, max_acceleration: 1, max_deceleration: 2 },
    angular: { max_velocity: 1, min_velocity: -1, max_acceleration: 2, max_deceleration: 4 },
  },
  countsPerRevolution: 4096,
  cmdVelTimeout: 0.5,
  hostLoss: 0.4,
  emergencyDeceleration: 3,
  rate: 50,
  buttonInverted: false,
};

export const FORWARD: Velocity = { linear: 0.3, angular: 0 };
export const ZERO: Velocity = { linear: 0, angular: 0 };
const PATIENCE_S = 10;
const STEP_S = 0.02;

/** A base on a far end, stopped when the test ends. */
export function benchOn(farEnd: FarEnd, options: Partial<BaseOptions> = {}) {
  const samples: (BaseSample & { readonly at: number })[] = [];
  const sampled = (sample: BaseSample): void =>
    void samples.push({ ...sample, at: performance.now() / 1000 - sample.age });
  const base = new Base(
    farEnd.open,
    { ...OPTIONS, ...options },
    { sampled, phaseChanged: () => undefined },
    pino({ level: 'silent' }),
    PLAIN_TIMING,
  );
  base.start();
  const until = async (holds: () => boolean): Promise<void> => {
    for (let waited = 0; !holds(); waited += STEP_S) {
      if (waited > PATIENCE_S) throw new Error(`Still ${JSON.stringify(base.phase)}`);
      await farEnd.pass(STEP_S);
    }
  };
  const phase = (kind: string): Promise<void> => until(() => base.phase.kind === kind);
  /** Keeps commanding at 20 Hz, as a controller does. */
  const drive = async (velocity: Velocity, seconds: number): Promise<void> => {
    for (let left = seconds; left > 0; left -= 0.05) {
      base.command(velocity);
      await farEnd.pass(0.05);
    }
  };
  const ended = async <T>(promise: Promise<T>): Promise<T> => {
    let over = false;
    const note = (): void => void (over = true);
    promise.then(note, note);
    await until(() => over);
    return promise;
  };
  onTestFinished(async () => {
    await ended(base.stop());
    vi.useRealTimers();
  });
  return { base, samples, until, phase, drive, ended };
}

/** Target of the left motor in rpm. */
export function leftTarget(farEnd: FarEnd): number {
  return (farEnd.register(0x2088) << 16) >> 16;
}
