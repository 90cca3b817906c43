import { RobotError } from '../../error/robot-error.js';
import type { GraphClock } from '../clock/graph-clock.js';
import type { ActionServer } from './action-server.js';
import type { ServiceServer } from './service-server.js';
import { Topic } from './topic.js';

/** Who offers what in one graph, by absolute name. */
export class Registry {
  readonly #topics = new Map<string, Topic>();
  readonly #services = new Map<string, ServiceServer>();
  readonly #actions = new Map<string, ActionServer>();
  readonly #waiting = new Set<() => void>();

  topic(name: string): Topic {
    const topic = this.#topics.get(name) ?? new Topic();
    this.#topics.set(name, topic);
    return topic;
  }

  addService(name: string, server: ServiceServer): () => void {
    return this.#add(this.#services, 'service', name, server);
  }

  addAction(name: string, server: ActionServer): () => void {
    return this.#add(this.#actions, 'action', name, server);
  }

  service(name: string, type: string): ServiceServer | undefined {
    const server = this.#services.get(name);
    return server?.type === type ? server : undefined;
  }

  action(name: string, type: string): ActionServer | undefined {
    const server = this.#actions.get(name);
    return server?.type === type ? server : undefined;
  }

  /** True as soon as `found()` is; false when `timeoutS` seconds of the clock have passed. */
  waitUntil(found: () => boolean, timeoutS: number, clock: GraphClock): Promise<boolean> {
    if (found()) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (result: boolean) => {
        this.#waiting.delete(look);
        alarm.destroy();
        resolve(result);
      };
      const look = () => {
        if (found()) end(true);
      };
      const alarm = clock.callAt(clock.now() + timeoutS, () => end(false));
      this.#waiting.add(look);
    });
  }

  #add<S>(servers: Map<string, S>, kind: string, name: string, server: S): () => void {
    if (servers.has(name)) {
      throw new RobotError(
        'graph.name-taken',
        `There is a server of the ${kind} ${name} already: destroy it first, or choose another name`,
      );
    }
    servers.set(name, server);
    for (const look of [...this.#waiting]) look();
    return () => servers.delete(name);
  }
}
