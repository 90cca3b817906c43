import type { McapTypes } from '@mcap/core';
import type { TopicSummary } from './summary.js';

interface Counted {
  readonly topic: string;
  readonly type: string;
  readonly encoding: string;
  count: number;
  firstS: number;
  lastS: number;
}

/** Counts and rates of channels, and the time that all of them span. */
export class TopicCounts {
  readonly #schemas = new Map<number, string>();
  readonly #channels = new Map<number, Counted>();
  #firstS = Infinity;
  #lastS = -Infinity;

  schema({ id, name }: McapTypes.Schema): void {
    this.#schemas.set(id, name);
  }

  channel({ id, topic, schemaId, messageEncoding: encoding }: McapTypes.Channel): void {
    if (this.#channels.has(id)) return;
    const type = this.#schemas.get(schemaId) ?? '';
    this.#channels.set(id, { topic, type, encoding, count: 0, firstS: Infinity, lastS: -Infinity });
  }

  /** @returns its channel, and `atS` seconds since the first message of the file */
  message({ channelId, logTime }: McapTypes.Message): Counted & { readonly atS: number } {
    const timeS = Number(logTime) / 1e9;
    this.#firstS = Math.min(this.#firstS, timeS);
    this.#lastS = Math.max(this.#lastS, timeS);
    const channel = this.#channels.get(channelId) ?? this.#unknown(channelId);
    channel.count += 1;
    channel.firstS = Math.min(channel.firstS, timeS);
    channel.lastS = Math.max(channel.lastS, timeS);
    return { ...channel, atS: timeS - this.#firstS };
  }

  /** Seconds since the epoch; null before the first message. */
  get startedS(): number | null {
    return Number.isFinite(this.#firstS) ? this.#firstS : null;
  }

  get durationS(): number {
    return Math.max(0, this.#lastS - this.#firstS);
  }

  list(): TopicSummary[] {
    return [...this.#channels.values()]
      .map(({ topic, type, count, firstS, lastS }) => {
        const spanS = lastS - firstS;
        return { topic, type, count, hz: count > 1 && spanS > 0 ? (count - 1) / spanS : 0 };
      })
      .sort((a, b) => a.topic.localeCompare(b.topic));
  }

  #unknown(channelId: number): Counted {
    this.channel({
      id: channelId,
      schemaId: 0,
      topic: `channel ${channelId}`,
      messageEncoding: '',
      metadata: new Map(),
    });
    return this.#channels.get(channelId) as Counted;
  }
}
