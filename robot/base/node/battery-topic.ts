import { BatteryState, toTime, type GraphNode } from '../../graph/index.js';
import { chargeOf, type BatteryCurve } from '../battery.js';

const NOTHING = new Float32Array(0);

/**
 * `battery_status` from the bus voltage: the drive measures neither the pack's current nor its cells.
 * @returns to be told volts and, where it is known, whether the dock charges
 */
export function batteryTopic(
  node: GraphNode,
  frame: string,
  curve: BatteryCurve,
): (volts: number, charging: boolean | undefined) => void {
  const publisher = node.createPublisher('sensor_msgs/msg/BatteryState', 'battery_status');
  return (volts, charging) =>
    publisher.publish({
      header: { stamp: toTime(node.clock.now()), frame_id: frame },
      voltage: volts,
      temperature: NaN,
      current: NaN,
      charge: NaN,
      capacity: NaN,
      design_capacity: NaN,
      percentage: chargeOf(volts, curve),
      power_supply_status: supplyStatus(charging),
      power_supply_health: BatteryState.POWER_SUPPLY_HEALTH_UNKNOWN,
      power_supply_technology: BatteryState.POWER_SUPPLY_TECHNOLOGY_LION,
      present: true,
      cell_voltage: NOTHING,
      cell_temperature: NOTHING,
      location: '',
      serial_number: '',
    });
}

function supplyStatus(charging: boolean | undefined): number {
  if (charging === undefined) return BatteryState.POWER_SUPPLY_STATUS_UNKNOWN;
  return charging
    ? BatteryState.POWER_SUPPLY_STATUS_CHARGING
    : BatteryState.POWER_SUPPLY_STATUS_DISCHARGING;
}
