import { BatteryState, type GraphNode } from '../../graph/index.js';
import type { Battery, Supply } from '../world/battery.js';
import { powers, type Dock } from '../world/dock.js';
import type { World } from '../world/world.js';
import { headerOf } from './ros.js';

const PERIOD_S = 1;
const STATUS: Readonly<Record<Supply, number>> = {
  discharging: BatteryState.POWER_SUPPLY_STATUS_DISCHARGING,
  charging: BatteryState.POWER_SUPPLY_STATUS_CHARGING,
  full: BatteryState.POWER_SUPPLY_STATUS_FULL,
};

/** `battery_status` at 1 Hz; charges while the robot stands on the contacts of its dock. */
export function publishBattery(
  node: GraphNode,
  world: World,
  battery: Battery,
  dock: Dock | undefined,
): void {
  const publisher = node.createPublisher('sensor_msgs/msg/BatteryState', 'battery_status');
  node.createTimer(PERIOD_S, () => {
    const { twist, pose } = world;
    const powered = dock !== undefined && powers(dock, pose, twist);
    const reading = battery.step(twist.linear, powered, PERIOD_S);
    publisher.publish({
      header: headerOf('base_link', node.clock.now()),
      voltage: reading.voltage,
      temperature: NaN,
      current: reading.current,
      charge: NaN,
      capacity: NaN,
      design_capacity: NaN,
      percentage: reading.percentage,
      power_supply_status: STATUS[reading.supply],
      power_supply_health: BatteryState.POWER_SUPPLY_HEALTH_GOOD,
      power_supply_technology: BatteryState.POWER_SUPPLY_TECHNOLOGY_LIFE,
      present: true,
      cell_voltage: new Float32Array(0),
      cell_temperature: new Float32Array(0),
      location: '',
      serial_number: '',
    });
  });
}
