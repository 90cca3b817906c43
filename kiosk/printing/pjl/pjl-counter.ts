import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { PageCounter, PrinterReading } from '../page-counter.js';
import { pjlQuestion, readPjl, type PjlAnswer } from './messages.js';
import { reasonOf, stateOf } from './status.js';

export interface PjlCounterOptions {
  host: string;
  /** 9100 on nearly every network printer. */
  port?: number;
  /** Time limit of one question, ms. */
  timeoutMs?: number;
}

/** An answer is some 200 bytes; a far end that talks on is no printer. */
const MOST_BYTES = 65_536;

/**
 * Asks a network printer over the port that jobs arrive on. Such a port serves one caller at a time, so
 * an answer also says that the job before it has been taken in or dropped.
 */
export function createPjlCounter(options: PjlCounterOptions): PageCounter {
  return {
    read: async () => {
      const where = `${options.host}:${options.port ?? 9100}`;
      try {
        return toReading(await ask(options));
      } catch (error) {
        const why = error instanceof Error ? error.message : 'failed';
        return { ok: false, detail: `no page counter at ${where}: ${why}` };
      }
    },
  };
}

function ask({ host, port = 9100, timeoutMs = 3_000 }: PjlCounterOptions): Promise<PjlAnswer> {
  const token = `haengbok ${randomUUID()}`;
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    const end = (act: () => void) => {
      clearTimeout(timer);
      socket.destroy();
      act();
    };
    const fail = (why: string) => end(() => reject(new Error(why)));
    const timer = setTimeout(() => fail('no answer'), timeoutMs);
    let text = '';
    socket.setEncoding('latin1');
    socket.once('connect', () => socket.write(pjlQuestion(token), 'latin1'));
    socket.once('error', (error) => fail(error.message));
    socket.once('close', () => fail('the printer hung up'));
    socket.on('data', (chunk: string) => {
      text += chunk;
      const answer = readPjl(text, token);
      if (answer) end(() => resolve(answer));
      else if (text.length > MOST_BYTES) fail('what answers is no printer');
    });
  });
}

function toReading(answer: PjlAnswer): PrinterReading {
  const state = stateOf(answer);
  const reasons = state === 'stopped' ? [reasonOf(answer.code)] : [];
  return { ok: true, pages: answer.pages, state, reasons };
}
