import type { IncomingMessage, ServerResponse } from 'node:http';
import { signatureOf, vanMessages, type Credentials } from '../../payment/index.js';
import { listenOnLoopback, parseJson, readBody } from '../http.js';
import { openStateFile } from '../state-file.js';
import type { BookTotals } from '../terminal-book.js';
import { startReader, type SimulatedReader } from './reader.js';
import { EMPTY_VAN_BOOK, VanBook, VanDesk } from './van-desk.js';

/**
 * What the next messages meet.
 * - `lose-answer`: the next approval is booked and its connection cut; asking works
 * - `lose-all`: from the next approval on, nothing is answered until told otherwise
 * - `half`, `garbage`, `other-transaction`, `other-amount`, `error-500`: how the next approval is
 *   answered, although it is booked
 */
export type VanMood =
  | 'approve'
  | 'decline'
  | 'lose-answer'
  | 'lose-all'
  | 'half'
  | 'garbage'
  | 'other-transaction'
  | 'other-amount'
  | 'error-500';

export interface SimulatedVan {
  url: string;
  reader: SimulatedReader;
  mood(mood: VanMood): void;
  totals(): BookTotals;
  /** Paths in the order they came. */
  heard(): string[];
  close(): Promise<void>;
}

export interface SimulatedVanOptions {
  stateFile: string | null;
  credentials: Credentials;
  cardMs: number;
  waitMs?: number;
  now?: () => number;
}

const { PATHS } = vanMessages;
/** A signature older than this is refused. */
const FRESH_MS = 300_000;

/** The VAN's API and a card reader, on two ports of the loopback interface. */
export async function startVan(options: SimulatedVanOptions): Promise<SimulatedVan> {
  const { stateFile, credentials, cardMs, waitMs = 25_000, now = Date.now } = options;
  const desk = new VanDesk(openStateFile(stateFile, VanBook, EMPTY_VAN_BOOK), now);
  const reader = await startReader(cardMs, waitMs);
  const nonces = new Set<string>();
  const heard: string[] = [];
  let mood: VanMood = 'approve';
  let silent = false;

  const says = (path: string, body: unknown): object | undefined => {
    switch (path) {
      case PATHS.approve: {
        const asked = vanMessages.ApproveRequest.parse(body);
        const good = reader.spend(asked.tokenKey, asked.trxAmt);
        return { mercTrxNo: asked.mercTrxNo, ...desk.approve(asked, good, mood === 'decline') };
      }
      case PATHS.netCancel: {
        const asked = vanMessages.ApproveRequest.parse(body);
        return { mercTrxNo: asked.mercTrxNo, ...desk.netCancel(asked) };
      }
      case PATHS.cancel: {
        const asked = vanMessages.CancelRequest.parse(body);
        return { mercTrxNo: asked.mercTrxNo, ...desk.cancel(asked) };
      }
      case PATHS.status: {
        const asked = vanMessages.StatusRequest.parse(body);
        return { mercTrxNo: asked.mercTrxNo, ...desk.status(asked) };
      }
      case PATHS.totals:
        return desk.sums(vanMessages.TotalsRequest.parse(body).close);
      default:
        return undefined;
    }
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const text = (await readBody(request)).toString();
    const path = request.url ?? '/';
    heard.push(path);
    if (silent) return;
    if (!signed(request, path, text, credentials, now(), nonces)) {
      send(response, 401, { respCd: '9401', respMsg: 'signature' });
      return;
    }
    const message = says(path, parseJson(Buffer.from(text)));
    if (!message) send(response, 404, {});
    else if (path === PATHS.approve) misbehave(response, message);
    else send(response, 200, message);
  };

  const misbehave = (response: ServerResponse, message: object) => {
    const now = mood;
    if (now !== 'decline') mood = 'approve';
    switch (now) {
      case 'approve':
      case 'decline':
        send(response, 200, message);
        return;
      case 'lose-answer':
        response.destroy();
        return;
      case 'lose-all':
        silent = true;
        return;
      case 'half':
        response.writeHead(200, { 'content-length': JSON.stringify(message).length });
        response.write(JSON.stringify(message).slice(0, 40), () => response.destroy());
        return;
      case 'garbage':
        response.end('<html>점검 중입니다</html>');
        return;
      case 'other-transaction':
        send(response, 200, { ...message, mercTrxNo: 'f'.repeat(20) });
        return;
      case 'other-amount':
        send(response, 200, withAmount(message, 9_999));
        return;
      case 'error-500':
        send(response, 500, {});
    }
  };

  const server = await listenOnLoopback((request, response) => {
    void handle(request, response).catch(() => send(response, 400, {}));
  });
  return {
    url: server.url,
    reader,
    mood: (next) => {
      mood = next;
      silent = false;
    },
    totals: () => desk.totals(),
    heard: () => heard,
    close: async () => {
      await reader.close();
      await server.close();
    },
  };
}

function signed(
  { headers }: IncomingMessage,
  path: string,
  body: string,
  credentials: Credentials,
  now: number,
  nonces: Set<string>,
): boolean {
  const of = (name: string) => String(headers[`x-kicc-${name}`] ?? '');
  const [timestamp, nonce] = [of('timestamp'), of('nonce')];
  const fresh = Math.abs(now - Number(timestamp)) < FRESH_MS && !nonces.has(nonce);
  nonces.add(nonce);
  const wanted = signatureOf(credentials, path, timestamp, nonce, body);
  return fresh && of('channelid') === credentials.channelId && of('authorization') === wanted;
}

function withAmount(message: object, trxAmt: number): object {
  const { payment } = message as { payment?: object };
  return { ...message, payment: { ...payment, trxAmt } };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
