import type { Graph } from './port.js';

/** Named from the root by everybody; robot.launch.py moves them as well. */
const ROOTED = ['/tf', '/tf_static'];

/**
 * The same graph for one of several robots: its nodes are in a namespace of their own, with their
 * transforms. `/clock` and `/diagnostics` stay common.
 * @param namespace one ROS name without slashes, for example `robot_1`; empty for none
 */
export function inNamespace(graph: Graph, namespace: string): Graph {
  if (namespace === '') return graph;
  const prefix = `/${namespace}`;
  const remap = Object.fromEntries(ROOTED.map((topic) => [topic, prefix + topic]));
  return {
    distribution: graph.distribution,
    createNode: (name, options) => graph.createNode(name, { namespace: prefix, remap, ...options }),
    shutdown: () => graph.shutdown(),
  };
}
