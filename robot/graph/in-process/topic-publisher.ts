import type { Publisher, Qos } from '../port.js';
import { structName } from '../definitions/structs.js';
import { destroyedError } from '../common/refusals.js';
import type { Pass } from '../common/pass.js';
import { passOf, type GraphContext } from './context.js';
import { fullQos } from '../common/qos.js';
import type { Topic } from './topic.js';
import type { TopicSubscription } from './topic-subscription.js';

export class TopicPublisher implements Publisher<unknown> {
  readonly qos: Required<Qos>;
  readonly #pass: Pass;
  readonly #at: Topic;
  /** The last `depth` messages, for late joiners; empty on a volatile publisher. */
  #kept: unknown[] = [];
  #destroyed = false;

  constructor(
    context: GraphContext,
    readonly type: string,
    readonly topic: string,
    qos?: Qos,
  ) {
    this.qos = fullQos(qos);
    this.#pass = passOf(context, structName(type));
    this.#at = context.registry.topic(topic);
    this.#at.publishers.add(this);
    for (const subscription of this.#at.subscriptionsOf(this)) subscription.greet(this);
  }

  publish(message: unknown): void {
    if (this.#destroyed) throw destroyedError(`The publisher of ${this.topic}`);
    let spare: unknown = this.#pass(message);
    if (this.qos.durability === 'transient_local') {
      this.#kept = [...this.#kept, spare].slice(-this.qos.depth);
      spare = undefined;
    }
    for (const subscription of this.#at.subscriptionsOf(this)) {
      subscription.receive(spare ?? this.#pass(message));
      spare = undefined;
    }
  }

  /** Hands what was kept to a late joiner. */
  replayTo(subscription: TopicSubscription): void {
    for (const message of this.#kept) subscription.receive(this.#pass(message));
  }

  subscriptionCount(): number {
    return this.#at.subscriptionsOf(this).length;
  }

  destroy(): void {
    this.#destroyed = true;
    this.#at.publishers.delete(this);
  }
}
