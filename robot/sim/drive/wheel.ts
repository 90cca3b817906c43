/** How fast a hub motor with a robot on it picks up and loses speed, rpm per second. */
const RAMP_RPM_S = 240;
/** Standing on the emergency stop, 10 ms from full speed in the drive; the robot's mass makes it longer. */
const EMERGENCY_RPM_S = 2000;

/** One motor with inertia. */
export class Wheel {
  rpm = 0;
  turns = 0;

  /** @param dt seconds */
  advance(target: number, emergency: boolean, dt: number): void {
    const step = (emergency ? EMERGENCY_RPM_S : RAMP_RPM_S) * dt;
    const before = this.rpm;
    this.rpm += Math.max(-step, Math.min(step, target - this.rpm));
    this.turns += (((before + this.rpm) / 2) * dt) / 60;
  }
}
