import type { Primitive } from '../definitions/field.js';
import { Fault, shown, under } from './fault.js';
import { SCALARS } from './scalar.js';

type Numbers = readonly number[] | readonly bigint[];

interface TypedArrayKind {
  is(value: unknown): value is { slice(): unknown; length: number };
  from(values: Numbers): unknown;
  zeros(length: number): unknown;
}

function numbers<T extends { slice(): T; length: number }>(type: {
  new (length: number): T;
  from(values: readonly number[]): T;
}): TypedArrayKind {
  return {
    is: (value): value is T => value instanceof type,
    from: (values) => type.from(values as readonly number[]),
    zeros: (length) => new type(length),
  };
}

function bigints<T extends { slice(): T; length: number }>(type: {
  new (length: number): T;
  from(values: readonly bigint[]): T;
}): TypedArrayKind {
  return {
    is: (value): value is T => value instanceof type,
    from: (values) => type.from(values as readonly bigint[]),
    zeros: (length) => new type(length),
  };
}

/** Arrays of these arrive as typed arrays, as from rclnodejs; publishers may pass plain arrays too. */
export const NUMBER_ARRAYS: Partial<Readonly<Record<Primitive, TypedArrayKind>>> = {
  int8: numbers(Int8Array),
  uint8: numbers(Uint8Array),
  int16: numbers(Int16Array),
  uint16: numbers(Uint16Array),
  int32: numbers(Int32Array),
  uint32: numbers(Uint32Array),
  int64: bigints(BigInt64Array),
  uint64: bigints(BigUint64Array),
  float32: numbers(Float32Array),
  float64: numbers(Float64Array),
};

/** One memory copy when the array is of the right kind, else element by element, each checked. */
export function copyNumbers(kind: TypedArrayKind, element: Primitive, value: unknown): unknown {
  if (kind.is(value)) return value.slice();
  if (!Array.isArray(value)) throw new Fault(`must be an array, not ${shown(value)}`);
  const check = SCALARS[element];
  const values: readonly unknown[] = value;
  return kind.from(values.map((item, index) => under(index, check, item)) as number[]);
}
