import { callEvery, type GraphClock } from '../clock/graph-clock.js';
import type { ActionType, FeedbackOf, GoalOf, ResultOf } from '../actions.js';
import type { MessageOf, MessageType } from '../messages.js';
import type * as port from '../port.js';
import type { RequestOf, ResponseOf, ServiceType } from '../services.js';
import type { AnyActionHandlers } from './action-handlers.js';
import type { Executor } from './executor.js';
import { join, resolveName } from './names.js';
import type { NodeParts } from './node-parts.js';
import type { Parameters } from './parameters.js';
import { checkPeriod, destroyedError } from './refusals.js';
import type { ServiceHandler } from './service-handler.js';

/**
 * A node of any graph, made of the parts of that graph. Its type parameters end here: inside, values
 * are `unknown` and checked at run time against their definitions.
 */
export class Node implements port.GraphNode {
  readonly clock: port.Clock;
  readonly fullName: string;
  readonly #made = new Set<port.Disposable>();
  #destroyed = false;

  constructor(
    private readonly graph: { readonly clock: GraphClock; readonly executor: Executor },
    readonly name: string,
    readonly namespace: string,
    private readonly parameters: Parameters,
    private readonly parts: NodeParts,
    private readonly remap: Readonly<Record<string, string>> = {},
  ) {
    this.clock = graph.clock;
    this.fullName = join(namespace, name);
  }

  createPublisher<T extends MessageType>(type: T, topic: string, qos?: port.Qos) {
    return this.#keep<port.Publisher<MessageOf<T>>>(() =>
      this.parts.publisher(type, this.#resolve(topic), qos),
    );
  }

  createSubscription<T extends MessageType>(
    type: T,
    topic: string,
    callback: (message: MessageOf<T>) => void,
    qos?: port.Qos,
  ): port.Subscription {
    const receive = callback as (message: unknown) => void;
    return this.#keep(() => this.parts.subscription(type, this.#resolve(topic), receive, qos));
  }

  createService<T extends ServiceType>(
    type: T,
    name: string,
    handler: (request: RequestOf<T>) => ResponseOf<T> | Promise<ResponseOf<T>>,
  ): port.Disposable {
    const handle = handler as ServiceHandler;
    return this.#keep(() => this.parts.service(type, this.#resolve(name), handle));
  }

  createClient<T extends ServiceType>(type: T, name: string) {
    return this.#keep(
      () =>
        this.parts.client(type, this.#resolve(name)) as port.Client<RequestOf<T>, ResponseOf<T>>,
    );
  }

  createActionServer<T extends ActionType>(
    type: T,
    name: string,
    handlers: port.ActionHandlers<GoalOf<T>, FeedbackOf<T>, ResultOf<T>>,
  ): port.Disposable {
    const any = handlers as AnyActionHandlers;
    return this.#keep(() => this.parts.actionServer(type, this.#resolve(name), any));
  }

  createActionClient<T extends ActionType>(type: T, name: string) {
    return this.#keep(
      () =>
        this.parts.actionClient(type, this.#resolve(name)) as port.ActionClient<
          GoalOf<T>,
          FeedbackOf<T>,
          ResultOf<T>
        >,
    );
  }

  createTimer(periodS: number, callback: () => void): port.Disposable {
    checkPeriod(periodS);
    const { clock, executor } = this.graph;
    const origin = `timer of ${this.fullName}`;
    return this.#keep(() => callEvery(clock, periodS, () => executor.run(origin, callback)));
  }

  declareParameter<V extends port.ParameterValue>(name: string, defaultValue: V): V {
    const value = this.parameters.declare(name, defaultValue);
    this.parts.parameterChanged?.(name, value);
    return value;
  }

  getParameter(name: string): port.ParameterValue {
    return this.parameters.get(name);
  }

  setParameter(name: string, value: port.ParameterValue) {
    const answer = this.parameters.set(name, value);
    if (answer.ok) this.parts.parameterChanged?.(name, value);
    return answer;
  }

  onSetParameter(listener: (name: string, value: port.ParameterValue) => string | undefined) {
    return this.parameters.onSet(listener);
  }

  destroy(): void {
    this.graph.executor.afterCallback(() => {
      if (this.#destroyed) return;
      this.#destroyed = true;
      for (const made of this.#made) made.destroy();
      this.#made.clear();
      this.parts.destroy();
    });
  }

  #resolve(name: string): string {
    const full = resolveName(name, this);
    return this.remap[full] ?? full;
  }

  #keep<D extends port.Disposable>(make: () => D): D {
    if (this.#destroyed) throw destroyedError(`The node ${this.fullName}`);
    const made = make();
    this.#made.add(made);
    const destroy = made.destroy.bind(made);
    made.destroy = () => {
      this.#made.delete(made);
      destroy();
    };
    return made;
  }
}
