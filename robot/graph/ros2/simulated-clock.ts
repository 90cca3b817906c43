import type { GraphClock } from '../clock/graph-clock.js';
import type { Disposable } from '../port.js';

interface Alarm {
  atS: number;
  readonly callback: () => void;
}

/**
 * Time as `/clock` tells it; 0 until it does. When it jumps back (a simulation starts over), alarms
 * keep the time they had left.
 */
export class SimulatedClock implements GraphClock {
  #nowS = 0;
  readonly #alarms = new Set<Alarm>();

  now(): number {
    return this.#nowS;
  }

  sleep(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.callAt(this.#nowS + seconds, resolve);
    });
  }

  callAt(atS: number, callback: () => void): Disposable {
    const alarm = { atS, callback };
    this.#alarms.add(alarm);
    return { destroy: () => void this.#alarms.delete(alarm) };
  }

  defer(callback: () => void): void {
    setImmediate(callback);
  }

  /** Rings what has become due, in order of time. */
  set(nowS: number): void {
    const jumpedBackS = Math.min(0, nowS - this.#nowS);
    for (const alarm of this.#alarms) alarm.atS += jumpedBackS;
    this.#nowS = nowS;
    const due = [...this.#alarms].filter(({ atS }) => atS <= nowS).sort((a, b) => a.atS - b.atS);
    for (const alarm of due) if (this.#alarms.delete(alarm)) alarm.callback();
  }
}
