import { fullQos } from '../common/qos.js';
import type { Qos } from '../port.js';
import type { Rclnodejs, RclQos } from './rclnodejs.js';

/** rmw/types.h */
const KEEP_LAST = 1;
const RELIABILITY = { reliable: 1, best_effort: 2 } as const;
const DURABILITY = { transient_local: 1, volatile: 2 } as const;

/** Services have one profile everywhere. */
export const SERVICE_QOS = 'qos_profile_services_default';

/** @throws RobotError `graph.invalid-qos` */
export function rclQos(rcl: Rclnodejs, qos?: Qos): RclQos {
  const { depth, reliability, durability } = fullQos(qos);
  return new rcl.QoS(KEEP_LAST, depth, RELIABILITY[reliability], DURABILITY[durability]);
}
