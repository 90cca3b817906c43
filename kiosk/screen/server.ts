import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import { parseMessage, refuse, type Ack } from '../../zone/wire/index.js';
import { KioskError } from '../error/kiosk-error.js';
import { Touch } from '../session/index.js';
import type { View } from './protocol.js';

export interface Health {
  ok: boolean;
  device: string;
  state: 'free' | 'busy' | 'out-of-service';
  reason: string | null;
}

export interface ScreenOptions {
  host: string;
  /** 0 lets the system choose. */
  port: number;
  /** Folder of the built page. */
  pages: string;
  view: () => View;
  health: () => Health;
  onTouch: (touch: Touch) => void;
  /** Further routes on the same port. */
  routes?: (app: FastifyInstance) => void;
  log: Logger;
}

export interface ScreenServer {
  url: string;
  port: number;
  /** Sends the present view to every page. */
  refresh(): void;
  close(): Promise<void>;
}

/**
 * Serves the touchscreen page, its messages and `GET /health` on one port.
 * @throws KioskError `listen.port-in-use`, `listen.failed`
 */
export async function startScreen(options: ScreenOptions): Promise<ScreenServer> {
  let http: HttpServer | undefined;
  const app = fastify({
    serverFactory: (handler) => (http = createServer(handler)),
  });
  app.get('/health', () => options.health());
  options.routes?.(app);
  await app.register(fastifyStatic, { root: options.pages, cacheControl: true, maxAge: 0 });
  await app.ready();
  if (!http)
    throw new KioskError('listen.failed', 'The web server has no HTTP server; report this.');
  const io = openSockets(http, options);
  await listen(app, options);
  const { port } = http.address() as AddressInfo;
  const shown = options.host === '0.0.0.0' || options.host === '::' ? 'localhost' : options.host;
  return {
    url: `http://${shown}:${port}/`,
    port,
    refresh: () => void io.emit('view', options.view()),
    close: async () => {
      await io.close();
      await app.close();
    },
  };
}

function openSockets(http: HttpServer, options: ScreenOptions): Server {
  const io = new Server(http, {
    serveClient: false,
    maxHttpBufferSize: 16_384,
    // A page of another site open in the same browser must not press this kiosk's buttons.
    allowRequest: (request, decide) => {
      const { origin, host } = request.headers;
      decide(null, origin === undefined || new URL(origin).host === host);
    },
  });
  io.on('connection', (socket) => {
    socket.emit('view', options.view());
    socket.onAny((event: string, ...args: unknown[]) => {
      const last = args.at(-1);
      const answer = handle(event, args[0], options);
      if (typeof last === 'function') (last as (ack: Ack) => void)(answer);
      if (!answer.ok) options.log.warn({ event, refusal: answer }, 'message refused');
    });
  });
  return io;
}

function handle(event: string, message: unknown, options: ScreenOptions): Ack {
  if (event !== 'touch') return refuse('malformed', 'event: the page may only send "touch"');
  const parsed = parseMessage(Touch, message);
  if (!parsed.ok) return parsed;
  options.onTouch(parsed.value);
  return { ok: true };
}

async function listen(app: FastifyInstance, { host, port }: ScreenOptions): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    if ((cause as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      throw new KioskError(
        'listen.port-in-use',
        `Port ${port} on ${host} is in use by another program. See which one with "ss -ltnp 'sport = :${port}'" and stop it, or set another "listen.port" in this kiosk's settings.`,
        { cause },
      );
    }
    throw new KioskError(
      'listen.failed',
      `Cannot listen on ${host}:${port}: ${(cause as Error).message}. Check "listen.host" and "listen.port" in this kiosk's settings.`,
      { cause },
    );
  }
}
