import type { RclActionClient, RclNode } from './rclnodejs.js';

const PERIOD_MS = 100;
/** Seen gone so many times in a row: discovery may flicker. */
const TIMES = 2;

export interface Watched {
  /** Resolves when the server that was there at the start is gone, or the client is destroyed. */
  readonly lost: Promise<void>;
  stop(): void;
}

interface Watch {
  readonly lose: () => void;
  server: ReadonlySet<string>;
  missed: number;
}

/**
 * Notices an action server that goes away while a goal is open: ROS 2 does not tell its clients. A
 * server started anew under the same name is another one, which does not know the goal. One that was
 * destroyed is missed at once; one that was killed only when its DDS lease ends, by default after 10 s.
 */
export class ServerWatch {
  readonly #watches = new Set<Watch>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly node: Pick<RclNode, 'getPublishersInfoByTopic'>,
    private readonly client: Pick<RclActionClient, 'isActionServerAvailable'>,
    private readonly name: string,
  ) {}

  begin(): Watched {
    let lose: () => void = () => undefined;
    const lost = new Promise<void>((resolve) => {
      lose = resolve;
    });
    const watch: Watch = { lose, server: this.#publishers(), missed: 0 };
    this.#watches.add(watch);
    this.#timer ??= setInterval(() => this.#look(), PERIOD_MS);
    return { lost, stop: () => this.#end(watch) };
  }

  loseAll(): void {
    for (const watch of [...this.#watches]) this.#lose(watch);
  }

  #look(): void {
    const present = this.#publishers();
    const available = this.client.isActionServerAvailable();
    for (const watch of [...this.#watches]) {
      if (watch.server.size === 0) watch.server = present;
      const there = available && [...watch.server].some((gid) => present.has(gid));
      watch.missed = there ? 0 : watch.missed + 1;
      if (watch.missed >= TIMES) this.#lose(watch);
    }
  }

  /** Every server publishes the status of its goals: its publisher's id is the server's. */
  #publishers(): ReadonlySet<string> {
    const found = this.node.getPublishersInfoByTopic(`${this.name}/_action/status`);
    return new Set(found.map(({ endpoint_gid }) => endpoint_gid.join()));
  }

  #lose(watch: Watch): void {
    this.#end(watch);
    watch.lose();
  }

  #end(watch: Watch): void {
    this.#watches.delete(watch);
    if (this.#watches.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
