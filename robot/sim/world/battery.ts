import { clamp } from '../geometry/angle.js';

/** A 24 V lithium battery of a small service robot. */
const CAPACITY_AH = 20;
const EMPTY_V = 22;
const FULL_V = 29.2;
const IDLE_A = 2;
/** Ampere at one metre a second. */
const DRIVING_A = 4;
const CHARGING_A = 8;

export interface BatteryReading {
  /** volt */
  readonly voltage: number;
  /** ampere, negative while discharging (sensor_msgs/BatteryState) */
  readonly current: number;
  /** 0..1 */
  readonly percentage: number;
  readonly charging: boolean;
}

export class Battery {
  constructor(private percentage: number) {}

  /** @param speed m/s @param dt seconds */
  step(speed: number, atDock: boolean, dt: number): BatteryReading {
    const charging = atDock && this.percentage < 1;
    const current = charging ? CHARGING_A : -(IDLE_A + DRIVING_A * Math.abs(speed));
    this.percentage = clamp(this.percentage + (current * dt) / 3600 / CAPACITY_AH, 0, 1);
    return {
      voltage: EMPTY_V + (FULL_V - EMPTY_V) * this.percentage,
      current,
      percentage: this.percentage,
      charging,
    };
  }
}
