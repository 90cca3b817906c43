import type { Distribution } from '../definitions/distribution.js';
import type { Field, Struct } from '../definitions/field.js';
import { mergedStruct } from '../definitions/merged.js';
import { structOf } from '../definitions/structs.js';
import { Fault, shown, under } from './fault.js';
import { NUMBER_ARRAYS, copyNumbers } from './number-array.js';
import { SCALARS, type Copy } from './scalar.js';

/** Checks, copies and makes values of one struct of one distribution. */
export interface StructCodec {
  readonly struct: Struct;
  /** A copy that shares nothing with `value`, typed as the wire has it. @throws Fault */
  copy(value: unknown): Record<string, unknown>;
  /** Every field at its default. */
  create(): Record<string, unknown>;
}

interface FieldCodec {
  readonly name: string;
  readonly optional: boolean;
  readonly copy: Copy;
  readonly create: () => unknown;
}

const codecs = new Map<string, StructCodec>();

/** @throws RobotError `graph.unknown-type` */
export function structCodec(name: string, distribution: Distribution): StructCodec {
  const key = `${distribution} ${name}`;
  const known = codecs.get(key);
  if (known) return known;
  const codec = compile(structOf(name, distribution), distribution);
  codecs.set(key, codec);
  return codec;
}

function compile(struct: Struct, distribution: Distribution): StructCodec {
  const merged = new Map(mergedStruct(struct.name).fields.map((field) => [field.name, field]));
  const fields = struct.fields.map((field) => ({
    name: field.name,
    optional: merged.get(field.name)?.everywhere === false,
    ...fieldCodec(field, distribution),
  }));
  return {
    struct,
    copy: (value) => copyStruct(struct.name, fields, merged, value),
    create: () => Object.fromEntries(fields.map(({ name, create }) => [name, create()])),
  };
}

function copyStruct(
  name: string,
  fields: readonly FieldCodec[],
  merged: ReadonlyMap<string, unknown>,
  value: unknown,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Fault(`must be a ${name}, not ${shown(value)}`);
  }
  const given = value as Readonly<Record<string, unknown>>;
  for (const key in given) {
    if (!merged.has(key)) throw new Fault(`${name} has no field "${key}"`);
  }
  const out: Record<string, unknown> = {};
  for (const field of fields) {
    const part = given[field.name];
    if (part === undefined && field.optional) out[field.name] = field.create();
    else out[field.name] = under(field.name, field.copy, part);
  }
  return out;
}

function fieldCodec(
  field: Field,
  distribution: Distribution,
): Omit<FieldCodec, 'name' | 'optional'> {
  const one = single(field, distribution);
  if (!field.array) return one;
  const { length, upTo } = field.array;
  const all = arrayOf(field, one);
  const fits = (value: unknown) => {
    const count = lengthOf(value);
    if (length !== undefined && count !== length) {
      throw new Fault(`length of the array must be ${length}, not ${count}`);
    }
    if (upTo !== undefined && count > upTo) {
      throw new Fault(`length of the array must be at most ${upTo}, not ${count}`);
    }
  };
  return {
    copy: (value) => {
      const copied = all.copy(value);
      if (length !== undefined || upTo !== undefined) fits(copied);
      return copied;
    },
    create: () => all.create(length ?? 0),
  };
}

function arrayOf(field: Field, one: { copy: Copy; create: () => unknown }) {
  const element = field.type.kind === 'primitive' ? field.type.name : undefined;
  const kind = element && NUMBER_ARRAYS[element];
  if (kind) {
    return {
      copy: (value: unknown) => copyNumbers(kind, element, value),
      create: (length: number) => kind.zeros(length),
    };
  }
  return {
    copy: (value: unknown) => {
      if (!Array.isArray(value)) throw new Fault(`must be an array, not ${shown(value)}`);
      return value.map((item, index) => under(index, one.copy, item));
    },
    create: (length: number) => Array.from({ length }, () => one.create()),
  };
}

function single({ type, defaultValue, maxLength }: Field, distribution: Distribution) {
  if (type.kind === 'struct') {
    let nested: StructCodec | undefined;
    const codec = () => (nested ??= structCodec(type.name, distribution));
    return {
      copy: (value: unknown) => codec().copy(value),
      create: (): unknown => codec().create(),
    };
  }
  const check = SCALARS[type.name];
  const copy: Copy =
    maxLength === undefined
      ? check
      : (value) => {
          const text = check(value) as string;
          if (text.length <= maxLength) return text;
          throw new Fault(`must be at most ${maxLength} characters long`);
        };
  return { copy, create: () => defaultValue ?? zeroOf(type.name) };
}

function zeroOf(primitive: keyof typeof SCALARS): unknown {
  switch (primitive) {
    case 'bool':
      return false;
    case 'string':
      return '';
    case 'int64':
    case 'uint64':
      return 0n;
    case 'time':
    case 'duration':
      return { sec: 0, nanosec: 0 };
    default:
      return 0;
  }
}

function lengthOf(value: unknown): number {
  return (value as { length: number }).length;
}
