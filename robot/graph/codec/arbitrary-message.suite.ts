import fc from 'fast-check';
import type { Field, Primitive } from '../definitions/field.js';
import { structName, structOf } from '../definitions/structs.js';
import type { MessageOf, MessageType } from '../messages.js';

const stamp = fc.record({
  sec: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  nanosec: fc.integer({ min: 0, max: 999_999_999 }),
});

const SCALARS: Readonly<Record<Primitive, fc.Arbitrary<unknown>>> = {
  bool: fc.boolean(),
  int8: fc.integer({ min: -128, max: 127 }),
  uint8: fc.integer({ min: 0, max: 255 }),
  int16: fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }),
  uint16: fc.integer({ min: 0, max: 2 ** 16 - 1 }),
  int32: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  uint32: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  int64: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uint64: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  float32: fc.float(),
  float64: fc.double(),
  string: fc.string({ unit: 'grapheme' }),
  time: stamp,
  duration: stamp,
};

const ARRAYS: Partial<Record<Primitive, fc.Arbitrary<{ length: number }>>> = {
  int8: fc.int8Array(),
  uint8: fc.uint8Array(),
  int32: fc.int32Array(),
  float32: fc.float32Array(),
};

/** Any valid message of a type. */
export function arbitraryOf<T extends MessageType>(type: T): fc.Arbitrary<MessageOf<T>> {
  return struct(structName(type)) as fc.Arbitrary<MessageOf<T>>;
}

function struct(name: string): fc.Arbitrary<unknown> {
  const { fields } = structOf(name, 'jazzy');
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, anyField(field)])), {
    noNullPrototype: true,
  });
}

function anyField({ type, array }: Field): fc.Arbitrary<unknown> {
  const single = type.kind === 'struct' ? struct(type.name) : SCALARS[type.name];
  if (!array) return single;
  if (array.length !== undefined) {
    return fc.float64Array({ minLength: array.length, maxLength: array.length });
  }
  const typed = type.kind === 'primitive' ? ARRAYS[type.name] : undefined;
  return typed ?? fc.array(single, { maxLength: 3 });
}
