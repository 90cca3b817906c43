/*
 * Writes small ONNX models: protocol buffers by hand, field numbers from onnx.proto3. Enough to give
 * sherpa-onnx a network that it really runs, without a megabyte in the repository.
 */

type Field = readonly [number: number, value: number | string | Uint8Array];

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

export function message(...fields: readonly Field[]): Uint8Array {
  const parts = fields.map(([number, value]) => {
    if (typeof value === 'number') return Buffer.from([...varint(number * 8), ...varint(value)]);
    const bytes = typeof value === 'string' ? Buffer.from(value) : value;
    return Buffer.concat([
      Buffer.from([...varint(number * 8 + 2), ...varint(bytes.length)]),
      bytes,
    ]);
  });
  return Buffer.concat(parts);
}

export const FLOAT = 1;
export const INT64 = 7;
type Type = typeof FLOAT | typeof INT64;

/** @param dims numbers, or names of what is not known */
export function valueInfo(
  name: string,
  type: Type,
  dims: readonly (number | string)[],
): Uint8Array {
  const shape = message(
    ...dims.map((dim) => [1, message([typeof dim === 'number' ? 1 : 2, dim])] as const),
  );
  return message([1, name], [2, message([1, message([1, type], [2, shape])])]);
}

export function tensor(
  name: string,
  values: Float32Array | BigInt64Array,
  dims: number[],
): Uint8Array {
  const type = values instanceof Float32Array ? FLOAT : INT64;
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  return message(...dims.map((dim) => [1, dim] as const), [2, type], [8, name], [9, raw]);
}

export interface Node {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  /** Attributes that are whole numbers. */
  readonly ints?: Readonly<Record<string, number>>;
}

export function node({ type, inputs, output, ints = {} }: Node): Uint8Array {
  return message(
    ...inputs.map((input) => [1, input] as const),
    [2, output],
    [4, type],
    ...Object.entries(ints).map(
      ([name, value]) => [5, message([1, name], [3, value], [20, 2])] as const,
    ),
  );
}

export interface Model {
  readonly nodes: readonly Node[];
  readonly inputs: readonly Uint8Array[];
  readonly outputs: readonly Uint8Array[];
  readonly constants: readonly Uint8Array[];
  readonly metadata: Readonly<Record<string, string>>;
}

export function model({ nodes, inputs, outputs, constants, metadata }: Model): Uint8Array {
  const graph = message(
    ...nodes.map((one) => [1, node(one)] as const),
    [2, 'graph'],
    ...constants.map((one) => [5, one] as const),
    ...inputs.map((one) => [11, one] as const),
    ...outputs.map((one) => [12, one] as const),
  );
  return message(
    [1, 8],
    [7, graph],
    [8, message([2, 13])],
    ...Object.entries(metadata).map(([key, value]) => [14, message([1, key], [2, value])] as const),
  );
}
