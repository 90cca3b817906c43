import type { Velocity } from './kinematics.js';

/** Of one direction; per second and per second squared, magnitudes. */
export interface AxisLimits {
  readonly max_velocity: number;
  /** Backwards, negative. */
  readonly min_velocity: number;
  readonly max_acceleration: number;
  readonly max_deceleration: number;
}

export interface Limits {
  readonly linear: AxisLimits;
  readonly angular: AxisLimits;
}

/**
 * The next velocity on the way from `now` to `wanted`, within the limits.
 * @param dt seconds since the last step
 */
export function limited(now: Velocity, wanted: Velocity, limits: Limits, dt: number): Velocity {
  return {
    linear: axis(now.linear, wanted.linear, limits.linear, dt),
    angular: axis(now.angular, wanted.angular, limits.angular, dt),
  };
}

function axis(now: number, wanted: number, limits: AxisLimits, dt: number): number {
  const goal = Math.max(limits.min_velocity, Math.min(limits.max_velocity, wanted));
  if (now * goal < 0) return towards(now, 0, limits.max_deceleration * dt);
  const slower = Math.abs(goal) < Math.abs(now);
  return towards(now, goal, (slower ? limits.max_deceleration : limits.max_acceleration) * dt);
}

function towards(now: number, goal: number, step: number): number {
  return Math.abs(goal - now) <= step ? goal : now + Math.sign(goal - now) * step;
}
