import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { vanMessages } from '../../payment/index.js';
import { listenOnLoopback, parseJson, readBody, type Loopback } from '../http.js';

type Read = vanMessages.Read;

export interface SimulatedReader extends Loopback {
  /** Whether a card comes: at once, never, or not before the reader is told to stop. */
  next(card: 'comes' | 'stays-away' | 'awaited'): void;
  switchedOff(off: boolean): void;
  /** Good for one approval of that amount. */
  spend(token: string, amountWon: number): boolean;
}

const Begin = z.strictObject({
  transaction: z.string().min(1),
  amountWon: z.number().int().min(1),
});

/** A card reader with its agent: one card at a time, and tokens that say nothing of the card. */
export async function startReader(cardMs: number, waitMs: number): Promise<SimulatedReader> {
  const tokens = new Map<string, number>();
  let mood: 'comes' | 'stays-away' | 'awaited' = 'comes';
  let off = false;
  let waiting: { transaction: string; end: (read: Read) => void } | null = null;

  const read = ({ transaction, amountWon }: z.infer<typeof Begin>): Promise<Read> => {
    if (waiting) return Promise.resolve({ state: 'busy' });
    const comes = mood === 'comes';
    return new Promise((resolve) => {
      const timer = setTimeout(
        () => {
          if (!comes) return waiting?.end({ state: 'no-card' });
          const tokenKey = randomUUID();
          tokens.set(tokenKey, amountWon);
          waiting?.end({ state: 'read', tokenKey });
        },
        comes ? cardMs : waitMs,
      );
      waiting = {
        transaction,
        end: (outcome) => {
          clearTimeout(timer);
          waiting = null;
          resolve(outcome);
        },
      };
    });
  };

  const answer = async (
    method: string,
    path: string,
    body: Buffer,
  ): Promise<object | undefined> => {
    const [, collection, id, action] = path.split('/').map(decodeURIComponent);
    if (method === 'GET' && collection === 'status') {
      return { ready: !off, detail: off ? 'switched off' : '' };
    }
    if (off || method !== 'POST' || collection !== 'reads') return undefined;
    if (action === 'stop') {
      if (waiting?.transaction === id) waiting?.end({ state: 'stopped' });
      return { state: 'stopped' };
    }
    const begin = Begin.safeParse(parseJson(body));
    return begin.success ? read(begin.data) : undefined;
  };

  const server = await listenOnLoopback((request, response) => {
    void readBody(request)
      .then((body) => answer(request.method ?? '', request.url ?? '/', body))
      .then((message) => {
        response.writeHead(message ? 200 : 400, { 'content-type': 'application/json' });
        response.end(JSON.stringify(message ?? {}));
      });
  });
  return {
    ...server,
    next: (card) => (mood = card),
    switchedOff: (value) => (off = value),
    spend: (token, amountWon) => tokens.get(token) === amountWon && tokens.delete(token),
    close: async () => {
      waiting?.end({ state: 'stopped' });
      await server.close();
    },
  };
}
