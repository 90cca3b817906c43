/**
 * Destroys native parts one at a time, each from a turn of the event loop of its own: destroyed
 * inside one of its own callbacks, a node of rclnodejs takes the whole process down. A timer, and not
 * `setImmediate`: to stop a node rclnodejs turns the event loop from within, and Node 20 does not
 * survive immediates inside an immediate.
 */
export class Teardown {
  readonly #tasks: (() => void)[] = [];
  readonly #idle: (() => void)[] = [];
  #scheduled = false;
  #running = false;

  constructor(private readonly onError: (error: unknown) => void) {}

  later(task: () => void): void {
    this.#tasks.push(task);
    this.#schedule();
  }

  /** Resolves when all that was asked for so far is done. */
  done(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle.push(resolve);
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setTimeout(() => {
      this.#scheduled = false;
      this.#next();
    }, 0);
  }

  #next(): void {
    // Stopping a node turns the event loop, which may lead here again.
    if (this.#running) return;
    const task = this.#tasks.shift();
    if (!task) {
      for (const resolve of this.#idle.splice(0)) resolve();
      return;
    }
    this.#running = true;
    try {
      task();
    } catch (error) {
      this.onError(error);
    } finally {
      this.#running = false;
      this.#schedule();
    }
  }
}
