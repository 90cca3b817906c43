import { parse, stringify } from '@foxglove/rosmsg';
import { RobotError } from '../../error/robot-error.js';
import type { MessageType } from '../messages.js';
import type { Distribution } from './distribution.js';
import { OURS, SHIPPED, structName } from './structs.js';

type Definition = Parameters<typeof stringify>[0][number];
type Field = Definition['definitions'][number];

/** Fields of these are primitives to the parser, structs to a reader of the text. */
const STRUCTS: Readonly<Record<string, string>> = {
  time: 'builtin_interfaces/Time',
  duration: 'builtin_interfaces/Duration',
};

/**
 * The text of a message's definition with those of all it contains, each after a line of 80 `=` and
 * `MSG: package/Name`: what rosbag2 and Foxglove call `ros2msg`.
 * @throws RobotError `graph.unknown-type`
 */
export function messageDefinition(type: MessageType, distribution: Distribution): string {
  const root = structName(type);
  const found = new Map<string, Definition>();
  const visit = (name: string) => {
    if (found.has(name)) return;
    const definitions = fieldsOf(name, distribution);
    found.set(name, name === root ? { definitions } : { name, definitions });
    for (const field of definitions) if (field.isComplex === true) visit(field.type);
  };
  visit(root);
  return stringify([...found.values()]);
}

function fieldsOf(name: string, distribution: Distribution): Field[] {
  const home = name.slice(0, name.indexOf('/'));
  return definitionsOf(name, distribution).map((field) => {
    const struct = STRUCTS[field.type];
    if (struct !== undefined) return { ...field, type: struct, isComplex: true };
    if (field.isComplex !== true || field.type.includes('/')) return field;
    return { ...field, type: `${home}/${field.type}` };
  });
}

function definitionsOf(name: string, distribution: Distribution): Field[] {
  const shipped: Readonly<Record<string, Definition>> = SHIPPED[distribution];
  const known = shipped[name];
  if (known) return known.definitions;
  const ours: Readonly<Record<string, string>> = OURS[distribution];
  const text = ours[name.replace('/', '/msg/')];
  const [parsed] = text === undefined ? [] : parse(text, { ros2: true, skipTypeFixup: true });
  if (parsed) return parsed.definitions;
  throw new RobotError(
    'graph.unknown-type',
    `ROS 2 ${distribution} has no message ${name}: use a type of this distribution`,
  );
}
