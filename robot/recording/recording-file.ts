import type { Disposable, Distribution, GraphNode } from '../graph/index.js';
import { guideChannel } from './guide/channels.js';
import { NOTHING_YET, withRecord, type Outcome } from './guide/outcome.js';
import type { GuideRecord } from './guide/records.js';
import { McapFile } from './mcap/mcap-file.js';
import type { End } from './mission.js';
import { LastMessages, recordTopic } from './topics/subscribe.js';
import type { RecordedTopic } from './topics/recorded-topics.js';

/** Name of the metadata record; there is one at the start and, unless cut short, one at the end. */
export const METADATA = 'haengbok';

export interface RecordingFileOptions {
  readonly path: string;
  readonly node: GraphNode;
  readonly distribution: Distribution;
  readonly topics: readonly RecordedTopic[];
  readonly about: { readonly robot: string; readonly site: string; readonly version: string };
  readonly onFailure: (error: unknown) => void;
}

/** One mission's file while it is written: the graph's topics and the guide's records. */
export class RecordingFile {
  readonly #file: McapFile;
  readonly #subscriptions: Disposable[];
  readonly #channels = new Map<GuideRecord['channel'], number>();
  #outcome: Outcome = NOTHING_YET;

  constructor(private readonly options: RecordingFileOptions) {
    const { path, node, distribution, topics, about, onFailure } = options;
    const library = `haengbok ${about.version}`;
    this.#file = new McapFile({ path, library, onFailure });
    this.#file.metadata(METADATA, { ...about, started: iso(node) });
    const last = new LastMessages();
    const into = { sink: this.#file, distribution, last };
    this.#subscriptions = topics.map((topic) => recordTopic(node, topic, into));
  }

  get size(): number {
    return this.#file.size;
  }

  /** @param timeS when it happened, seconds of the graph's clock */
  add(record: GuideRecord, timeS: number): void {
    const { channel, value } = record;
    const id = this.#channels.get(channel) ?? this.#file.addChannel(guideChannel(channel));
    this.#channels.set(channel, id);
    this.#file.add(id, timeS, Buffer.from(JSON.stringify(value)));
    this.#outcome = withRecord(this.#outcome, record);
  }

  flush(): void {
    this.#file.flush();
  }

  /** @returns all is written */
  async close(end: End): Promise<boolean> {
    this.#unsubscribe();
    const { about, node } = this.options;
    const { spots, ...counts } = this.#outcome;
    this.#file.flush();
    this.#file.metadata(METADATA, {
      ...about,
      ended: iso(node),
      end,
      spots: spots.join(' '),
      ...Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, String(count)])),
    });
    return this.#file.close();
  }

  /** After a failure: nothing more can be written. */
  async abandon(): Promise<void> {
    this.#unsubscribe();
    await this.#file.close();
  }

  #unsubscribe(): void {
    for (const subscription of this.#subscriptions.splice(0)) subscription.destroy();
  }
}

function iso(node: GraphNode): string {
  return new Date(node.clock.now() * 1_000).toISOString();
}
