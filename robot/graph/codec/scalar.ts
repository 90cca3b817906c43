import type { Primitive } from '../definitions/field.js';
import { Fault, shown, under } from './fault.js';

export type Copy = (value: unknown) => unknown;

/** Checks one primitive and returns it as the wire has it (float32 rounded). */
export const SCALARS: Readonly<Record<Primitive, Copy>> = {
  bool: (value) => {
    if (typeof value === 'boolean') return value;
    throw new Fault(`must be true or false, not ${shown(value)}`);
  },
  int8: integer(-(2 ** 7), 2 ** 7 - 1),
  uint8: integer(0, 2 ** 8 - 1),
  int16: integer(-(2 ** 15), 2 ** 15 - 1),
  uint16: integer(0, 2 ** 16 - 1),
  int32: integer(-(2 ** 31), 2 ** 31 - 1),
  uint32: integer(0, 2 ** 32 - 1),
  int64: bigInteger(-(2n ** 63n), 2n ** 63n - 1n),
  uint64: bigInteger(0n, 2n ** 64n - 1n),
  float32: (value) => Math.fround(aNumber(value)),
  float64: aNumber,
  string: (value) => {
    if (typeof value === 'string') return value;
    throw new Fault(`must be a string, not ${shown(value)}`);
  },
  time: stamp,
  duration: stamp,
};

const int32 = integer(-(2 ** 31), 2 ** 31 - 1);
const nanoseconds = integer(0, 999_999_999);

function aNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new Fault(`must be a number, not ${shown(value)}`);
}

function integer(min: number, max: number): (value: unknown) => number {
  return (value) => {
    if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) {
      return value;
    }
    throw new Fault(`must be a whole number from ${min} to ${max}, not ${shown(value)}`);
  };
}

function bigInteger(min: bigint, max: bigint): Copy {
  return (value) => {
    if (typeof value === 'bigint' && value >= min && value <= max) return value;
    throw new Fault(
      `must be a bigint from ${min.toString()} to ${max.toString()}, not ${shown(value)}`,
    );
  };
}

function stamp(value: unknown): { sec: number; nanosec: number } {
  if (typeof value === 'object' && value !== null && 'sec' in value && 'nanosec' in value) {
    return {
      sec: under('sec', int32, value.sec),
      nanosec: under('nanosec', nanoseconds, value.nanosec),
    };
  }
  throw new Fault('must be {sec, nanosec}');
}
