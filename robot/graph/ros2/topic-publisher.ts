import { destroyedError } from '../common/refusals.js';
import type { Publisher, Qos } from '../port.js';
import { wiresOf, type Owner, type Ros2Context } from './context.js';
import { rclQos } from './qos.js';
import type { RclPublisher } from './rclnodejs.js';

/**
 * Writes CDR itself: rclnodejs would convert field by field, much slower, and without saying which
 * field of a message is wrong.
 */
export class Ros2Publisher implements Publisher<unknown> {
  readonly #context: Ros2Context;
  readonly #owner: Owner;
  readonly #toCdr: (message: unknown) => Uint8Array;
  readonly #native: RclPublisher;
  #destroyed = false;

  constructor(
    context: Ros2Context,
    owner: Owner,
    type: string,
    readonly topic: string,
    qos?: Qos,
  ) {
    this.#context = context;
    this.#owner = owner;
    const wire = wiresOf(context, type, [''])[''];
    this.#toCdr = (message) => wire.toCdr(message);
    this.#native = owner.native.createPublisher(type, topic, { qos: rclQos(context.rcl, qos) });
  }

  publish(message: unknown): void {
    if (this.#destroyed) throw destroyedError(`The publisher of ${this.topic}`);
    const cdr = this.#toCdr(message);
    this.#native.publish(Buffer.from(cdr.buffer, cdr.byteOffset, cdr.byteLength));
  }

  subscriptionCount(): number {
    return this.#destroyed ? 0 : this.#native.subscriptionCount;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#context.teardown.later(() => {
      if (!this.#owner.gone()) this.#owner.native.destroyPublisher(this.#native);
    });
  }
}
