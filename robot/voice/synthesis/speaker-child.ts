import { fork, type ChildProcess } from 'node:child_process';
import { RobotError } from '../../error/robot-error.js';
import { endChild } from '../../child/index.js';
import { FromSpeaker, type ToSpeaker } from './messages.js';
import type { Delivery, Synthesis } from './port.js';

const SPEAK_MS = 10_000;

/** A voice in a process of its own; when that ends, the next sentence starts it anew. */
export class SpeakerChild implements Synthesis {
  #child: ChildProcess | undefined;
  #nextId = 1;

  /** @param program of the process @param args of it */
  constructor(
    readonly name: string,
    private readonly program: string,
    private readonly args: readonly string[] = [],
  ) {}

  speak(text: string, { language, pace }: Delivery): Promise<Float32Array> {
    if (!/[\p{L}\p{N}]/u.test(text)) return Promise.resolve(new Float32Array());
    const child = (this.#child ??= this.#start());
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const end = (): void => {
        clearTimeout(timer);
        child.off('message', answered);
        child.off('exit', gone);
      };
      const fail = (what: string): void => {
        end();
        reject(new RobotError('voice.cannot-speak', `${this.name} ${what}.`));
      };
      const answered = (message: unknown): void => {
        const told = FromSpeaker.parse(message);
        if (told.id !== id) return;
        if ('failed' in told) fail(`failed: ${told.failed}`);
        else {
          end();
          resolve(told.samples);
        }
      };
      const gone = (): void => fail('ended');
      const timer = setTimeout(() => {
        child.kill('SIGKILL');
        fail('did not answer in time');
      }, SPEAK_MS);
      child.on('message', answered);
      child.once('exit', gone);
      const order: ToSpeaker = { id, text, language, pace };
      // One that has just ended is told of by its exit.
      child.send(order, () => undefined);
    });
  }

  close(): Promise<void> {
    return endChild(this.#child);
  }

  /** Before the first sentence, where loading takes a while. */
  warm(): this {
    this.#child ??= this.#start();
    return this;
  }

  #start(): ChildProcess {
    const child = fork(this.program, this.args, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    return child;
  }
}
