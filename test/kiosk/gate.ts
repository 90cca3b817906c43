import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Points } from './points.js';

export interface Gate {
  /** Where the kiosk finds the machine behind it. */
  url: string;
  /** Connections are torn and none is taken until it is plugged in again. */
  pull(): void;
  plug(): void;
  close(): Promise<void>;
}

/** What this request asks of the machine, without what differs from visit to visit. */
export type NameOf = (method: string, path: string, body: Buffer) => string;

/**
 * The cable between the kiosk and a machine that speaks HTTP. A kiosk killed `before` an act never got
 * its request through; killed `after`, the machine has acted and nobody hears the answer.
 */
export async function openGate(target: string, points: Points, nameOf: NameOf): Promise<Gate> {
  let pulled = false;
  const { origin } = new URL(target);

  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await buffer(request);
    const path = request.url ?? '/';
    const method = request.method ?? 'GET';
    const name = nameOf(method, path, body);
    if (!(await points.reach(`before ${name}`))) return response.destroy();
    const answer = await fetch(origin + path, {
      method,
      headers: { 'content-type': request.headers['content-type'] ?? 'application/json' },
      ...(body.length > 0 && { body: new Uint8Array(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    if (!(await points.reach(`after ${name}`)) || pulled) return response.destroy();
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
    return response.end(bytes);
  };

  const server = createServer((request, response) => {
    if (pulled) response.destroy();
    else void pass(request, response).catch(() => response.destroy());
  });
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${new URL(target).pathname.replace(/\/$/, '')}`,
    pull: () => {
      pulled = true;
      server.closeAllConnections();
    },
    plug: () => (pulled = false),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
