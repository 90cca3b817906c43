import { ros2humble, ros2jazzy } from '@foxglove/rosmsg-msgs-common';
import { RobotError } from '../../error/robot-error.js';
import { COMMON_SERVICES } from './common-services.js';
import type { DefinitionText } from './definition-text.js';
import type { Distribution } from './distribution.js';
import type { Struct } from './field.js';
import { NAV2_HUMBLE } from './nav2-humble.js';
import { NAV2_JAZZY } from './nav2-jazzy.js';
import { parseDefinition, toStruct } from './parse-definition.js';

const PARTS: Readonly<Record<string, readonly string[]>> = {
  msg: [''],
  srv: ['_Request', '_Response'],
  action: ['_Goal', '_Result', '_Feedback'],
};

export const SHIPPED = { humble: ros2humble, jazzy: ros2jazzy } as const;
export const OURS = {
  humble: { ...COMMON_SERVICES, ...NAV2_HUMBLE },
  jazzy: { ...COMMON_SERVICES, ...NAV2_JAZZY },
} as const;

const loaded = new Map<Distribution, ReadonlyMap<string, Struct>>();

/**
 * Every struct a distribution has, by `package/Name` (with `_Request`, `_Goal`, ... for parts).
 * Sources: the definitions in @foxglove/rosmsg-msgs-common, and ours for Nav2 and the services.
 */
export function structsOf(distribution: Distribution): ReadonlyMap<string, Struct> {
  const known = loaded.get(distribution);
  if (known) return known;
  const structs = new Map<string, Struct>();
  for (const [name, shipped] of Object.entries(SHIPPED[distribution])) {
    structs.set(name, toStruct(name, shipped));
  }
  for (const struct of parseAll(OURS[distribution])) structs.set(struct.name, struct);
  loaded.set(distribution, structs);
  return structs;
}

/** @throws RobotError `graph.unknown-type` when the distribution has no such definition */
export function structOf(name: string, distribution: Distribution): Struct {
  const struct = structsOf(distribution).get(name);
  if (struct) return struct;
  throw new RobotError(
    'graph.unknown-type',
    `ROS 2 ${distribution} has no definition of ${name}: use a type of this distribution, or add its definition in robot/graph/definitions`,
  );
}

/** `nav_msgs/msg/Path` -> `nav_msgs/Path`; `part` as in `_Goal`. */
export function structName(type: string, part = ''): string {
  const [home, , name] = type.split('/');
  return `${home ?? ''}/${name ?? ''}${part}`;
}

function parseAll(texts: DefinitionText): Struct[] {
  return Object.entries(texts).flatMap(([type, text]) => {
    const kind = type.split('/')[1] ?? '';
    const sections = text.split(/^---$/m);
    return (PARTS[kind] ?? []).map((part, index) =>
      parseDefinition(structName(type, part), sections[index] ?? ''),
    );
  });
}
