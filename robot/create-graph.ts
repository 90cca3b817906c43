import type { Logger } from 'pino';
import type { RobotConfig } from './config.js';
import {
  createInProcessGraph,
  createRos2Graph,
  publishClock,
  SystemClock,
  type Graph,
  type GraphClock,
} from './graph/index.js';
import { ScaledClock } from './scaled-clock.js';

/** Nav2's controller runs at 20 Hz of simulated time: `/clock` must be well above. */
const CLOCK_RATE_HZ = 100;
const CLOCK_NODE = 'clock';

/** The graph the settings ask for, and the clock that timers outside of it go by. */
export interface GraphAndClock {
  readonly graph: Graph;
  readonly clock: GraphClock;
}

/**
 * @param given a clock instead of the wall clock; on ROS 2 it is then published on `/clock`. A graph
 * instead of the one the settings ask for, on that clock.
 * @throws RobotError `graph.no-ros`, `graph.unknown-distribution`, `graph.no-rclnodejs`
 */
export async function createGraph(
  config: RobotConfig,
  log: Logger,
  given: { readonly clock?: GraphClock; readonly graph?: Graph } = {},
): Promise<GraphAndClock> {
  const onCallbackError = (error: unknown, origin: string) =>
    log.error({ err: error, origin }, 'a graph callback failed');
  const own = given.clock ?? fasterClock(config);
  const clock = own ?? new SystemClock();
  if (given.graph) return { clock, graph: given.graph };
  if (config.graph === 'in-process') {
    return { clock, graph: createInProcessGraph({ clock, onCallbackError }) };
  }
  const graph = await createRos2Graph({ onCallbackError, ...(own ? { clock: own } : {}) });
  if (own) publishClock(graph.createNode(CLOCK_NODE), CLOCK_RATE_HZ);
  log.info({ distribution: graph.distribution, simulatedTime: own !== undefined }, 'on ROS 2');
  return { clock, graph };
}

function fasterClock({ simulate }: RobotConfig): GraphClock | undefined {
  if (!simulate || simulate.speed === 1) return undefined;
  return new ScaledClock(new SystemClock(), simulate.speed);
}
