import { fork, type ChildProcess } from 'node:child_process';
import { RobotError } from '../../error/robot-error.js';
import { RATE_HZ } from '../audio/format.js';
import { childProgram, endChild } from '../../child/index.js';
import { FromRecogniser, type ToRecogniser } from './messages.js';
import { readModel } from './model.js';

const PROCESS = childProgram(import.meta.url, 'process.js');
const START_MS = 20_000;
const ANSWER_MS = 10_000;
/** More than this is no turn of a talk; the memory stays bounded. */
export const LONGEST_S = 30;

export interface Recogniser {
  /** How the model calls itself, and what must be said of it. */
  readonly model: { readonly name: string; readonly licence: string; readonly note: string };
  /**
   * @param samples mono at 16 kHz, 30 s at most
   * @returns what was said, in NFC; empty when nothing was
   * @throws RobotError `voice.recogniser-gone`, `voice.recogniser-slow`; the next call starts it anew
   */
  recognise(samples: Float32Array): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the process that recognises.
 * @param folder of a model with its `model.json`
 * @param favoured words that are likely here, where the model can be told
 * @throws RobotError `voice.model-missing`, `voice.model-broken`
 */
export async function startRecogniser(
  folder: string,
  favoured: readonly string[] = [],
): Promise<Recogniser> {
  const { name, licence, note } = readModel(folder);
  const worker = new Worker(folder, favoured);
  await worker.start();
  return {
    model: { name, licence, note },
    recognise: (samples) => worker.recognise(samples),
    close: () => worker.close(),
  };
}

interface Waiting {
  readonly id: number;
  readonly resolve: (text: string) => void;
  readonly reject: (error: RobotError) => void;
}

class Worker {
  #child: ChildProcess | undefined;
  #nextId = 1;
  #waiting: Waiting[] = [];

  constructor(
    private readonly folder: string,
    private readonly favoured: readonly string[],
  ) {}

  start(): Promise<void> {
    const child = fork(PROCESS, [], {
      serialization: 'advanced',
      // The library writes to stderr on its own; what matters comes as messages.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    const told: ToRecogniser = {
      type: 'start',
      folder: this.folder,
      favoured: [...this.favoured],
    };
    child.send(told, (error) => {
      if (error) this.#gone(child);
    });
    return new Promise((resolve, reject) => {
      const fail = (message: string): void => {
        clearTimeout(timer);
        child.kill('SIGKILL');
        reject(
          new RobotError('voice.model-broken', `The speech recogniser does not start: ${message}`),
        );
      };
      const timer = setTimeout(() => fail(`no sign of it in ${START_MS / 1000} s`), START_MS);
      child.once('exit', () => {
        this.#gone(child);
        fail(`its process ended; the model in ${this.folder} may be damaged, install it again`);
      });
      child.on('message', (message) => {
        const told = FromRecogniser.parse(message);
        if (told.type === 'failed') fail(told.message);
        else if (told.type === 'text') this.#answered(told.id, told.text);
        else {
          clearTimeout(timer);
          resolve();
        }
      });
    });
  }

  async recognise(samples: Float32Array): Promise<string> {
    if (!this.#child) await this.start();
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      const timer = setTimeout(() => {
        this.#child?.kill('SIGKILL');
        reject(
          new RobotError('voice.recogniser-slow', 'The speech recogniser did not answer in time.'),
        );
      }, ANSWER_MS);
      const settle =
        <T>(done: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          done(value);
        };
      this.#waiting.push({ id, resolve: settle(resolve), reject: settle(reject) });
      const heard = samples.slice(0, LONGEST_S * RATE_HZ);
      const message: ToRecogniser = { type: 'speech', id, samples: heard };
      this.#child?.send(message, (error) => {
        if (error) this.#gone(this.#child);
      });
    });
  }

  close(): Promise<void> {
    return endChild(this.#child);
  }

  #answered(id: number, text: string): void {
    const found = this.#waiting.find((one) => one.id === id);
    this.#waiting = this.#waiting.filter((one) => one.id !== id);
    found?.resolve(text);
  }

  #gone(child: ChildProcess | undefined): void {
    if (this.#child === child) this.#child = undefined;
    const waiting = this.#waiting.splice(0);
    for (const { reject } of waiting) {
      reject(
        new RobotError('voice.recogniser-gone', 'The speech recogniser ended; it starts again.'),
      );
    }
  }
}
