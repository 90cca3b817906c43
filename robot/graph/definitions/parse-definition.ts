import { parse } from '@foxglove/rosmsg';
import { PRIMITIVES, type Constant, type Field, type Primitive, type Struct } from './field.js';

type Parsed = Pick<ReturnType<typeof parse>[number], 'definitions'>;
type ParsedField = Parsed['definitions'][number];

const SYNONYMS: Readonly<Record<string, Primitive>> = {
  byte: 'uint8',
  char: 'uint8',
  'builtin_interfaces/Time': 'time',
  'builtin_interfaces/Duration': 'duration',
};

/** Parses the text of one `.msg`, or of one part of a `.srv` or `.action`. */
export function parseDefinition(name: string, text: string): Struct {
  const [root] = parse(text, { ros2: true, skipTypeFixup: true });
  return toStruct(name, root ?? { definitions: [] });
}

/** @param name for example `nav_msgs/Path`; types without a package are of the same package */
export function toStruct(name: string, parsed: Parsed): Struct {
  const home = name.slice(0, name.indexOf('/'));
  const constants: Record<string, Constant> = {};
  const fields: Field[] = [];
  for (const field of parsed.definitions) {
    if (field.isConstant === true) {
      if (field.value !== undefined) constants[field.name] = field.value;
    } else {
      fields.push(toField(field, home));
    }
  }
  return { name, fields, constants };
}

function toField(field: ParsedField, home: string): Field {
  const { arrayLength, arrayUpperBound, upperBound, defaultValue } = field;
  return {
    name: field.name,
    type: toType(field.type, home),
    ...(field.isArray === true && {
      array: {
        ...(arrayLength !== undefined && { length: arrayLength }),
        ...(arrayUpperBound !== undefined && { upTo: arrayUpperBound }),
      },
    }),
    ...(upperBound !== undefined && { maxLength: upperBound }),
    ...(defaultValue !== undefined && !Array.isArray(defaultValue) && { defaultValue }),
  };
}

function toType(type: string, home: string): Field['type'] {
  const primitive = SYNONYMS[type] ?? PRIMITIVES.find((name) => name === type);
  if (primitive !== undefined) return { kind: 'primitive', name: primitive };
  return { kind: 'struct', name: type.includes('/') ? type : `${home}/${type}` };
}
