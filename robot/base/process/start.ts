import Fastify from 'fastify';
import type { Logger } from 'pino';
import { createRos2Graph, inNamespace, type Graph } from '../../graph/index.js';
import { describePhase } from '../base.js';
import { createBaseNode } from '../node/base-node.js';
import type { BaseConfig } from './config.js';

export interface RunningBase {
  /** Where `/health` answers. */
  readonly address: string;
  /** Brings the wheels to zero first; safe to call twice. */
  close(): Promise<void>;
}

/**
 * The wheels in a process of their own: nothing that the robot thinks about delays them, and when the
 * robot's process dies they stop by the age of its last command.
 * @param graph in place of ROS 2; shut down with the process
 * @throws RobotError `base.bad-parameter`, `graph.no-ros`, `graph.no-rclnodejs`
 */
export async function startBase(
  config: BaseConfig,
  log: Logger,
  graph?: Graph,
): Promise<RunningBase> {
  const onCallbackError = (error: unknown, origin: string) =>
    log.error({ err: error, origin }, 'a graph callback failed');
  const common = graph ?? (await createRos2Graph({ onCallbackError }));
  const own = inNamespace(common, config.namespace);
  const health = Fastify({ logger: false });
  try {
    const node = own.createNode('base', { parameters: config.parameters });
    const wheels = createBaseNode(node, log);
    health.get('/health', () => ({
      ok: true,
      connected: wheels.base.connected,
      phase: describePhase(wheels.base.phase),
    }));
    const address = await health.listen(config.listen);
    log.info({ address }, 'base ready');
    let closed: Promise<void> | undefined;
    return {
      address,
      close: () => {
        closed ??= closeInOrder([() => wheels.stop(), () => health.close(), () => own.shutdown()]);
        return closed;
      },
    };
  } catch (error) {
    await closeInOrder([() => health.close(), () => own.shutdown()]);
    throw error;
  }
}

/** Every step, also when one before it fails. @throws the first failure, at the end */
async function closeInOrder(steps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
