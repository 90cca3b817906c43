import { RobotError } from '../../error/robot-error.js';
import { callTimedOut, destroyedError, serviceUnavailable } from '../common/refusals.js';
import type { Wire } from '../codec/messages.js';
import type { Client } from '../port.js';
import { wiresOf, type Owner, type Ros2Context } from './context.js';
import { pollUntil } from './poll-until.js';
import { SERVICE_QOS } from './qos.js';
import type { RclClient } from './rclnodejs.js';

const DEFAULT_TIMEOUT_S = 5;

export class Ros2ServiceClient implements Client<unknown, unknown> {
  readonly #context: Ros2Context;
  readonly #owner: Owner;
  readonly #wires: Record<'_Request' | '_Response', Wire>;
  readonly #native: RclClient;
  readonly #open = new Set<(error: RobotError) => void>();
  #destroyed = false;

  constructor(
    context: Ros2Context,
    owner: Owner,
    type: string,
    private readonly name: string,
  ) {
    this.#context = context;
    this.#owner = owner;
    this.#wires = wiresOf(context, type, ['_Request', '_Response']);
    this.#native = owner.native.createClient(type, name, { qos: SERVICE_QOS });
  }

  waitForService(timeoutS: number): Promise<boolean> {
    return pollUntil(
      () => this.#native.isServiceServerAvailable(),
      () => this.#destroyed,
      timeoutS,
      this.#context.clock,
    );
  }

  async call(request: unknown, options: { timeoutS?: number } = {}): Promise<unknown> {
    if (this.#destroyed) throw destroyedError(`The client of ${this.name}`);
    const passed = this.#wires._Request.copy(request);
    if (!this.#native.isServiceServerAvailable()) throw serviceUnavailable(this.name);
    return this.#wires._Response.copy(
      await this.#answer(passed, options.timeoutS ?? DEFAULT_TIMEOUT_S),
    );
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    for (const fail of [...this.#open]) fail(destroyedError(`The client of ${this.name}`));
    this.#context.teardown.later(() => {
      if (!this.#owner.gone()) this.#owner.native.destroyClient(this.#native);
    });
  }

  #answer(request: unknown, timeoutS: number): Promise<unknown> {
    const { clock } = this.#context;
    const giveUp = new AbortController();
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        if (!this.#open.delete(fail)) return;
        alarm.destroy();
        settle();
      };
      const fail = (error: RobotError) => {
        end(() => reject(error));
        giveUp.abort();
      };
      this.#open.add(fail);
      const alarm = clock.callAt(clock.now() + timeoutS, () =>
        fail(callTimedOut(this.name, timeoutS)),
      );
      this.#native.sendRequestAsync(request, { signal: giveUp.signal }).then(
        (response) => end(() => resolve(response)),
        (cause: unknown) => fail(notSent(this.name, cause)),
      );
    });
  }
}

function notSent(name: string, cause: unknown): RobotError {
  return new RobotError(
    'graph.service-failed',
    `The request to ${name} could not be sent: see the cause`,
    { cause },
  );
}
