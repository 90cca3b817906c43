import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers a request instead of the server. */
export type Answer = (request: IncomingMessage, response: ServerResponse, content: Buffer) => void;

export interface FileServer {
  readonly url: string;
  /** May be changed: then their tags change as well. */
  readonly files: Map<string, Buffer>;
  /** `path range`, in order. */
  readonly asked: string[];
  /** Answers of the next requests, the first one first; then it serves as it should. */
  readonly next: Answer[];
  close(): Promise<void>;
}

/** Files on loopback, with ETag, Range and If-Range as RFC 9110 has them. */
export async function serveFiles(files: Readonly<Record<string, Buffer>>): Promise<FileServer> {
  const held = new Map(Object.entries(files));
  const asked: string[] = [];
  const next: Answer[] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? '').split('/').at(-1) ?? '';
    asked.push([name, request.headers.range].filter(Boolean).join(' '));
    const content = held.get(name);
    if (!content) response.writeHead(404).end('no such file');
    else (next.shift() ?? serve)(request, response, content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    files: held,
    asked,
    next,
    close: async () => {
      server.closeAllConnections();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

export function tagOf(content: Buffer): string {
  return `"${createHash('sha256').update(content).digest('hex').slice(0, 16)}"`;
}

function serve(request: IncomingMessage, response: ServerResponse, content: Buffer): void {
  const tag = tagOf(content);
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
  const same = request.headers['if-range'] === undefined || request.headers['if-range'] === tag;
  if (from === undefined || !same) {
    response.writeHead(200, { etag: tag, 'content-length': content.length }).end(content);
    return;
  }
  const rest = content.subarray(Number(from));
  if (rest.length === 0) {
    response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
    return;
  }
  const range = `bytes ${from}-${content.length - 1}/${content.length}`;
  response
    .writeHead(206, { etag: tag, 'content-range': range, 'content-length': rest.length })
    .end(rest);
}
