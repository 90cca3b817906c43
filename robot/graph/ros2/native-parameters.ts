import type { Parameters } from '../common/parameters.js';
import type { ParameterValue } from '../port.js';
import type { Rclnodejs, RclNode, RclParameter } from './rclnodejs.js';

/** rcl_interfaces/ParameterType */
const KIND = { boolean: 1, number: 3, string: 4 } as const;
const ARRAY_KIND = { boolean: 6, number: 8, string: 9 } as const;

/** Shows a node's parameters to the rest of ROS 2 (`ros2 param`), and takes what is set there. */
export class NativeParameters {
  readonly #shown = new Set<string>();
  #showing = false;

  constructor(
    private readonly rcl: Rclnodejs,
    private readonly node: RclNode,
    private readonly parameters: Parameters,
  ) {
    node.addOnSetParametersCallback((changes) => this.#asked(changes));
  }

  show(name: string, value: ParameterValue): void {
    const kind = kindOf(value);
    // rclnodejs has no empty arrays.
    if (kind === undefined) return;
    const parameter = new this.rcl.Parameter(name, kind, value);
    this.#showing = true;
    try {
      if (this.#shown.has(name)) this.node.setParameter(parameter);
      else this.node.declareParameter(parameter, undefined, true);
      this.#shown.add(name);
    } finally {
      this.#showing = false;
    }
  }

  #asked(changes: readonly RclParameter[]): { successful: boolean; reason: string } {
    if (this.#showing) return { successful: true, reason: '' };
    for (const { name, value } of changes) {
      if (!this.#shown.has(name)) continue;
      const answer = this.parameters.set(name, parameterValue(value));
      if (!answer.ok) return { successful: false, reason: answer.reason };
    }
    return { successful: true, reason: '' };
  }
}

/** What was given on the command line or in a parameter file. */
export function givenParameters(node: RclNode): Record<string, ParameterValue> {
  const given = node.getParameterOverrides();
  return Object.fromEntries(given.map(({ name, value }) => [name, parameterValue(value)]));
}

function kindOf(value: ParameterValue): number | undefined {
  if (typeof value !== 'object') return KIND[typeof value as keyof typeof KIND];
  const first = value[0];
  return first === undefined ? undefined : ARRAY_KIND[typeof first as keyof typeof KIND];
}

/** Whole numbers come as bigint. */
function parameterValue(value: unknown): ParameterValue {
  if (Array.isArray(value)) return value.map(parameterValue) as ParameterValue;
  return typeof value === 'bigint' ? Number(value) : (value as ParameterValue);
}
