import type { RobotError } from '../../error/robot-error.js';
import type { Client } from '../port.js';
import { structName } from '../definitions/structs.js';
import { callTimedOut, destroyedError, serviceUnavailable } from '../common/refusals.js';
import type { Pass } from '../common/pass.js';
import { passOf, type GraphContext } from './context.js';

const DEFAULT_TIMEOUT_S = 5;

export class ServiceClient implements Client<unknown, unknown> {
  readonly #context: GraphContext;
  readonly #pass: Pass;
  readonly #open = new Set<(error: RobotError) => void>();
  #destroyed = false;

  constructor(
    context: GraphContext,
    private readonly type: string,
    private readonly name: string,
  ) {
    this.#context = context;
    this.#pass = passOf(context, structName(type, '_Request'));
  }

  waitForService(timeoutS: number): Promise<boolean> {
    const { registry, clock } = this.#context;
    const found = () => registry.service(this.name, this.type) !== undefined;
    return registry.waitUntil(found, timeoutS, clock);
  }

  async call(request: unknown, options: { timeoutS?: number } = {}): Promise<unknown> {
    if (this.#destroyed) throw destroyedError(`The client of ${this.name}`);
    const { registry, clock } = this.#context;
    const passed = this.#pass(request);
    const server = registry.service(this.name, this.type);
    if (!server) throw serviceUnavailable(this.name);
    const timeoutS = options.timeoutS ?? DEFAULT_TIMEOUT_S;
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        if (!this.#open.delete(fail)) return;
        alarm.destroy();
        settle();
      };
      const fail = (error: RobotError) => end(() => reject(error));
      this.#open.add(fail);
      const alarm = clock.callAt(clock.now() + timeoutS, () =>
        fail(callTimedOut(this.name, timeoutS)),
      );
      server.handle(passed, (answer) => {
        if ('error' in answer) fail(answer.error);
        else end(() => resolve(answer.response));
      });
    });
  }

  destroy(): void {
    this.#destroyed = true;
    for (const fail of [...this.#open]) fail(destroyedError(`The client of ${this.name}`));
  }
}
