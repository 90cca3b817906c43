import { setTimeout as after } from 'node:timers/promises';
import { passagesOf, type Directory, type Nearness } from '../places/index.js';
import { EncoderChild, type Started } from './encoder-child.js';
import { readUnderstandingModel, type UnderstandingModel } from './model.js';

/** Longer no visitor waits for it. */
const LIMIT_MS = 300;
/** After a start that failed; a broken model does not keep the computer busy. */
const RETRY_MS = 60_000;

export interface UnderstandingOptions {
  /** Of a model with its `model.json`. */
  readonly folder: string;
  readonly directory: Directory;
  /** Where the directory's vectors are kept; left out, they are made at every start. */
  readonly cache?: string;
  /** Milliseconds that a question may take, and that lie at least between two starts. */
  readonly limit?: number;
  readonly retry?: number;
}

export interface Understanding {
  readonly model: UnderstandingModel;
  /** @throws RobotError `understanding.model-broken` */
  readonly ready: Promise<Started>;
  /** Null when there is no answer within the limit, for whatever reason; never rejects. */
  near(question: string): Promise<Nearness | null>;
  close(): Promise<void>;
}

/**
 * Starts the model in its own process; until `ready`, and whenever it fails, nothing is near to anything.
 * @throws RobotError `understanding.model-missing`, `understanding.model-broken`
 */
export function startUnderstanding(options: UnderstandingOptions): Understanding {
  const { folder, directory, cache = null, limit = LIMIT_MS, retry = RETRY_MS } = options;
  const model = readUnderstandingModel(folder);
  const child = new EncoderChild({ folder, cache, passages: passagesOf(directory) });
  let startedAt = performance.now();
  let closed = false;
  const ready = child.start();
  let starting: Promise<unknown> | undefined = ready;
  const settle = (): void => void (starting = undefined);
  ready.then(settle, settle);
  const again = (): void => {
    if (closed || starting || performance.now() - startedAt < retry) return;
    startedAt = performance.now();
    starting = child.start().then(settle, settle);
  };
  return {
    model,
    ready,
    near: async (question) => {
      if (!child.isReady) again();
      const stop = new AbortController();
      const near = await Promise.race([
        child.ask(question),
        after(limit, null, { signal: stop.signal }).catch(() => null),
      ]);
      stop.abort();
      return near && near.length > 0 ? new Map(near) : null;
    },
    close: () => {
      closed = true;
      return child.close();
    },
  };
}
