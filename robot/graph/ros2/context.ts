import { RobotError } from '../../error/robot-error.js';
import type { GraphClock } from '../clock/graph-clock.js';
import { wireOf, type Wire } from '../codec/messages.js';
import type { Executor } from '../common/executor.js';
import type { Distribution } from '../definitions/distribution.js';
import { structName } from '../definitions/structs.js';
import type { Rclnodejs, RclContext, RclNode } from './rclnodejs.js';
import type { Teardown } from './teardown.js';

/** What everything made in one graph on ROS 2 shares. */
export interface Ros2Context {
  readonly rcl: Rclnodejs;
  readonly native: RclContext;
  readonly clock: GraphClock;
  readonly executor: Executor;
  readonly teardown: Teardown;
  readonly distribution: Distribution;
}

/** The node something belongs to. */
export interface Owner {
  readonly native: RclNode;
  readonly fullName: string;
  /** The native node is destroyed, and all it made with it. */
  readonly gone: () => boolean;
}

/**
 * @param parts of the interface, for example `_Goal`; none for a message
 * @throws RobotError `graph.unknown-type` when the distribution, or this installation, lacks it
 */
export function wiresOf<P extends string>(
  { rcl, distribution }: Ros2Context,
  type: string,
  parts: readonly P[],
): Record<P, Wire> {
  const wires = parts.map((part) => [part, wireOf(structName(type, part), distribution)] as const);
  try {
    rcl.require(type);
  } catch (cause) {
    const home = (type.split('/')[0] ?? '').replaceAll('_', '-');
    throw new RobotError(
      'graph.unknown-type',
      `This ROS 2 has no ${type}: install ros-${distribution}-${home}, source ROS 2 again and run "npm rebuild rclnodejs"`,
      { cause },
    );
  }
  return Object.fromEntries(wires) as Record<P, Wire>;
}
