import type { Logger } from 'pino';
import type { ConsoleSnapshot } from '../wire/index.js';
import type { CentreRunner } from './centre-runner.js';
import type { Clock } from './clock.js';
import type { Connections } from './connections.js';
import type { Feed } from './feed.js';
import type { ZoneStore } from './store.js';

/** What the three namespaces of one hub share. */
export interface HubContext {
  readonly clock: Clock;
  readonly log: Logger;
  readonly store: ZoneStore;
  readonly centre: CentreRunner;
  readonly robots: Connections;
  readonly kiosks: Connections;
  readonly consoles: Connections;
  readonly robotFeeds: Set<Feed>;
  readonly consoleFeeds: Set<Feed>;
  snapshot(): ConsoleSnapshot;
}

/** Tells the consoles of a change that the centre's state does not hold: calls and visits. */
export function tellConsoles(hub: HubContext): void {
  for (const feed of hub.consoleFeeds) feed.changed();
}
