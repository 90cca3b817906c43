import { join } from 'node:path';
import { access } from 'node:fs/promises';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { Server } from 'socket.io';
import type { Point2D, Pose2D } from '../../zone/wire/index.js';
import { RobotError } from '../error/robot-error.js';
import type { Guide, Knowledge } from '../guide/index.js';
import { MotionFeed } from './motion-feed.js';
import { servePage } from './page-messages.js';
import type { FaceVoiceMessage } from './protocol.js';
import { faceView } from './view.js';
import type { FaceVoice } from './voice.js';
import type { Wheels } from './wheels.js';

export interface FaceOptions {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Folder of the built page. */
  pages: string;
  /** Folder of the site; its plan.svg is served at `/site/plan.svg`. */
  site: string;
  knowledge: Knowledge;
  guide: Guide;
  pose: () => Pose2D | undefined;
  path: () => readonly Point2D[];
  wheels: Wheels;
  /** Absent or null: the robot has no voice. */
  voice?: FaceVoice | null;
  /** What GET /health answers beside `ok`. */
  health: () => Record<string, unknown>;
  log: Logger;
}

export interface Face {
  /** For example `http://127.0.0.1:8702`. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Largest message a page may send, bytes. */
const MAX_MESSAGE_BYTES = 16_384;

/**
 * Serves the robot's screen, its messages and its health on one port.
 * @throws RobotError `listen.port-in-use`, `listen.failed`, `face.pages-missing`
 */
export async function startFace(options: FaceOptions): Promise<Face> {
  await requirePages(options.pages);
  const app = Fastify({ logger: false });
  await addRoutes(app, options);
  const io = new Server(app.server, { maxHttpBufferSize: MAX_MESSAGE_BYTES, serveClient: false });
  const stop = connectPages(io, options);
  await listen(app, options);
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}`,
    port,
    close: async () => {
      stop();
      await io.close();
      await app.close();
    },
  };
}

async function addRoutes(app: FastifyInstance, options: FaceOptions): Promise<void> {
  await app.register(fastifyStatic, { root: options.pages });
  app.get('/health', () => ({ ok: true, ...options.health() }));
  app.get('/site/plan.svg', (_request, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('plan.svg', options.site),
  );
}

/** Sends views and motion to every page; returns how to stop. */
function connectPages(io: Server, options: FaceOptions): () => void {
  const { knowledge, guide, wheels, log, voice = null } = options;
  let shown = '';
  guide.onState((state) => {
    const view = faceView(knowledge, state);
    const text = JSON.stringify(view);
    if (text === shown) return;
    shown = text;
    io.emit('view', view);
  });
  const motion = new MotionFeed(options, (message) => io.emit('motion', message));
  wheels.onNotice((notice) => io.emit('wheels', { notice }));
  voice?.onState(() => io.volatile.emit('voice', voiceMessage(voice)));
  voice?.onClip((clip) => io.emit('clip', clip));
  io.on('connection', (socket) => {
    servePage(socket, { guide, wheels, voice, log });
    socket.emit('voice', voiceMessage(voice));
    socket.emit('wheels', { notice: wheels.notice() });
    socket.emit('view', faceView(knowledge, guide.state()));
    socket.emit('motion', motion.now());
  });
  motion.start();
  return () => motion.stop();
}

function voiceMessage(voice: FaceVoice | null): FaceVoiceMessage {
  return { voice: voice?.state() ?? null, throughScreen: voice?.throughScreen ?? false };
}

async function listen(app: FastifyInstance, { host, port }: FaceOptions): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    const inUse = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
    if (inUse) {
      throw new RobotError(
        'listen.port-in-use',
        `Port ${port} on ${host} is already in use. Stop the program that uses it, or set another "listen.port".`,
        { cause },
      );
    }
    throw new RobotError(
      'listen.failed',
      `Cannot listen on ${host}:${port}. Check "listen.host" and "listen.port" in the settings.`,
      { cause },
    );
  }
}

async function requirePages(pages: string): Promise<void> {
  try {
    await access(join(pages, 'index.html'));
  } catch (cause) {
    throw new RobotError(
      'face.pages-missing',
      `The robot's page is not built: ${join(pages, 'index.html')} is missing. Run npm run build, or set "pages".`,
      { cause },
    );
  }
}
