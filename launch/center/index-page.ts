import path from 'node:path';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { ProcessEntry } from '../profile.js';
import { PROJECT_ROOT } from '../root.js';
import type { ProcessStatus } from '../supervisor/supervisor.js';
import { renderIndex } from './index-html.js';

export interface IndexEntry {
  readonly id: string;
  readonly kind: ProcessEntry['kind'];
  /**
   * What the link opens; the console's carries its token in the fragment, which no server sees.
   * Null: the process has no page.
   */
  readonly href: string | null;
}

export interface IndexDeps {
  readonly entries: readonly IndexEntry[];
  status(): ProcessStatus[];
}

/** The one page that links every page, with the state of each process. */
export async function createIndexServer(deps: IndexDeps): Promise<FastifyInstance> {
  const app = Fastify({ logger: false });
  await app.register(fastifyStatic, {
    root: path.join(PROJECT_ROOT, 'dist', 'pages', 'index'),
    wildcard: true,
  });
  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(renderIndex(deps.entries)),
  );
  app.get('/status.json', (_request, reply) =>
    reply.header('cache-control', 'no-store').send(
      deps.status().map(({ id, address, pid, lifecycle }) => ({
        id,
        address,
        pid,
        phase: lifecycle.phase,
        restarts: lifecycle.restarts,
        lastExit: lifecycle.lastExit,
      })),
    ),
  );
  app.get('/health', () => ({ ok: true }));
  return app;
}
