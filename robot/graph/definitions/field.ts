/** ROS 2's primitive field types, with `time` and `duration` as {sec, nanosec}. */
export const PRIMITIVES = [
  'bool',
  'int8',
  'uint8',
  'int16',
  'uint16',
  'int32',
  'uint32',
  'int64',
  'uint64',
  'float32',
  'float64',
  'string',
  'time',
  'duration',
] as const;
export type Primitive = (typeof PRIMITIVES)[number];

export type Constant = boolean | number | string | bigint;

/** One field of a struct as its definition has it. */
export interface Field {
  readonly name: string;
  readonly type:
    | { readonly kind: 'primitive'; readonly name: Primitive }
    | { readonly kind: 'struct'; readonly name: string };
  /** Absent: a single value. `length` fixed, `upTo` bounded, neither: unbounded. */
  readonly array?: { readonly length?: number; readonly upTo?: number };
  /** Longest string allowed, for `string<=n`. */
  readonly maxLength?: number;
  readonly defaultValue?: Constant;
}

/** A message, or one part of a service or action, for example `nav2_msgs/NavigateToPose_Goal`. */
export interface Struct {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly constants: Readonly<Record<string, Constant>>;
}
