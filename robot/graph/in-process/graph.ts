import type { GraphClock } from '../clock/graph-clock.js';
import type { Distribution } from '../definitions/distribution.js';
import type { Graph } from '../port.js';
import type { GraphContext } from './context.js';
import { Executor, type OnCallbackError } from '../common/executor.js';
import { checkNamespace, checkNodeName, join } from '../common/names.js';
import { graphDown, nodeNameTaken } from '../common/refusals.js';
import { Node } from '../common/node.js';
import { Parameters } from '../common/parameters.js';
import { inProcessParts } from './parts.js';
import { Registry } from './registry.js';

export interface InProcessGraphOptions {
  clock: GraphClock;
  /** A callback of node code threw; log it. `origin` for example `subscription /scan of /sim`. */
  onCallbackError: OnCallbackError;
  /** Whose definitions apply; default `jazzy`, where Nav2's results say why they failed. */
  distribution?: Distribution;
  /** Also writes every message to CDR and reads it back, for tests: slower, nothing else changes. */
  throughCdr?: boolean;
}

/**
 * A ROS graph within this process. Every receiver gets its own copy of a message, checked against its
 * definition and typed as ROS 2 delivers it, so nodes cannot come to share state.
 */
export function createInProcessGraph(options: InProcessGraphOptions): Graph {
  const { clock, onCallbackError, distribution = 'jazzy', throughCdr = false } = options;
  let lastId = 0;
  const context: GraphContext = {
    clock,
    executor: new Executor(clock, onCallbackError),
    registry: new Registry(),
    distribution,
    throughCdr,
    nextId: () => (lastId += 1),
  };
  const nodes = new Map<string, Node>();
  let down = false;
  return {
    distribution: 'in-process',
    createNode: (name, { namespace = '/', parameters = {}, remap = {} } = {}) => {
      if (down) throw graphDown();
      checkNodeName(name);
      checkNamespace(namespace);
      const fullName = join(namespace, name);
      if (nodes.has(fullName)) throw nodeNameTaken(fullName);
      const parts = inProcessParts(context, fullName, () => nodes.delete(fullName));
      const values = new Parameters(fullName, parameters);
      const node = new Node(context, name, namespace, values, parts, remap);
      nodes.set(fullName, node);
      return node;
    },
    shutdown: () => {
      down = true;
      for (const node of nodes.values()) node.destroy();
      return new Promise((resolve) => {
        context.executor.post(resolve);
      });
    },
  };
}
