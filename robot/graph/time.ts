import type { Duration, Time } from './interfaces/builtin-interfaces.js';

const NS_PER_S = 1e9;

/** @param seconds as of `Clock.now()`, or a length of time; negative too, as ROS has it (nanosec >= 0) */
export function toTime(seconds: number): Time {
  const sec = Math.floor(seconds);
  const nanosec = Math.round((seconds - sec) * NS_PER_S);
  return nanosec === NS_PER_S ? { sec: sec + 1, nanosec: 0 } : { sec, nanosec };
}

/** Seconds of a builtin_interfaces Time or Duration. */
export function fromTime({ sec, nanosec }: Time | Duration): number {
  return sec + nanosec / NS_PER_S;
}
