import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ServiceDesk } from './desk.js';
import { Act, SignIn, type Refusal } from './protocol.js';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const LOCAL_NAME = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** The service menu's own part of the kiosk's server: for the kiosk's own screen, from nowhere else. */
export function serveService(app: FastifyInstance, desk: ServiceDesk): void {
  app.get('/service', (_, reply) => reply.redirect('/service/'));
  app.register(
    (routes, _, done) => {
      routes.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store');
        if (isOwnScreen(request)) return;
        const refusal = refuse('elsewhere', 'The service menu opens on the kiosk itself only.');
        await reply.code(403).send(refusal);
      });
      routes.post('/sign-in', ({ body }) =>
        parsed(SignIn, body, (request) => desk.signIn(request)),
      );
      routes.post('/sign-out', (request) => {
        desk.signOut(tokenOf(request));
        return { ok: true };
      });
      routes.post('/touch', (request) => ({ ok: desk.touch(tokenOf(request)) }));
      routes.get('/board', (request) => desk.read(tokenOf(request)));
      routes.post('/act', (request) =>
        parsed(Act, request.body, (act) => desk.act(tokenOf(request), act)),
      );
      done();
    },
    { prefix: '/service/api' },
  );
}

/** By its address; and by name, so that a page from elsewhere that points a name here is not let in. */
function isOwnScreen({ headers, socket }: FastifyRequest): boolean {
  const { host = '', origin } = headers;
  if (!LOOPBACK.test(socket.remoteAddress ?? '') || !LOCAL_NAME.test(host)) return false;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function tokenOf({ headers }: FastifyRequest): string {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
}

async function parsed<S extends z.ZodType, T>(
  schema: S,
  body: unknown,
  use: (value: z.infer<S>) => Promise<T>,
): Promise<T | Refusal> {
  const result = schema.safeParse(body);
  if (result.success) return use(result.data);
  const [issue] = result.error.issues;
  return refuse('malformed', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function refuse(code: Refusal['code'], message: string): Refusal {
  return { ok: false, code, message };
}
