import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { ConsoleSnapshot } from '../wire/index.js';
import { readSite } from './read-site.js';

export interface ConsoleServerOptions {
  /** Folder of the built page. */
  readonly pages: string;
  /** Folder of the site, with `plan.svg`, `plan.yaml` and `places.yaml`; the last two are read once. */
  readonly site: string;
  readonly snapshot: () => ConsoleSnapshot;
  readonly log: Logger;
}

/** The page draws an SVG plan inline, and plans carry their own style element. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' ws: wss:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** The zone's HTTP side: the console page, the site's plan and `/health`. Not yet listening. */
export async function createConsoleServer(options: ConsoleServerOptions): Promise<FastifyInstance> {
  const app = fastify({ forceCloseConnections: true });
  const startedAt = Date.now();
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    return Promise.resolve();
  });
  app.setErrorHandler((error, _request, reply) => {
    options.log.error({ err: error }, 'request failed');
    return reply.code(500).send({ error: 'the zone failed to answer; its log says why' });
  });
  app.get('/health', () => health(options.snapshot(), startedAt));
  app.get('/site/plan.svg', async (_request, reply) => {
    const plan = await readPlan(options.site);
    if (plan) return reply.type('image/svg+xml').header('cache-control', 'no-cache').send(plan);
    const message = `no plan.svg in ${options.site}: make it with the site's command`;
    return reply.code(404).send({ error: message });
  });
  const guide = await readSite(options.site, options.log);
  app.get('/site/guide.json', () => guide);
  await app.register(fastifyStatic, { root: options.pages, setHeaders: cacheByName });
  return app;
}

function health({ robots, kiosks, calls }: ConsoleSnapshot, startedAt: number) {
  const online = (machines: readonly { online: boolean }[]) =>
    machines.filter((machine) => machine.online).length;
  return {
    ok: true,
    service: 'zone',
    uptimeS: Math.round((Date.now() - startedAt) / 1000),
    robots: { online: online(robots), registered: robots.length },
    kiosks: { online: online(kiosks), registered: kiosks.length },
    openCalls: calls.length,
  };
}

/** Built scripts and styles have their hash in the name; everything else may change in place. */
function cacheByName(
  response: { setHeader: (name: string, value: string) => unknown },
  path: string,
): void {
  const forever = /[\\/]assets[\\/]/.test(path);
  response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
}

async function readPlan(site: string): Promise<string | undefined> {
  try {
    return await readFile(join(site, 'plan.svg'), 'utf8');
  } catch {
    return undefined;
  }
}
