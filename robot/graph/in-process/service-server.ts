import { RobotError } from '../../error/robot-error.js';
import type { Disposable } from '../port.js';
import { structName } from '../definitions/structs.js';
import type { Pass } from '../common/pass.js';
import { serviceUnavailable } from '../common/refusals.js';
import { passOf, type GraphContext } from './context.js';

import type { ServiceHandler } from '../common/service-handler.js';

/** Called with the response, or with why there is none. */
export type OnAnswer = (answer: { response: unknown } | { error: RobotError }) => void;

export class ServiceServer implements Disposable {
  readonly #context: GraphContext;
  readonly #pass: Pass;
  readonly #origin: string;
  readonly #open = new Set<OnAnswer>();
  readonly #unregister: () => void;

  constructor(
    context: GraphContext,
    readonly type: string,
    private readonly name: string,
    node: string,
    private readonly handler: ServiceHandler,
  ) {
    this.#context = context;
    this.#pass = passOf(context, structName(type, '_Response'));
    this.#origin = `service ${name} of ${node}`;
    this.#unregister = context.registry.addService(name, this);
  }

  /** Runs the handler as the graph's next callback; `onAnswer` is called once. */
  handle(request: unknown, onAnswer: OnAnswer): void {
    this.#open.add(onAnswer);
    this.#context.executor.post(() => {
      if (!this.#open.has(onAnswer)) return;
      this.#context.executor.run(this.#origin, () => {
        let result: unknown;
        try {
          result = this.handler(request);
        } catch (error) {
          this.#fail(onAnswer, error);
          return;
        }
        Promise.resolve(result).then(
          (response) => this.#answer(onAnswer, response),
          (error: unknown) => this.#fail(onAnswer, error),
        );
      });
    });
  }

  destroy(): void {
    this.#unregister();
    for (const onAnswer of [...this.#open]) {
      this.#end(onAnswer, { error: serviceUnavailable(this.name) });
    }
  }

  #answer(onAnswer: OnAnswer, value: unknown): void {
    try {
      this.#end(onAnswer, { response: this.#pass(value) });
    } catch (error) {
      this.#fail(onAnswer, error);
    }
  }

  #fail(onAnswer: OnAnswer, cause: unknown): void {
    this.#context.executor.report(cause, this.#origin);
    const error = new RobotError(
      'graph.service-failed',
      `The service ${this.name} failed while answering: see the log of its node`,
      { cause },
    );
    this.#end(onAnswer, { error });
  }

  #end(onAnswer: OnAnswer, answer: Parameters<OnAnswer>[0]): void {
    if (this.#open.delete(onAnswer)) this.#context.executor.post(() => onAnswer(answer));
  }
}
