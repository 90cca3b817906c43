import { CdrWriter } from '@foxglove/cdr';
import type { Distribution } from '../definitions/distribution.js';
import type { Field, Primitive, Struct } from '../definitions/field.js';
import { structOf } from '../definitions/structs.js';

/*
 * Strings are why this is not @foxglove/rosmsg2-serialization's writer: it counts UTF-16 units, so
 * anything beyond ASCII is cut short. CDR counts bytes of UTF-8, the closing NUL included.
 */

type Put = (writer: CdrWriter, value: never) => void;

const PUT: Readonly<Record<Primitive, Put>> = {
  bool: (writer, value: boolean) => writer.uint8(value ? 1 : 0),
  int8: (writer, value: number) => writer.int8(value),
  uint8: (writer, value: number) => writer.uint8(value),
  int16: (writer, value: number) => writer.int16(value),
  uint16: (writer, value: number) => writer.uint16(value),
  int32: (writer, value: number) => writer.int32(value),
  uint32: (writer, value: number) => writer.uint32(value),
  int64: (writer, value: bigint) => writer.int64(value),
  uint64: (writer, value: bigint) => writer.uint64(value),
  float32: (writer, value: number) => writer.float32(value),
  float64: (writer, value: number) => writer.float64(value),
  string: (writer, value: string) => {
    const bytes = Buffer.from(value, 'utf8');
    writer.uint32(bytes.length + 1);
    writer.uint8Array(bytes);
    writer.uint8(0);
  },
  time: putStamp,
  duration: putStamp,
};

/** @param value as `StructCodec.copy` returns it, so of the right types already */
export function writeCdr(struct: Struct, value: unknown, distribution: Distribution): Uint8Array {
  const writer = new CdrWriter();
  putStruct(writer, struct, value, distribution);
  return writer.data;
}

function putStruct(
  writer: CdrWriter,
  { fields }: Struct,
  value: unknown,
  distribution: Distribution,
): void {
  // IDL has no empty structs: ROS 2 puts one byte in their place.
  if (fields.length === 0) writer.uint8(0);
  const given = value as Readonly<Record<string, unknown>>;
  for (const field of fields) putField(writer, field, given[field.name], distribution);
}

function putField(
  writer: CdrWriter,
  { type, array }: Field,
  value: unknown,
  distribution: Distribution,
): void {
  const put =
    type.kind === 'struct'
      ? (one: unknown) => {
          putStruct(writer, structOf(type.name, distribution), one, distribution);
        }
      : (one: unknown) => {
          PUT[type.name](writer, one as never);
        };
  if (!array) {
    put(value);
    return;
  }
  const items = value as ArrayLike<unknown>;
  if (array.length === undefined) writer.sequenceLength(items.length);
  if (value instanceof Int8Array) writer.int8Array(value);
  else if (value instanceof Uint8Array) writer.uint8Array(value);
  else if (value instanceof Float32Array) writer.float32Array(value);
  else for (let index = 0; index < items.length; index += 1) put(items[index]);
}

function putStamp(writer: CdrWriter, { sec, nanosec }: { sec: number; nanosec: number }): void {
  writer.int32(sec);
  writer.uint32(nanosec);
}
