import { fork, type ChildProcess } from 'node:child_process';
import { childProgram, endChild } from '../child/index.js';
import { RobotError } from '../error/robot-error.js';
import type { Passage } from '../places/index.js';
import { FromEncoder, type ToEncoder } from './messages.js';

const PROCESS = childProgram(import.meta.url, 'process.js');
/** The first start compares nothing yet: it makes vectors of a whole directory, some seconds. */
const START_MS = 5 * 60_000;
/** A process that is silent for so long is ended. */
const SILENT_MS = 5_000;

export interface Started {
  readonly passages: number;
  /** Whether their vectors were there already. */
  readonly kept: boolean;
}

type Near = readonly (readonly [string, number])[];

export interface EncoderOptions {
  readonly folder: string;
  readonly passages: readonly Passage[];
  readonly cache: string | null;
}

/** The process that holds the model, as its parent sees it: from `start` until it is gone. */
export class EncoderChild {
  #child: ChildProcess | undefined;
  #isReady = false;
  #nextId = 1;
  readonly #waiting = new Map<number, (near: Near | null) => void>();

  constructor(private readonly options: EncoderOptions) {}

  /** @throws RobotError `understanding.model-broken` */
  start(): Promise<Started> {
    const child = fork(PROCESS, [], {
      serialization: 'advanced',
      // The library writes to stderr on its own; what matters comes as messages.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child = child;
    const { folder, passages, cache } = this.options;
    this.#tell({ type: 'start', folder, cache, passages: [...passages] });
    return new Promise((resolve, reject) => {
      const fail = (message: string): void => {
        clearTimeout(timer);
        child.kill('SIGKILL');
        reject(new RobotError('understanding.model-broken', message));
      };
      const timer = setTimeout(() => fail(`${folder}: not ready in time.`), START_MS);
      child.once('exit', () => {
        this.#gone(child);
        fail(`The model in ${folder} ended its process. Install it again.`);
      });
      child.on('message', (message) => {
        const told = FromEncoder.parse(message);
        if (told.type === 'failed') fail(told.message);
        else if (told.type === 'near') this.#answered(told.id, told.near);
        else {
          clearTimeout(timer);
          this.#isReady = true;
          resolve({ passages: told.passages, kept: told.kept });
        }
      });
    });
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** @returns null when the process is gone, or goes without an answer */
  ask(text: string): Promise<Near | null> {
    if (!this.#isReady) return Promise.resolve(null);
    const id = this.#nextId++;
    return new Promise((resolve) => {
      const silent = setTimeout(() => this.#child?.kill('SIGKILL'), SILENT_MS);
      this.#waiting.set(id, (near) => {
        clearTimeout(silent);
        resolve(near);
      });
      this.#tell({ type: 'question', id, text });
    });
  }

  close(): Promise<void> {
    this.#isReady = false;
    return endChild(this.#child);
  }

  #tell(message: ToEncoder): void {
    const child = this.#child;
    child?.send(message, (error) => {
      if (error) this.#gone(child);
    });
  }

  #answered(id: number, near: Near | null): void {
    this.#waiting.get(id)?.(near);
    this.#waiting.delete(id);
  }

  #gone(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#isReady = false;
    for (const id of [...this.#waiting.keys()]) this.#answered(id, null);
  }
}
