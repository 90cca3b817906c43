import { LATCHED, type GraphNode } from './graph/index.js';
import type { DriveLock } from './guide/index.js';

const BY = 'base';
const CAN_ROLL = new Set(['ready', 'running']);

/**
 * No trip is begun, and the one under way ends, while the wheels cannot roll: an emergency stop button,
 * a fault of the drive, a pulled cable. A simulated robot has no such topic, and nothing is forbidden.
 */
export function watchBase(node: GraphNode, drives: DriveLock): void {
  const take = ({ data }: { data: string }): void => {
    if (CAN_ROLL.has(data)) drives.permit(BY);
    else drives.inhibit(BY, `the wheels cannot roll, ${data}`, { cause: causeOf(data) });
  };
  node.createSubscription('std_msgs/msg/String', 'base/phase', take, LATCHED);
}

/** The kind of phase comes first: a person's hand, or something broken. */
function causeOf(phase: string): 'stopped' | 'fault' {
  return phase.startsWith('e-stopped') ? 'stopped' : 'fault';
}
