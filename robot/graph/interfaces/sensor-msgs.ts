// Written from the ROS definitions by definitions/write-interfaces.ts: do not edit.

import type { Header } from './std-msgs.js';

/** sensor_msgs/BatteryState */
export interface BatteryState {
  header: Header;
  voltage: number;
  temperature: number;
  current: number;
  charge: number;
  capacity: number;
  design_capacity: number;
  percentage: number;
  power_supply_status: number;
  power_supply_health: number;
  power_supply_technology: number;
  present: boolean;
  cell_voltage: Float32Array;
  cell_temperature: Float32Array;
  location: string;
  serial_number: string;
}
export const BatteryState = {
  POWER_SUPPLY_STATUS_UNKNOWN: 0,
  POWER_SUPPLY_STATUS_CHARGING: 1,
  POWER_SUPPLY_STATUS_DISCHARGING: 2,
  POWER_SUPPLY_STATUS_NOT_CHARGING: 3,
  POWER_SUPPLY_STATUS_FULL: 4,
  POWER_SUPPLY_HEALTH_UNKNOWN: 0,
  POWER_SUPPLY_HEALTH_GOOD: 1,
  POWER_SUPPLY_HEALTH_OVERHEAT: 2,
  POWER_SUPPLY_HEALTH_DEAD: 3,
  POWER_SUPPLY_HEALTH_OVERVOLTAGE: 4,
  POWER_SUPPLY_HEALTH_UNSPEC_FAILURE: 5,
  POWER_SUPPLY_HEALTH_COLD: 6,
  POWER_SUPPLY_HEALTH_WATCHDOG_TIMER_EXPIRE: 7,
  POWER_SUPPLY_HEALTH_SAFETY_TIMER_EXPIRE: 8,
  POWER_SUPPLY_TECHNOLOGY_UNKNOWN: 0,
  POWER_SUPPLY_TECHNOLOGY_NIMH: 1,
  POWER_SUPPLY_TECHNOLOGY_LION: 2,
  POWER_SUPPLY_TECHNOLOGY_LIPO: 3,
  POWER_SUPPLY_TECHNOLOGY_LIFE: 4,
  POWER_SUPPLY_TECHNOLOGY_NICD: 5,
  POWER_SUPPLY_TECHNOLOGY_LIMN: 6,
  POWER_SUPPLY_TECHNOLOGY_TERNARY: 7,
  POWER_SUPPLY_TECHNOLOGY_VRLA: 8,
} as const;

/** sensor_msgs/CompressedImage */
export interface CompressedImage {
  header: Header;
  format: string;
  data: Uint8Array;
}

/** sensor_msgs/LaserScan */
export interface LaserScan {
  header: Header;
  angle_min: number;
  angle_max: number;
  angle_increment: number;
  time_increment: number;
  scan_time: number;
  range_min: number;
  range_max: number;
  ranges: Float32Array;
  intensities: Float32Array;
}
