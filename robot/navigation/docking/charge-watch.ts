import { BatteryState, SENSOR_DATA, type Disposable, type GraphNode } from '../../graph/index.js';

/** A battery that was not heard for so long says nothing about now. */
const STALE_S = 3;
/** Ampere: less is noise of the sensor. */
const LEAST_A = 0.1;

export interface ChargeWatch extends Disposable {
  /**
   * Whether `battery_status` has said so within the last seconds. Undefined when it is heard but
   * nothing on this robot measures it.
   */
  isCharging(): boolean | undefined;
}

export function watchCharge(node: Pick<GraphNode, 'clock' | 'createSubscription'>): ChargeWatch {
  let charging: boolean | undefined = false;
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
    isCharging: () => (Math.abs(node.clock.now() - heardAt) < STALE_S ? charging : false),
    destroy: () => subscription.destroy(),
  };
}

/** By its status, or by its current where the battery leaves the status unknown. */
function isCharged({ power_supply_status: status, current }: BatteryState): boolean | undefined {
  if (status === BatteryState.POWER_SUPPLY_STATUS_CHARGING) return true;
  if (status === BatteryState.POWER_SUPPLY_STATUS_FULL) return !(current < 0);
  if (status !== BatteryState.POWER_SUPPLY_STATUS_UNKNOWN) return false;
  return Number.isNaN(current) ? undefined : current > LEAST_A;
}
