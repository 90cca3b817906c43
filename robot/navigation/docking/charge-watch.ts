import { BatteryState, SENSOR_DATA, type Disposable, type GraphNode } from '../../graph/index.js';

/** A battery that was not heard for so long says nothing about now. */
const STALE_S = 3;
/** Ampere: less is noise of the sensor. */
const LEAST_A = 0.1;

export interface ChargeWatch extends Disposable {
  /** Whether `battery_status` has said so within the last seconds. */
  isCharging(): boolean;
}

export function watchCharge(node: Pick<GraphNode, 'clock' | 'createSubscription'>): ChargeWatch {
  let charging = false;
  let heardAt = -Infinity;
  const subscription = node.createSubscription(
    'sensor_msgs/msg/BatteryState',
    'battery_status',
    (battery) => {
      charging = isCharged(battery);
      heardAt = node.clock.now();
    },
    SENSOR_DATA,
  );
  return {
    isCharging: () => charging && Math.abs(node.clock.now() - heardAt) < STALE_S,
    destroy: () => subscription.destroy(),
  };
}

/** By its status, or by its current where the battery leaves the status unknown. */
function isCharged({ power_supply_status: status, current }: BatteryState): boolean {
  if (status === BatteryState.POWER_SUPPLY_STATUS_CHARGING) return true;
  if (status === BatteryState.POWER_SUPPLY_STATUS_FULL) return !(current < 0);
  return status === BatteryState.POWER_SUPPLY_STATUS_UNKNOWN && current > LEAST_A;
}
