import type { Server as HttpServer } from 'node:http';
import type { Logger } from 'pino';
import { Server, type DefaultEventsMap } from 'socket.io';
import type { ConsoleSnapshot } from '../wire/index.js';
import { authenticate } from './authenticate.js';
import { CentreRunner } from './centre-runner.js';
import { centreState, robotPresences } from './centre.js';
import { systemClock, type Clock } from './clock.js';
import { Connections } from './connections.js';
import { serveConsole } from './consoles.js';
import type { HubContext } from './context.js';
import { koreanDay } from './day.js';
import { serveKiosk } from './kiosks.js';
import type { DeviceData } from './messages.js';
import type { DeviceRegistry } from './registry.js';
import { serveRobot } from './robots.js';
import type { ZoneStore } from './store.js';

/** The longest message is a robot's state with a path of 500 points: some 20 kB. */
const MESSAGE_MAX_BYTES = 64 * 1024;

/** How soon a revoked device is cut off. */
const REVOCATION_CHECK_MS = 2_000;

export interface HubOptions {
  readonly server: HttpServer;
  readonly registry: DeviceRegistry;
  readonly store: ZoneStore;
  readonly log: Logger;
  readonly clock?: Clock;
}

export interface Hub {
  /** What the consoles are shown. */
  snapshot(): ConsoleSnapshot;
  /** Disconnects everybody; the HTTP server and the stores stay open. */
  close(): void;
}

/** Connects robots, kiosks and consoles over Socket.IO on an HTTP server that is its owner's. */
export function startHub(options: HubOptions): Hub {
  const { registry, clock = systemClock } = options;
  const io = new Server<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, DeviceData>({
    maxHttpBufferSize: MESSAGE_MAX_BYTES,
    serveClient: false,
  });
  const hub = createContext(options, clock);
  for (const { device, kind } of registry.list()) {
    hub.centre.dispatch({ type: 'registered', device, kind });
  }
  const serveKinds = { robot: serveRobot, kiosk: serveKiosk, console: serveConsole } as const;
  for (const kind of ['robot', 'kiosk', 'console'] as const) {
    const namespace = io.of(`/${kind}`);
    namespace.use(authenticate(kind, registry, hub.log));
    namespace.on('connection', (socket) => serveKinds[kind](hub, socket));
  }
  io.attach(options.server);
  const stopChecks = checkTokens(hub);
  return {
    snapshot: () => hub.snapshot(),
    close: () => {
      stopChecks();
      // Not `io.close()`, which closes the HTTP server too, and not `disconnectSockets`, after which
      // devices would not come back to the next zone process.
      io.engine.close();
      for (const feed of [...hub.robotFeeds, ...hub.consoleFeeds]) feed.stop();
      hub.centre.stop();
    },
  };
}

function createContext({ store, log: parent }: HubOptions, clock: Clock): HubContext {
  const log = parent.child({ module: 'hub' });
  const robotFeeds: HubContext['robotFeeds'] = new Set();
  const consoleFeeds: HubContext['consoleFeeds'] = new Set();
  const centre = new CentreRunner(clock, (before, after) => {
    const feeds = before.kiosks === after.kiosks ? [] : robotFeeds;
    for (const feed of [...feeds, ...consoleFeeds]) feed.changed();
  });
  return {
    clock,
    log,
    store,
    centre,
    robots: new Connections(clock, log),
    kiosks: new Connections(clock, log),
    consoles: new Connections(clock, log),
    robotFeeds,
    consoleFeeds,
    snapshot: () => ({
      at: clock.now(),
      robots: robotPresences(centre.state),
      kiosks: centreState(centre.state).kiosks,
      calls: store.calls.list(),
      visitsToday: store.visits.counts(koreanDay(clock.now())),
    }),
  };
}

function checkTokens(hub: HubContext): () => void {
  let cancel: () => void;
  const check = () => {
    try {
      for (const group of [hub.robots, hub.kiosks, hub.consoles]) group.dropUnauthorized();
    } catch (error) {
      hub.log.error({ err: error }, 'the device registry cannot be read');
    }
    cancel = hub.clock.after(REVOCATION_CHECK_MS, check);
  };
  cancel = hub.clock.after(REVOCATION_CHECK_MS, check);
  return () => cancel();
}
