import { EventEmitter } from 'node:events';
import { RobotError } from '../../error/robot-error.js';
import { findAnswer } from './find-answer.js';
import type { Line, OpenLine } from './line.js';

/** Longer than any RTU frame: older bytes cannot belong to an answer any more. */
const KEEP_BYTES = 512;
/** Enough for one whole line of text. */
const HEARD_BYTES = 192;

/**
 * The port under modbus-serial. The library's own keeps a broken answer in its buffer and reads the
 * next ones out of step with it; this one forgets what came before a request and gives the library
 * only intact answers to it.
 */
export class RtuPort extends EventEmitter {
  /** Bytes that came in, and those of them that were part of an answer. */
  received = 0;
  answered = 0;
  /** The latest bytes, for telling what kind of device talks. */
  heard = Buffer.alloc(0);
  #line: Line | undefined;
  #request: Buffer | undefined;
  #bytes = Buffer.alloc(0);

  /** @param lost called when the line goes away by itself */
  constructor(
    private readonly openLine: OpenLine,
    private readonly lost: (reason: string) => void,
  ) {
    super();
  }

  get isOpen(): boolean {
    return this.#line !== undefined;
  }

  open(callback: (error?: Error) => void): void {
    const listener = {
      received: (bytes: Uint8Array) => this.#receive(bytes),
      closed: (reason: string) => {
        this.#line = undefined;
        this.lost(reason);
      },
    };
    this.openLine(listener).then((line) => {
      this.#line = line;
      callback();
    }, callback);
  }

  close(callback: () => void): void {
    const line = this.#line;
    this.#line = undefined;
    if (line === undefined) callback();
    else line.close().then(callback, callback);
  }

  /** @throws RobotError `base.closed` */
  write(frame: Buffer): void {
    if (this.#line === undefined) throw new RobotError('base.closed', 'The serial line is closed');
    this.#bytes = Buffer.alloc(0);
    this.#request = frame;
    this.#line.write(frame);
  }

  /** What comes from now on answers nothing. */
  forget(): void {
    this.#request = undefined;
  }

  #receive(bytes: Uint8Array): void {
    this.received += bytes.length;
    this.heard = Buffer.concat([this.heard, bytes]).subarray(-HEARD_BYTES);
    if (this.#request === undefined) return;
    this.#bytes = Buffer.concat([this.#bytes, bytes]).subarray(-KEEP_BYTES);
    const answer = findAnswer(this.#bytes, this.#request);
    if (answer === undefined) return;
    this.answered += answer.length;
    this.#request = undefined;
    this.emit('data', Buffer.from(answer));
  }
}
