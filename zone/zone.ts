import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { ZoneConfig } from './config.js';
import { createConsoleServer } from './console/index.js';
import { ZoneError } from './error/zone-error.js';
import {
  openRegistry,
  openSecret,
  openStore,
  REGISTRY_FILE,
  SECRET_FILE,
  startHub,
  STORE_FILE,
  systemClock,
  type Clock,
  type PaperBook,
} from './hub/index.js';
import { settleSeries, type Step } from './settle-series.js';
import { serveVerifyPage } from './verify/index.js';

const SWEEP_EVERY_MS = 3_600_000;

export interface RunningZone {
  readonly port: number;
  /** For example `http://127.0.0.1:8701`. */
  readonly url: string;
  /** Runs every step of the shutdown. @throws ZoneError `shutdown.incomplete` */
  close(): Promise<void>;
}

/**
 * Opens the stores, then the port. Whatever was opened is closed again when a later step fails.
 * @throws ZoneError as `openDatabase`, and `pages.missing`, `listen.port-in-use`, `listen.failed`
 */
export async function startZone(
  config: ZoneConfig,
  log: Logger,
  clock: Clock = systemClock,
): Promise<RunningZone> {
  const opened: Step[] = [];
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= settleSeries(opened.toReversed(), log));
  try {
    const registry = openRegistry(join(config.data, REGISTRY_FILE));
    opened.push({ name: 'close the device registry', run: () => registry.close() });
    const secret = openSecret(join(config.data, SECRET_FILE));
    const store = openStore(join(config.data, STORE_FILE), secret);
    opened.push({ name: 'close the store', run: () => store.close() });
    checkPages(config.pages);
    const app = await createConsoleServer({
      pages: config.pages,
      site: config.site,
      snapshot: () => hub.snapshot(),
      log: log.child({ module: 'console' }),
    });
    opened.push({ name: 'close the HTTP server', run: () => app.close() });
    await serveVerifyPage(app, { papers: store.papers, clock });
    opened.push({ name: 'stop the sweep', run: sweepHourly(store.papers, clock, log) });
    const hub = startHub({ server: app.server, registry, store, log, clock });
    opened.push({ name: 'close the hub', run: () => hub.close() });
    const port = await listen(app, config);
    const url = `http://${config.listen.host}:${port}`;
    log.info({ url }, 'zone ready');
    return { port, url, close };
  } catch (error) {
    await close().catch((failure: unknown) => log.error({ err: failure }, 'cleaning up failed'));
    throw error;
  }
}

/** Expired papers are forgotten also while nobody asks for them. Returns how to stop. */
function sweepHourly(papers: PaperBook, clock: Clock, log: Logger): () => void {
  let cancel: () => void;
  const sweep = () => {
    try {
      papers.sweep(clock.now());
    } catch (error) {
      log.error({ err: error }, 'expired papers could not be forgotten; tried again in an hour');
    }
    cancel = clock.after(SWEEP_EVERY_MS, sweep);
  };
  sweep();
  return () => cancel();
}

function checkPages(pages: string): void {
  if (existsSync(join(pages, 'index.html'))) return;
  throw new ZoneError(
    'pages.missing',
    `${pages} has no console page: run npm run build, or correct "pages" in the configuration.`,
  );
}

async function listen(app: FastifyInstance, config: ZoneConfig): Promise<number> {
  const { host, port } = config.listen;
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    if (code === 'EADDRINUSE') {
      throw new ZoneError(
        'listen.port-in-use',
        `port ${port} on ${host} is in use: stop the program that has it, or change listen.port in the zone's configuration.`,
        { cause },
      );
    }
    throw new ZoneError(
      'listen.failed',
      `cannot listen on ${host}:${port} (${code}): correct listen in the zone's configuration.`,
      { cause },
    );
  }
  return (app.server.address() as AddressInfo).port;
}
