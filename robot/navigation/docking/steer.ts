import type { LanePose } from './lane.js';

/** m/s in the direction of travel, rad/s counter-clockwise. */
export interface Steering {
  readonly speed: number;
  readonly turn: number;
}

export const TOP_SPEED_M_S = 0.1;
const LEAST_SPEED_M_S = 0.02;
/** Speed for every metre to go. */
const SLOW_DOWN_PER_S = 0.8;
/** Offset across decays as (1 + a s) exp(-a s) over s metres of way: to 2 % within 0.7 m. */
const DECAY_PER_M = 8;
const MAX_TURN_RAD_S = 0.5;
const TURN_GAIN = 1.5;
const LEAST_TURN_RAD_S = 0.08;

/**
 * Along the line to the target, slower towards it. The law for following a line of Samson (1995), for
 * which y² + (yaw / gain)² is a Lyapunov function; its gains here are those of a double pole.
 */
export function followLane({ x, y, yaw }: LanePose): Steering {
  const sinc = Math.abs(yaw) < 1e-6 ? 1 : Math.sin(yaw) / yaw;
  const curvature = -(DECAY_PER_M ** 2) * y * sinc - 2 * DECAY_PER_M * yaw;
  const wanted = clamp(SLOW_DOWN_PER_S * -x, LEAST_SPEED_M_S, TOP_SPEED_M_S);
  const speed = Math.min(wanted, MAX_TURN_RAD_S / Math.max(Math.abs(curvature), 1e-6));
  return { speed, turn: speed * curvature };
}

/** On the spot, until the robot looks along the line. */
export function turnIntoLane({ yaw }: LanePose): Steering {
  const turn = clamp(-TURN_GAIN * yaw, -MAX_TURN_RAD_S, MAX_TURN_RAD_S);
  const least = Math.abs(turn) < LEAST_TURN_RAD_S ? -Math.sign(yaw) * LEAST_TURN_RAD_S : turn;
  return { speed: 0, turn: least };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
