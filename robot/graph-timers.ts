import type { Disposable, GraphClock } from './graph/index.js';
import type { Timers } from './guide/index.js';

/** The guide's timers on the graph's clock, so that simulated time drives them as well. */
export class GraphTimers implements Timers {
  private readonly running = new Map<string, Disposable>();

  constructor(private readonly clock: GraphClock) {}

  start(name: string, seconds: number, onElapsed: () => void): void {
    this.stop(name);
    const alarm = this.clock.callAt(this.clock.now() + seconds, () => {
      this.running.delete(name);
      onElapsed();
    });
    this.running.set(name, alarm);
  }

  stop(name: string): void {
    this.running.get(name)?.destroy();
    this.running.delete(name);
  }

  stopAll(): void {
    for (const name of [...this.running.keys()]) this.stop(name);
  }
}
