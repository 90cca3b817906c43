import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export type Values = Readonly<Record<string, unknown>>;

/** Parameters of each node as they hold on one distribution: ours, then its own, key by key. */
export function nodeParameters(distribution: string): ReadonlyMap<string, Values> {
  const nodes = new Map<string, Values>();
  for (const file of ['nav2.yaml', `nav2.${distribution}.yaml`]) {
    const text = readFileSync(path.join(import.meta.dirname, '..', file), 'utf8');
    const read = parse(text) as Record<string, { ros__parameters: Values }>;
    for (const [key, { ros__parameters: values }] of Object.entries(read)) {
      const name = key.replace('/**/', '');
      nodes.set(name, { ...nodes.get(name), ...flat(values) });
    }
  }
  return nodes;
}

/** `{a: {b: 1}}` as `{'a.b': 1}`, as ROS reads it. */
function flat(values: Values, before = ''): Values {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]): [string, unknown][] => {
      const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
      return nested
        ? Object.entries(flat(value as Values, `${before}${key}.`))
        : [[`${before}${key}`, value]];
    }),
  );
}
