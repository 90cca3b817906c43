import { fork, type ChildProcess } from 'node:child_process';
import { RobotError } from '../../../error/robot-error.js';
import { endChild } from '../../../child/index.js';
import { FromPorcupine, type StartPorcupine, type ToPorcupine } from './messages.js';
import { errorOf } from './troubles.js';

/** It may have to ask Picovoice. */
const START_MS = 30_000;
const ANSWER_MS = 2_000;

interface Waiting {
  readonly resolve: (name: boolean) => void;
  readonly reject: (error: RobotError) => void;
}

/** Porcupine in its own process; one call at a time. After an error it can be started anew. */
export class PorcupineEngine {
  #child: ChildProcess | undefined;
  #waiting: Waiting | undefined;

  constructor(
    private readonly settings: StartPorcupine,
    private readonly program: string,
  ) {}

  /** @throws RobotError `voice.wake-*`, `voice.model-broken` */
  async start(): Promise<void> {
    const child = fork(this.program, [], {
      serialization: 'advanced',
      // The library may write the key there.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    child.on('message', (message) => this.#told(FromPorcupine.parse(message)));
    child.once('exit', () => {
      if (this.#child === child) this.#fail(gone('Porcupine’s process ended.'));
    });
    await this.#ask(this.settings, START_MS);
  }

  /** @throws RobotError as `start` */
  hear(samples: Int16Array<ArrayBuffer>): Promise<boolean> {
    return this.#ask({ type: 'frame', samples }, ANSWER_MS);
  }

  reset(): void {
    this.#send({ type: 'reset' });
  }

  async close(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#waiting?.resolve(false);
    this.#waiting = undefined;
    await endChild(child);
  }

  #ask(message: ToPorcupine, limitMs: number): Promise<boolean> {
    return new Promise((resolve, reject) => {
      const late = (): void => this.#fail(gone(`Porcupine gave no answer in ${limitMs / 1000} s.`));
      const timer = setTimeout(late, limitMs);
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          done(value);
        };
      this.#waiting = { resolve: settle(resolve), reject: settle(reject) };
      if (!this.#child) this.#fail(gone('Porcupine is not running.'));
      this.#send(message);
    });
  }

  #send(message: ToPorcupine): void {
    // A process that is gone is told of by its exit.
    this.#child?.send(message, () => undefined);
  }

  #told(message: FromPorcupine): void {
    if (message.type === 'failed') {
      this.#fail(errorOf(message.trouble, message.detail));
      return;
    }
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(message.type === 'heard' && message.name);
  }

  #fail(error: RobotError): void {
    const child = this.#child;
    const waiting = this.#waiting;
    this.#child = undefined;
    this.#waiting = undefined;
    child?.kill('SIGKILL');
    waiting?.reject(error);
  }
}

function gone(message: string): RobotError {
  return new RobotError('voice.wake-gone', `${message} It is started again by itself.`);
}
