import type { GraphClock } from '../clock/graph-clock.js';
import { wireOf, type Wire } from '../codec/messages.js';
import type { Executor } from '../common/executor.js';
import type { Pass } from '../common/pass.js';
import type { Distribution } from '../definitions/distribution.js';
import type { Registry } from './registry.js';

/** What everything made in one in-process graph shares. */
export interface GraphContext {
  readonly clock: GraphClock;
  readonly executor: Executor;
  readonly registry: Registry;
  readonly distribution: Distribution;
  readonly throughCdr: boolean;
  /** A number never given before in this graph. */
  nextId(): number;
}

/** @throws RobotError `graph.unknown-type`; the returned function `graph.invalid-message` */
export function passOf(context: GraphContext, name: string): Pass {
  const wire: Wire = wireOf(name, context.distribution);
  return context.throughCdr
    ? (value) => wire.fromCdr(wire.toCdr(value))
    : (value) => wire.copy(value);
}
