import { BatteryState, type GraphNode } from '../../graph/index.js';
import type { Battery } from '../world/battery.js';
import type { PlanarPose } from '../world/drive.js';
import type { World } from '../world/world.js';
import { headerOf } from './ros.js';

const PERIOD_S = 1;
const DOCKED_WITHIN_M = 0.3;

/** `battery_status` at 1 Hz; charges while the robot stands at its dock. */
export function publishBattery(
  node: GraphNode,
  world: World,
  battery: Battery,
  dock: PlanarPose | undefined,
): void {
  const publisher = node.createPublisher('sensor_msgs/msg/BatteryState', 'battery_status');
  node.createTimer(PERIOD_S, () => {
    const { linear } = world.twist;
    const reach = dock ? Math.hypot(dock.x - world.pose.x, dock.y - world.pose.y) : Infinity;
    const reading = battery.step(linear, linear === 0 && reach < DOCKED_WITHIN_M, PERIOD_S);
    publisher.publish({
      header: headerOf('base_link', node.clock.now()),
      voltage: reading.voltage,
      temperature: NaN,
      current: reading.current,
      charge: NaN,
      capacity: NaN,
      design_capacity: NaN,
      percentage: reading.percentage,
      power_supply_status: reading.charging
        ? BatteryState.POWER_SUPPLY_STATUS_CHARGING
        : BatteryState.POWER_SUPPLY_STATUS_DISCHARGING,
      power_supply_health: BatteryState.POWER_SUPPLY_HEALTH_GOOD,
      power_supply_technology: BatteryState.POWER_SUPPLY_TECHNOLOGY_LION,
      present: true,
      cell_voltage: new Float32Array(0),
      cell_temperature: new Float32Array(0),
      location: '',
      serial_number: '',
    });
  });
}
