import type { GraphClock } from '../clock/graph-clock.js';
import { SystemClock } from '../clock/system-clock.js';
import type { Disposable } from '../port.js';

const NS_PER_S = 1e9;

/**
 * The time of day, as every other ROS node stamps its messages. Alarms count steady time, so that a
 * date set anew neither rings them early nor holds them back.
 */
export class WallClock implements GraphClock {
  readonly #steady = new SystemClock();

  /** @param readNs nanoseconds since the Unix epoch */
  constructor(private readonly readNs: () => bigint) {}

  now(): number {
    return Number(this.readNs()) / NS_PER_S;
  }

  sleep(seconds: number): Promise<void> {
    return this.#steady.sleep(seconds);
  }

  callAt(atS: number, callback: () => void): Disposable {
    return this.#steady.callAt(this.#steady.now() + (atS - this.now()), callback);
  }

  defer(callback: () => void): void {
    this.#steady.defer(callback);
  }
}
