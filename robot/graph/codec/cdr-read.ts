import { MessageReader } from '@foxglove/rosmsg2-serialization';
import type { Distribution } from '../definitions/distribution.js';
import type { Struct } from '../definitions/field.js';
import { structOf } from '../definitions/structs.js';

const readers = new Map<string, MessageReader>();

export function readCdr(struct: Struct, bytes: Uint8Array, distribution: Distribution): unknown {
  const key = `${distribution} ${struct.name}`;
  const reader =
    readers.get(key) ?? new MessageReader(withUsed(struct, distribution).map(asParsed));
  readers.set(key, reader);
  return reader.readMessage(bytes);
}

/** The struct first, then every struct it contains. */
function withUsed(struct: Struct, distribution: Distribution): Struct[] {
  const found = new Map<string, Struct>();
  const visit = (one: Struct) => {
    if (found.has(one.name)) return;
    found.set(one.name, one);
    for (const { type } of one.fields) {
      if (type.kind === 'struct') visit(structOf(type.name, distribution));
    }
  };
  visit(struct);
  return [...found.values()];
}

function asParsed({ name, fields }: Struct) {
  return {
    name,
    definitions: fields.map((field) => ({
      name: field.name,
      type: field.type.name,
      isComplex: field.type.kind === 'struct',
      isArray: field.array !== undefined,
      ...(field.array?.length !== undefined && { arrayLength: field.array.length }),
    })),
  };
}
