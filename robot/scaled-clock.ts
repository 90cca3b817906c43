import type { Disposable, GraphClock } from './graph/index.js';

/** A clock that runs `speed` times as fast as another, for demonstrations. */
export class ScaledClock implements GraphClock {
  private readonly startS: number;

  constructor(
    private readonly real: GraphClock,
    private readonly speed: number,
  ) {
    this.startS = real.now();
  }

  now(): number {
    return this.startS + (this.real.now() - this.startS) * this.speed;
  }

  sleep(seconds: number): Promise<void> {
    return this.real.sleep(seconds / this.speed);
  }

  callAt(atS: number, callback: () => void): Disposable {
    return this.real.callAt(this.startS + (atS - this.startS) / this.speed, callback);
  }

  defer(callback: () => void): void {
    this.real.defer(callback);
  }
}
