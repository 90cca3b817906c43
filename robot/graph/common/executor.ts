import type { GraphClock } from '../clock/graph-clock.js';

/** @param origin what was running, for example `subscription /scan of /sim` */
export type OnCallbackError = (error: unknown, origin: string) => void;

/** Runs every callback of a graph, one at a time, in the order they became due. */
export class Executor {
  #ready: (() => void)[] = [];
  #scheduled = false;
  #depth = 0;
  #afterwards: (() => void)[] = [];

  constructor(
    private readonly clock: Pick<GraphClock, 'defer'>,
    private readonly onCallbackError: OnCallbackError,
  ) {}

  post(task: () => void): void {
    this.#ready.push(task);
    this.#schedule();
  }

  /** Runs a callback of node code now; what it throws is reported, never passed on. */
  run<T>(origin: string, callback: () => T): T | undefined {
    this.#depth += 1;
    try {
      return callback();
    } catch (error) {
      this.report(error, origin);
      return undefined;
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0) this.#runAfterwards();
    }
  }

  /** At once, or when the callback under way has returned. */
  afterCallback(task: () => void): void {
    if (this.#depth === 0) task();
    else this.#afterwards.push(task);
  }

  report(error: unknown, origin: string): void {
    this.onCallbackError(error, origin);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.clock.defer(() => {
      this.#scheduled = false;
      const batch = this.#ready;
      this.#ready = [];
      for (const task of batch) this.run('the graph itself', task);
    });
  }

  #runAfterwards(): void {
    const tasks = this.#afterwards;
    this.#afterwards = [];
    for (const task of tasks) task();
  }
}
