import type { Logger } from 'pino';

/** Shuts down in reverse order; every step runs even if one fails. */
export class Closers {
  private readonly steps: { name: string; close: () => void | Promise<void> }[] = [];

  constructor(private readonly log: Logger) {}

  add(name: string, close: () => void | Promise<void>): void {
    this.steps.push({ name, close });
  }

  async close(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      try {
        await step.close();
      } catch (error) {
        this.log.error({ err: error, step: step.name }, 'a shutdown step failed');
      }
    }
  }
}
