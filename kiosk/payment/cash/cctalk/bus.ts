import type { Line, OpenLine } from '../serial-line.js';
import type { Checksum } from './checksum.js';
import { encode, type Frame } from './frame.js';
import { ADDRESS, ANSWER } from './headers.js';
import { Parser } from './parser.js';

/** A device on the bus. */
export interface Peer {
  address: number;
  checksum: Checksum;
}

export interface Request {
  header: number;
  data?: readonly number[];
  /** How many data bytes the answer may have; others are not believed. */
  sizes: readonly number[];
  /** False: it is sent once, because a second copy would be done again. */
  repeatable: boolean;
}

export type Answer =
  | { ok: true; data: Uint8Array }
  /** `nak`, `busy`: it says no. `silent`: nothing that can be believed. `no-line`: not sent. */
  | { ok: false; why: 'nak' | 'busy' | 'silent' | 'no-line'; detail: string };

export interface BusTiming {
  /** Longest wait for an answer, ms. */
  answerMs?: number;
  /** Nothing may have been heard for this long before a request, so that no old answer fits it, ms. */
  silenceMs?: number;
  /** A port that does not open is tried again after this, ms. */
  reopenMs?: number;
}

const ATTEMPTS = 3;

/** The ccTalk line: one request at a time, opened when it is needed. Nothing here throws. */
export class Bus {
  #tail: Promise<unknown> = Promise.resolve();
  #line: Line | undefined;
  #trouble = 'not opened yet';
  #openAgainAt = 0;
  #closed = false;
  #heardAt = -Infinity;
  #receive: ((bytes: Uint8Array) => void) | undefined;
  /** Bytes that belonged to no answer, and frames that were for or from somebody else. */
  readonly noise = { dropped: 0, foreign: 0, late: 0 };

  readonly #answerMs: number;
  readonly #silenceMs: number;
  readonly #reopenMs: number;

  constructor(
    private readonly openLine: OpenLine,
    timing: BusTiming = {},
  ) {
    this.#answerMs = timing.answerMs ?? 250;
    this.#silenceMs = timing.silenceMs ?? 20;
    this.#reopenMs = timing.reopenMs ?? 1_000;
  }

  ask(peer: Peer, request: Request): Promise<Answer> {
    const turn = this.#tail.then(() => this.#attempts(peer, request));
    this.#tail = turn;
    return turn;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#tail;
    await this.#line?.close();
    this.#line = undefined;
  }

  async #attempts(peer: Peer, request: Request): Promise<Answer> {
    let answer = await this.#exchange(peer, request);
    for (let left = request.repeatable ? ATTEMPTS - 1 : 0; left > 0; left--) {
      if (answer.ok || answer.why === 'nak' || answer.why === 'no-line') break;
      answer = await this.#exchange(peer, request);
    }
    return answer;
  }

  async #exchange(peer: Peer, request: Request): Promise<Answer> {
    const line = await this.#opened();
    if (line === undefined) return { ok: false, why: 'no-line', detail: this.#trouble };
    await this.#silence();
    const { header, data = [] } = request;
    const frame = { to: peer.address, from: ADDRESS.host, header, data: Uint8Array.from(data) };
    const answered = this.#listen(peer, request);
    line.write(encode(frame, peer.checksum));
    return answered;
  }

  /** Waits for the answer; what else is on the line (its own echo too) is let go by. */
  #listen(peer: Peer, { header, data = [], sizes }: Request): Promise<Answer> {
    // The request's echo is a frame, too, and must fit.
    const parser = new Parser(peer.checksum, Math.max(1, data.length, ...sizes));
    return new Promise((resolve) => {
      const done = (answer: Answer): void => {
        clearTimeout(timer);
        this.#receive = undefined;
        this.noise.dropped += parser.dropped;
        resolve(answer);
      };
      const take = (frames: Frame[]): boolean => {
        const answer = frames.map((frame) => this.#read(frame, peer, sizes)).find(Boolean);
        if (answer) done(answer);
        return answer !== undefined;
      };
      const timer = setTimeout(() => {
        if (take(parser.flush())) return;
        const detail = `device ${peer.address} does not answer header ${header}`;
        done({ ok: false, why: 'silent', detail });
      }, this.#answerMs);
      this.#receive = (bytes) => void take(parser.push(bytes));
    });
  }

  #read(frame: Frame, peer: Peer, sizes: readonly number[]): Answer | undefined {
    const { to, from, header, data } = frame;
    const ours = to === ADDRESS.host && (from === null || from === peer.address);
    const said = `device ${peer.address} says`;
    if (ours && header === ANSWER.ack && sizes.includes(data.length)) return { ok: true, data };
    if (ours && header === ANSWER.nak) return { ok: false, why: 'nak', detail: `${said} no` };
    if (ours && header === ANSWER.busy) return { ok: false, why: 'busy', detail: `${said} busy` };
    if (to === ADDRESS.host) this.noise.foreign += 1;
    return undefined;
  }

  async #silence(): Promise<void> {
    for (;;) {
      const wait = this.#heardAt + this.#silenceMs - performance.now();
      if (wait <= 0) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }

  async #opened(): Promise<Line | undefined> {
    if (this.#closed) {
      this.#trouble = 'the cash unit was closed';
      return undefined;
    }
    if (this.#line || performance.now() < this.#openAgainAt) return this.#line;
    try {
      this.#line = await this.openLine({
        received: (bytes) => {
          this.#heardAt = performance.now();
          if (this.#receive) this.#receive(bytes);
          else this.noise.late += bytes.length;
        },
        closed: (reason) => this.#lose(reason),
      });
    } catch (error) {
      this.#lose(error instanceof Error ? error.message : String(error));
    }
    return this.#line;
  }

  #lose(reason: string): void {
    this.#line = undefined;
    this.#trouble = reason;
    this.#openAgainAt = performance.now() + this.#reopenMs;
  }
}
