import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';

/** The launch file is Python, and so is what reads it here; `noPython` says in a name that it is off. */
export const hasPython = spawnSync('python3', ['--version']).status === 0;
export const noPython = hasPython ? '' : ' (off: python3 is not installed)';

export interface LaunchedNode {
  readonly package: string;
  readonly executable: string;
  readonly name: string;
  /** Files and dictionaries, in the order in which they are read. */
  readonly parameters: readonly (string | Readonly<Record<string, unknown>>)[];
  readonly remappings: readonly (readonly [string, string])[];
  readonly respawn: boolean;
}

export interface Described {
  readonly nodes: ReadonlyMap<string, LaunchedNode>;
  /** What is told to the person who launches. */
  readonly says: readonly string[];
  /** Other actions by name. */
  readonly actions: readonly { readonly action: string; readonly values: readonly unknown[] }[];
}

/**
 * What robot.launch.py would start, found out without ROS 2.
 * @throws Error with what the launch file says when it refuses
 */
export function describeLaunch(
  distribution: string,
  missing: readonly string[],
  args: readonly string[],
): Described {
  const script = path.join(import.meta.dirname, 'describe_launch.py');
  const out = execFileSync('python3', [script, distribution, missing.join(','), ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  const parts = JSON.parse(out) as ({ node?: LaunchedNode; says?: string } & {
    action: string;
    values: unknown[];
  })[];
  return {
    nodes: new Map(parts.flatMap(({ node }) => (node ? [[node.name, node] as const] : []))),
    says: parts.flatMap(({ says }) => (says === undefined ? [] : [says])),
    actions: parts.filter(({ node, says }) => !node && says === undefined),
  };
}

/** Of all nodes together: the last one that names a key counts. */
export function parameterOf(node: LaunchedNode, key: string): unknown {
  const given = node.parameters.filter((one) => typeof one !== 'string');
  return given.findLast((one) => key in one)?.[key];
}
