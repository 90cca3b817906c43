import { RobotError } from '../../error/robot-error.js';
import type { Disposable, ParameterValue } from '../port.js';

type Listener = (name: string, value: ParameterValue) => string | undefined;

/** The parameters of one node. Their types are fixed once declared, as in ROS 2. */
export class Parameters {
  readonly #values = new Map<string, ParameterValue>();
  readonly #listeners = new Set<Listener>();

  constructor(
    private readonly node: string,
    private readonly overrides: Readonly<Record<string, ParameterValue>>,
  ) {}

  declare<V extends ParameterValue>(name: string, defaultValue: V): V {
    if (this.#values.has(name)) {
      throw new RobotError(
        'graph.parameter-declared',
        `${this.node} declares the parameter ${name} twice: declare it in one place`,
      );
    }
    const value = this.overrides[name] ?? defaultValue;
    if (kindOf(value) !== kindOf(defaultValue)) {
      throw new RobotError(
        'graph.parameter-type',
        `The parameter ${name} of ${this.node} must be ${kindOf(defaultValue)}, not ${kindOf(value)}: correct it where the node is started`,
      );
    }
    this.#values.set(name, value);
    return value as V;
  }

  get(name: string): ParameterValue {
    const value = this.#values.get(name);
    if (value !== undefined) return value;
    throw new RobotError(
      'graph.parameter-undeclared',
      `${this.node} has no parameter ${name}: declare it before reading it`,
    );
  }

  set(name: string, value: ParameterValue): { ok: true } | { ok: false; reason: string } {
    const old = this.#values.get(name);
    if (old === undefined) return { ok: false, reason: `${name} is not declared` };
    if (kindOf(old) !== kindOf(value)) {
      return { ok: false, reason: `${name} must be ${kindOf(old)}, not ${kindOf(value)}` };
    }
    for (const listener of this.#listeners) {
      const reason = listener(name, value);
      if (reason !== undefined) return { ok: false, reason };
    }
    this.#values.set(name, value);
    return { ok: true };
  }

  onSet(listener: Listener): Disposable {
    this.#listeners.add(listener);
    return { destroy: () => void this.#listeners.delete(listener) };
  }
}

function kindOf(value: ParameterValue): string {
  return Array.isArray(value) ? 'an array' : `a ${typeof value}`;
}
