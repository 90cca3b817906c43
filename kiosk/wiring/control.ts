import { randomBytes, timingSafeEqual } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { KioskError } from '../error/kiosk-error.js';
import { controlFile, type ControlAnswer } from './control-file.js';

export interface ControlOptions {
  /** Folder of the kiosk's data. */
  data: string;
  /** By path, for example `/close-day`. */
  acts: Readonly<Record<string, () => Promise<unknown>>>;
  log: Logger;
}

/**
 * What an administrator of this machine may ask of the running kiosk, which alone holds its journal and
 * its terminal. A port of its own on the loopback interface, whatever the page listens on; whoever may
 * read the token in the data folder may read the journal too.
 */
export async function startControl({ data, acts, log }: ControlOptions) {
  const token = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    void answer(request, response, token, acts, log);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const file = controlFile(data);
  rmSync(file, { force: true });
  const { port } = server.address() as AddressInfo;
  writeFileSync(file, JSON.stringify({ port, token }), { mode: 0o600, flag: 'wx' });
  return {
    close: async () => {
      rmSync(file, { force: true });
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  token: string,
  acts: ControlOptions['acts'],
  log: Logger,
): Promise<void> {
  request.resume();
  const act = acts[request.url ?? ''];
  if (request.method !== 'POST' || !act) {
    send(response, 404, { ok: false, code: 'control.unknown', message: 'no such act' });
  } else if (!allowed(request, token)) {
    send(response, 401, { ok: false, code: 'control.refused', message: 'wrong token' });
  } else {
    send(response, 200, await perform(act, log));
  }
}

function allowed({ headers }: IncomingMessage, token: string): boolean {
  const given = Buffer.from(headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function perform(act: () => Promise<unknown>, log: Logger): Promise<ControlAnswer> {
  try {
    return { ok: true, value: await act() };
  } catch (error) {
    if (error instanceof KioskError) {
      return { ok: false, code: error.code, message: error.message };
    }
    log.error({ err: error }, 'an act of the control port threw');
    return { ok: false, code: 'control.failed', message: 'It failed; see the log of the kiosk.' };
  }
}

function send(response: ServerResponse, status: number, body: ControlAnswer): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
