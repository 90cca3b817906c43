import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import type { TerminalPayment } from '../payment/index.js';
import { listenOnLoopback, parseJson, readBody } from './http.js';
import { openStateFile } from './state-file.js';
import * as books from './terminal-book.js';

/**
 * What the next payments meet.
 * - `approve`, `decline`: the card is put on after `cardMs` and accepted or not
 * - `no-card`: nobody puts a card on; refused after `waitMs`
 * - `lose-answer`: approved, but the answer never arrives; asking about it works
 * - `lose-all`: approved, and from then on nothing is answered until told otherwise
 * - `wait`: until `tap` or `decline` is pressed on the terminal's page
 */
export const TERMINAL_MOODS = [
  'approve',
  'decline',
  'no-card',
  'lose-answer',
  'lose-all',
  'wait',
] as const;
export type TerminalMood = (typeof TERMINAL_MOODS)[number];

export interface SimulatedTerminalOptions {
  /** The terminal's memory; null keeps it for this process only. */
  stateFile: string | null;
  cardMs: number;
  waitMs?: number;
  port?: number;
  now?: () => number;
}

export interface SimulatedTerminal {
  url: string;
  mood(mood: TerminalMood): void;
  /** Not ready: `GET /status` says so and payments are answered with 503. */
  switchedOff(off: boolean): void;
  totals(): books.BookTotals;
  payments(): TerminalPayment[];
  /** Counted as the money moved, since the last closing. */
  sums(): books.TerminalBook['period'];
  close(): Promise<void>;
}

const Begin = z.strictObject({
  transaction: z.string().min(1).max(60),
  amountWon: z.number().int().min(1),
});
const Refund = z.strictObject({ totalWon: z.number().int().min(1) });

/** A card terminal with its REST agent, as a far end of its own on the loopback interface. */
export async function startCardTerminal(
  options: SimulatedTerminalOptions,
): Promise<SimulatedTerminal> {
  const { cardMs, waitMs = 25_000, now = Date.now } = options;
  const file = openStateFile(options.stateFile, books.TerminalBook, books.EMPTY_BOOK);
  const waiting = new Map<string, { end: (payment: TerminalPayment) => void; timer: Timer }>();
  let mood: TerminalMood = 'approve';
  let silent = false;
  let off = false;

  const finish = (payment: TerminalPayment) => {
    const held = waiting.get(payment.transaction);
    if (!held) return;
    waiting.delete(payment.transaction);
    clearTimeout(held.timer);
    held.end(payment);
  };

  const refuse = (payment: TerminalPayment, refusal: TerminalPayment['refusal']) => {
    const refused: TerminalPayment = { ...payment, state: 'refused', refusal };
    books.putPayment(file, refused);
    finish(refused);
  };

  const cardOn = (payment: TerminalPayment, decline: boolean) => {
    if (decline) refuse(payment, 'card-declined');
    else finish(books.approve(file, payment, now()));
  };

  const begin = (payment: TerminalPayment, end: (payment: TerminalPayment) => void) => {
    const asked = mood;
    books.putPayment(file, payment);
    const nobody = asked === 'no-card' || asked === 'wait';
    const timer = setTimeout(
      () => {
        if (nobody) refuse(payment, 'card-not-presented');
        else cardOn(payment, asked === 'decline');
        if (asked === 'lose-all') silent = true;
      },
      nobody ? waitMs : cardMs,
    );
    const lost = asked === 'lose-answer' || asked === 'lose-all';
    waiting.set(payment.transaction, { timer, end: lost ? () => undefined : end });
  };

  const charge = (body: Buffer, response: ServerResponse) => {
    const asked = Begin.safeParse(parseJson(body));
    if (!asked.success) {
      send(response, 400, { error: 'transaction and amountWon' });
      return;
    }
    if (off) {
      send(response, 503, { error: 'switched off' });
      return;
    }
    const known = books.findPayment(file.read(), asked.data.transaction);
    if (known) {
      send(response, 200, known);
      return;
    }
    if (waiting.size > 0) {
      send(response, 409, { error: 'busy' });
      return;
    }
    const payment: TerminalPayment = {
      ...asked.data,
      state: 'pending',
      refusal: null,
      approval: null,
      refundedWon: 0,
    };
    begin(payment, (ended) => send(response, 200, ended));
  };

  const cancel = (transaction: string, response: ServerResponse) => {
    const known = books.findPayment(file.read(), transaction);
    if (known?.state === 'pending') refuse(known, 'payment-cancelled');
    if (known?.state === 'approved') books.cancel(file, known);
    if (!known) {
      // Remembered, so that a charge still on its way finds itself cancelled.
      const nothing = { amountWon: 0, refusal: null, approval: null, refundedWon: 0 };
      books.putPayment(file, { transaction, ...nothing, state: 'cancelled' });
    }
    send(response, 200, books.findPayment(file.read(), transaction));
  };

  const refund = (transaction: string, body: Buffer, response: ServerResponse) => {
    const asked = Refund.safeParse(parseJson(body));
    const known = books.findPayment(file.read(), transaction);
    if (known?.state !== 'approved') {
      send(response, 404, { error: 'nothing was paid' });
      return;
    }
    const { totalWon = 0 } = asked.data ?? {};
    if (totalWon < Math.max(known.refundedWon, 1) || totalWon > known.amountWon) {
      send(response, 422, { error: 'totalWon' });
      return;
    }
    books.refund(file, known, totalWon);
    send(response, 200, books.findPayment(file.read(), transaction));
  };

  const sums = (totals: books.TerminalBook['period'], response: ServerResponse) =>
    send(response, 200, { totals, netWon: books.netWon(totals) });

  const press = (button: string, response: ServerResponse) => {
    const [transaction] = waiting.keys();
    const payment = transaction && books.findPayment(file.read(), transaction);
    if (payment && (button === 'tap' || button === 'decline')) {
      cardOn(payment, button === 'decline');
    }
    send(response, 200, { pressed: Boolean(payment) });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    if (silent) return;
    const [, collection, id, action] = (request.url ?? '/').split('/').map(decodeURIComponent);
    const get = request.method === 'GET';
    if (get && collection === 'status') {
      send(response, 200, { ready: !off, detail: off ? 'switched off' : '' });
      return;
    }
    if (get && collection === 'book') {
      send(response, 200, books.totals(file.read()));
      return;
    }
    if (get && collection === 'totals') {
      sums(file.read().period, response);
      return;
    }
    if (!get && collection === 'closing') {
      sums(books.close(file), response);
      return;
    }
    if (!get && collection === 'payments' && id && action === 'refund') {
      refund(id, body, response);
      return;
    }
    if (!get && collection === 'payments' && !id) {
      charge(body, response);
      return;
    }
    if (!get && collection === 'payments' && id && action === 'cancel') {
      cancel(id, response);
      return;
    }
    if (get && collection === 'payments' && id) {
      const known = books.findPayment(file.read(), id);
      send(response, known ? 200 : 404, known ?? { error: 'unknown' });
      return;
    }
    if (!get && collection === 'press' && id) {
      press(id, response);
      return;
    }
    send(response, 404, { error: 'no such thing' });
  };

  const server = await listenOnLoopback((request, response) => {
    void handle(request, response);
  }, options.port);
  return {
    url: server.url,
    mood: (next) => {
      mood = next;
      silent = false;
    },
    switchedOff: (value) => (off = value),
    totals: () => books.totals(file.read()),
    payments: () => file.read().payments,
    sums: () => file.read().period,
    close: async () => {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      await server.close();
    },
  };
}

type Timer = ReturnType<typeof setTimeout>;

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
