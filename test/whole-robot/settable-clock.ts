import type { GraphClock, SteppedClock } from '../../robot/graph/index.js';

/** A clock that can be set while it runs: what is due comes when it would have come anyway. */
export class SettableClock implements GraphClock {
  #offsetS = 0;

  constructor(private readonly real: SteppedClock) {}

  /** Sets it forwards, or backwards by a negative number of seconds. */
  jump(seconds: number): void {
    this.#offsetS += seconds;
  }

  now(): number {
    return this.real.now() + this.#offsetS;
  }

  sleep(seconds: number): Promise<void> {
    return this.real.sleep(seconds);
  }

  callAt(atS: number, callback: () => void) {
    return this.real.callAt(atS - this.#offsetS, callback);
  }

  defer(callback: () => void): void {
    this.real.defer(callback);
  }
}
