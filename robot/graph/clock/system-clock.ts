import type { Disposable } from '../port.js';
import type { GraphClock } from './graph-clock.js';

/** setTimeout takes no longer wait than this (a signed 32-bit number of milliseconds). */
const LONGEST_WAIT_MS = 2 ** 31 - 1;
/** Node's timers may ring this much early against the high-resolution clock. */
const EARLY_MS = 1;

/** Wall-clock time since the Unix epoch; never goes back, whatever happens to the system's date. */
export class SystemClock implements GraphClock {
  now(): number {
    return (performance.timeOrigin + performance.now()) / 1000;
  }

  sleep(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.callAt(this.now() + seconds, resolve);
    });
  }

  callAt(atS: number, callback: () => void): Disposable {
    let timer: NodeJS.Timeout;
    const arm = () => {
      const waitMs = Math.max(0, Math.min((atS - this.now()) * 1000, LONGEST_WAIT_MS));
      timer = setTimeout(ring, Math.ceil(waitMs));
    };
    const ring = () => {
      if ((atS - this.now()) * 1000 > EARLY_MS) arm();
      else callback();
    };
    arm();
    return { destroy: () => clearTimeout(timer) };
  }

  /** Between two rounds of the event loop, so that sockets and files get their turn. */
  defer(callback: () => void): void {
    setImmediate(callback);
  }
}
