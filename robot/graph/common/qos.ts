import { RobotError } from '../../error/robot-error.js';
import type { Qos } from '../port.js';

const DEFAULT_DEPTH = 10;

/** Fills in the defaults. @throws RobotError `graph.invalid-qos` */
export function fullQos(qos: Qos = {}): Required<Qos> {
  const depth = qos.depth ?? DEFAULT_DEPTH;
  if (!Number.isInteger(depth) || depth < 1) {
    throw new RobotError(
      'graph.invalid-qos',
      `QoS depth must be a whole number from 1, not ${depth}`,
    );
  }
  return {
    depth,
    reliability: qos.reliability ?? 'reliable',
    durability: qos.durability ?? 'volatile',
  };
}

/** DDS request-versus-offered: a publisher must offer at least what the subscription asks for. */
export function compatible(offered: Required<Qos>, asked: Required<Qos>): boolean {
  const reliable = offered.reliability === 'reliable' || asked.reliability === 'best_effort';
  const durable = offered.durability === 'transient_local' || asked.durability === 'volatile';
  return reliable && durable;
}
