import type { Qos, Subscription } from '../port.js';
import { wiresOf, type Owner, type Ros2Context } from './context.js';
import { rclQos } from './qos.js';
import type { RclSubscription } from './rclnodejs.js';

/**
 * Reads CDR itself: the arrays rclnodejs hands out are views of memory that it frees late or never;
 * ours belong to the one message.
 */
export class Ros2Subscription implements Subscription {
  readonly #context: Ros2Context;
  readonly #owner: Owner;
  readonly #native: RclSubscription;
  #destroyed = false;

  constructor(
    context: Ros2Context,
    owner: Owner,
    type: string,
    readonly topic: string,
    callback: (message: unknown) => void,
    qos?: Qos,
  ) {
    this.#context = context;
    this.#owner = owner;
    const origin = `subscription ${topic} of ${owner.fullName}`;
    const wire = wiresOf(context, type, [''])[''];
    const deliver = (cdr: Buffer) => {
      if (this.#destroyed) return;
      context.executor.run(origin, () => callback(wire.fromCdr(cdr)));
    };
    this.#native = owner.native.createSubscription(
      type,
      topic,
      { qos: rclQos(context.rcl, qos), isRaw: true },
      (cdr) => context.executor.post(() => deliver(cdr)),
    );
  }

  publisherCount(): number {
    return this.#destroyed ? 0 : this.#native.publisherCount;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#context.teardown.later(() => {
      if (!this.#owner.gone()) this.#owner.native.destroySubscription(this.#native);
    });
  }
}
