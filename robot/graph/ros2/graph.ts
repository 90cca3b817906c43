import process from 'node:process';
import { Executor, type OnCallbackError } from '../common/executor.js';
import { checkNamespace, checkNodeName, join } from '../common/names.js';
import { Node } from '../common/node.js';
import { Parameters } from '../common/parameters.js';
import { graphDown, nodeNameTaken } from '../common/refusals.js';
import type { GraphClock } from '../clock/graph-clock.js';
import type { Graph, NodeOptions } from '../port.js';
import { fromTime } from '../time.js';
import type { Owner, Ros2Context } from './context.js';
import { loadRclnodejs, sourcedDistribution, type Environment } from './load.js';
import { givenParameters, NativeParameters } from './native-parameters.js';
import { ros2Parts } from './parts.js';
import { SimulatedClock } from './simulated-clock.js';
import { Teardown } from './teardown.js';
import { WallClock } from './wall-clock.js';

export interface Ros2GraphOptions {
  /** A callback of node code threw; log it. `origin` for example `subscription /scan of /sim`. */
  onCallbackError: OnCallbackError;
  /**
   * `wall` (default): the time of day. `ros`: time as `/clock` tells it, as under `use_sim_time`.
   * Or a clock of this process, when it simulates: publish it on `/clock` for the others.
   */
  clock?: 'wall' | 'ros' | GraphClock;
  /** As on a command line: `['--ros-args', '-r', 'scan:=front_scan']`. */
  rosArgs?: readonly string[];
  /** Default the process's environment. */
  env?: Environment;
}

/** How long a node's thread waits before it looks for new parts; adding one waits for it. */
const SPIN_MS = 10;
/** We log through pino; asked for rosout on Humble, rclnodejs registers it twice and is warned of it. */
const NODE_OPTIONS = { startParameterServices: true, enableRosout: false };
/** Listens to `/clock`. The underscore hides it from lists of nodes. */
const CLOCK_NODE = `_clock_${process.pid}`;

/**
 * A ROS graph on ROS 2, through rclnodejs. Messages are checked and typed as on the in-process graph.
 * Beyond the port: a service whose handler fails leaves its caller waiting until the time is up.
 * @throws RobotError `graph.no-ros`, `graph.unknown-distribution`, `graph.no-rclnodejs`
 */
export async function createRos2Graph(options: Ros2GraphOptions): Promise<Graph> {
  const distribution = sourcedDistribution(options.env ?? process.env);
  const rcl = await loadRclnodejs();
  const native = new rcl.Context();
  await rcl.init(native, options.rosArgs ?? []);
  const { clock: wanted = 'wall' } = options;
  const simulated = wanted === 'ros' ? new SimulatedClock() : undefined;
  const time = new rcl.Clock();
  const wall = () => new WallClock(() => time.now().nanoseconds);
  const clock = simulated ?? (typeof wanted === 'object' ? wanted : wall());
  const executor = new Executor({ defer: (task) => setImmediate(task) }, options.onCallbackError);
  const teardown = new Teardown((error) => executor.report(error, 'the graph itself'));
  const graph = new Ros2Graph({ rcl, native, clock, executor, teardown, distribution });
  if (simulated) followClock(graph, simulated);
  return graph;
}

class Ros2Graph implements Graph {
  readonly distribution: string;
  readonly #nodes = new Map<string, Node>();
  #down: Promise<void> | undefined;

  constructor(private readonly context: Ros2Context) {
    this.distribution = context.distribution;
  }

  createNode(name: string, options: NodeOptions = {}): Node {
    const { namespace = '/', parameters = {}, remap = {} } = options;
    if (this.#down) throw graphDown();
    checkNodeName(name);
    checkNamespace(namespace);
    const fullName = join(namespace, name);
    if (this.#nodes.has(fullName)) throw nodeNameTaken(fullName);
    const { rcl, native: context, teardown } = this.context;
    const native = new rcl.Node(name, namespace, context, NODE_OPTIONS);
    const values = new Parameters(fullName, { ...givenParameters(native), ...parameters });
    let gone = false;
    const owner: Owner = { native, fullName, gone: () => gone };
    const parts = ros2Parts(this.context, owner, new NativeParameters(rcl, native, values), () => {
      this.#nodes.delete(fullName);
      teardown.later(() => {
        gone = true;
        native.destroy();
      });
    });
    const node = new Node(this.context, name, namespace, values, parts, remap);
    this.#nodes.set(fullName, node);
    // Once it spins, each part it is given costs a wait: those of the start come first.
    setImmediate(() => {
      if (this.#nodes.get(fullName) === node) native.spin(SPIN_MS);
    });
    return node;
  }

  shutdown(): Promise<void> {
    this.#down ??= this.#shutDown();
    return this.#down;
  }

  async #shutDown(): Promise<void> {
    for (const node of [...this.#nodes.values()]) node.destroy();
    await this.context.teardown.done();
    this.context.native.shutdown();
  }
}

function followClock(graph: Graph, clock: SimulatedClock): void {
  graph
    .createNode(CLOCK_NODE)
    .createSubscription(
      'rosgraph_msgs/msg/Clock',
      '/clock',
      (now) => clock.set(fromTime(now.clock)),
      {
        depth: 1,
        reliability: 'best_effort',
      },
    );
}
