/** How fast the speed of a motor follows its target, rpm per second. */
export interface Slopes {
  readonly up: number;
  readonly down: number;
}

/** A robot's mass keeps its wheels from changing speed faster than this, whatever the drive asks for. */
const GRIP_RPM_S = 2000;

/** One motor with inertia. */
export class Wheel {
  rpm = 0;
  turns = 0;

  /** @param dt seconds */
  advance(target: number, slopes: Slopes, dt: number): void {
    const before = this.rpm;
    const slower = Math.abs(target) < Math.abs(before) || target * before < 0;
    const step = Math.min(slower ? slopes.down : slopes.up, GRIP_RPM_S) * dt;
    this.rpm += Math.max(-step, Math.min(step, target - before));
    this.turns += (((before + this.rpm) / 2) * dt) / 60;
  }
}
