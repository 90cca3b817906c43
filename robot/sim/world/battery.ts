import { clamp } from '../geometry/angle.js';

/*
 * A 24 V 20 Ah LiFePO4 pack of eight cells, about 510 Wh, as small service robots carry. Assumptions
 * of the design, not measurements: computer, laser and screen take 60 W, driving at 0.5 m/s 150 W
 * in all, and the dock charges with 6 A beside what the robot takes.
 */
const CAPACITY_AH = 20;
const CELLS = 8;
const IDLE_W = 60;
const DRIVING_W = 150;
const DRIVING_M_S = 0.5;
const CHARGING_A = 6;
/** Of pack, fuse and wiring. */
const RESISTANCE_OHM = 0.05;
/** Rest voltage of a cell by state of charge: flat, so voltage alone says little about it. */
const CELL_V: readonly (readonly [charge: number, volts: number])[] = [
  [0, 2.9],
  [0.1, 3.2],
  [0.2, 3.23],
  [0.5, 3.29],
  [0.9, 3.34],
  [1, 3.45],
];

export type Supply = 'discharging' | 'charging' | 'full';

export interface BatteryReading {
  /** volt */
  readonly voltage: number;
  /** ampere, negative while discharging (sensor_msgs/BatteryState) */
  readonly current: number;
  /** 0..1 */
  readonly percentage: number;
  readonly supply: Supply;
}

export interface BatteryOptions {
  /** 0..1 */
  readonly level: number;
  /** Charges and empties so many times faster, for demonstrations and long tests; default 1. */
  readonly speedUp?: number;
}

export class Battery {
  private percentage: number;
  private readonly speedUp: number;

  constructor({ level, speedUp = 1 }: BatteryOptions) {
    this.percentage = clamp(level, 0, 1);
    this.speedUp = speedUp;
  }

  /** @param speed m/s @param powered whether the dock gives current @param dt seconds */
  step(speed: number, powered: boolean, dt: number): BatteryReading {
    const rest = restVoltage(this.percentage);
    const supply = !powered ? 'discharging' : this.percentage < 1 ? 'charging' : 'full';
    const current = currentOf(supply, speed, rest);
    const change = (current * dt * this.speedUp) / 3600 / CAPACITY_AH;
    this.percentage = clamp(this.percentage + change, 0, 1);
    return {
      voltage: rest + current * RESISTANCE_OHM,
      current,
      percentage: this.percentage,
      supply,
    };
  }
}

function currentOf(supply: Supply, speed: number, volts: number): number {
  if (supply === 'full') return 0;
  if (supply === 'charging') return CHARGING_A;
  const watts = IDLE_W + ((DRIVING_W - IDLE_W) * Math.abs(speed)) / DRIVING_M_S;
  return -watts / volts;
}

function restVoltage(charge: number): number {
  const above = CELL_V.findIndex(([at]) => at >= charge);
  const [toCharge, toVolts] = CELL_V[above] ?? [1, 0];
  const [fromCharge, fromVolts] = CELL_V[Math.max(0, above - 1)] ?? [0, toVolts];
  const share = toCharge > fromCharge ? (charge - fromCharge) / (toCharge - fromCharge) : 1;
  return CELLS * (fromVolts + (toVolts - fromVolts) * share);
}
