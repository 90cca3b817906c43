import type { Qos, Subscription } from '../port.js';
import type { GraphContext } from './context.js';
import { fullQos } from '../common/qos.js';
import type { Topic } from './topic.js';
import type { TopicPublisher } from './topic-publisher.js';

interface Waiting {
  readonly message: unknown;
  dropped: boolean;
}

export class TopicSubscription implements Subscription {
  readonly qos: Required<Qos>;
  readonly #context: GraphContext;
  readonly #at: Topic;
  readonly #origin: string;
  #waiting: Waiting[] = [];
  #destroyed = false;

  constructor(
    context: GraphContext,
    readonly type: string,
    readonly topic: string,
    node: string,
    private readonly callback: (message: unknown) => void,
    qos?: Qos,
  ) {
    this.qos = fullQos(qos);
    this.#context = context;
    this.#origin = `subscription ${topic} of ${node}`;
    this.#at = context.registry.topic(topic);
    this.#at.subscriptions.add(this);
    for (const publisher of this.#at.publishersOf(this)) this.greet(publisher);
  }

  /** A publisher and this subscription have met: a durable one hands over what it kept. */
  greet(publisher: TopicPublisher): void {
    if (this.qos.durability === 'transient_local') publisher.replayTo(this);
  }

  /** Keep-last: when the receiver lags by `depth`, its oldest message gives way. */
  receive(message: unknown): void {
    const entry: Waiting = { message, dropped: false };
    this.#waiting.push(entry);
    if (this.#waiting.length > this.qos.depth) {
      const oldest = this.#waiting.shift();
      if (oldest) oldest.dropped = true;
    }
    this.#context.executor.post(() => this.#deliver(entry));
  }

  publisherCount(): number {
    return this.#at.publishersOf(this).length;
  }

  destroy(): void {
    this.#destroyed = true;
    this.#waiting = [];
    this.#at.subscriptions.delete(this);
  }

  #deliver(entry: Waiting): void {
    if (entry.dropped || this.#destroyed) return;
    this.#waiting.shift();
    this.#context.executor.run(this.#origin, () => this.callback(entry.message));
  }
}
