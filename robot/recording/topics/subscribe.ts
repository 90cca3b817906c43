import {
  messageDefinition,
  toCdr,
  type Disposable,
  type Distribution,
  type GraphNode,
} from '../../graph/index.js';
import type { ChannelInfo } from '../mcap/encoder.js';
import { offeredQos } from './offered-qos.js';
import type { RecordedTopic } from './recorded-topics.js';
import { Throttle } from './throttle.js';

/** Takes what a recording gets of the graph. */
export interface Sink {
  addChannel(channel: ChannelInfo): number;
  add(channel: number, timeS: number, data: Uint8Array): void;
}

/**
 * Subscribes to one topic and hands its messages on as CDR, from now until destroyed. A latched topic
 * hands over its last message anew, so each recording that begins so opens on its own.
 */
export function recordTopic(
  node: GraphNode,
  recorded: RecordedTopic,
  { sink, distribution, last }: { sink: Sink; distribution: Distribution; last: LastMessages },
): Disposable {
  const { type, topic, qos, hz, keyOf, changes = false } = recorded;
  const throttle = new Throttle(hz);
  const subscription = node.createSubscription(
    type,
    topic,
    (message) => {
      const nowS = node.clock.now();
      if (!throttle.takes(nowS, keyOf?.(message as never))) return;
      const data = toCdr(type, message, distribution);
      const channel = last.channel(subscription.topic, () =>
        sink.addChannel(rosChannel(recorded, subscription.topic, distribution)),
      );
      if (changes && !last.differs(subscription.topic, data)) return;
      sink.add(channel, nowS, data);
    },
    qos,
  );
  return subscription;
}

/** What the subscriptions of one file share: two may be of the same topic. */
export class LastMessages {
  readonly #channels = new Map<string, number>();
  readonly #data = new Map<string, Uint8Array>();

  channel(topic: string, add: () => number): number {
    const known = this.#channels.get(topic);
    if (known !== undefined) return known;
    const id = add();
    this.#channels.set(topic, id);
    return id;
  }

  differs(topic: string, data: Uint8Array): boolean {
    const before = this.#data.get(topic);
    this.#data.set(topic, data);
    return before === undefined || Buffer.compare(before, data) !== 0;
  }
}

function rosChannel(
  { type, qos }: RecordedTopic,
  topic: string,
  distribution: Distribution,
): ChannelInfo {
  const text = messageDefinition(type, distribution);
  return {
    topic,
    messageEncoding: 'cdr',
    schema: { name: type, encoding: 'ros2msg', text },
    metadata: { offered_qos_profiles: offeredQos(qos) },
  };
}
