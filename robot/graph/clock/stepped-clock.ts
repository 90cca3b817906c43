import { RobotError } from '../../error/robot-error.js';
import type { Disposable } from '../port.js';
import type { GraphClock } from './graph-clock.js';

const NS_PER_S = 1e9;
/** After so many alarms `advance` lets sockets and files have a turn. */
const ALARMS_PER_BREATH = 2_000;

interface Alarm {
  readonly atNs: number;
  readonly callback: () => void;
}

/**
 * Simulated time: stands still until `advance`. Everything due happens in order of time, then of
 * creation; after each alarm all messages it led to are delivered and all promises it settled have
 * run on, so a run with the same inputs takes the same course.
 */
export class SteppedClock implements GraphClock {
  #nowNs: number;
  #advancing = false;
  #rung = 0;
  /** In order of time; of one instant, in order of creation. */
  readonly #alarms: Alarm[] = [];

  /** @param startS seconds since the epoch of this clock; whole nanoseconds up to about 100 days */
  constructor(startS = 0) {
    this.#nowNs = toNs(startS);
  }

  now(): number {
    return this.#nowNs / NS_PER_S;
  }

  sleep(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      this.callAt(this.now() + seconds, resolve);
    });
  }

  callAt(atS: number, callback: () => void): Disposable {
    const alarm = { atNs: Math.max(toNs(atS), this.#nowNs), callback };
    const later = this.#alarms.findIndex(({ atNs }) => atNs > alarm.atNs);
    this.#alarms.splice(later === -1 ? this.#alarms.length : later, 0, alarm);
    return {
      destroy: () => {
        const index = this.#alarms.indexOf(alarm);
        if (index !== -1) this.#alarms.splice(index, 1);
      },
    };
  }

  defer(callback: () => void): void {
    queueMicrotask(callback);
  }

  /**
   * Lets time pass. Await it before the next step.
   * @param seconds >= 0; 0 only delivers what is under way
   * @throws RobotError `graph.clock-busy` when called while another `advance` is under way
   */
  async advance(seconds: number): Promise<void> {
    if (this.#advancing) {
      throw new RobotError(
        'graph.clock-busy',
        'The clock is already being advanced: await advance() before the next step, and never call it from a callback of the graph',
      );
    }
    this.#advancing = true;
    try {
      await this.#advanceTo(this.#nowNs + toNs(seconds));
    } finally {
      this.#advancing = false;
    }
  }

  async #advanceTo(untilNs: number): Promise<void> {
    await settled();
    for (;;) {
      const next = this.#alarms[0];
      if (next === undefined || next.atNs > untilNs) break;
      this.#alarms.shift();
      this.#nowNs = next.atNs;
      next.callback();
      await settled();
      this.#rung += 1;
      if (this.#rung % ALARMS_PER_BREATH === 0) await breath();
    }
    this.#nowNs = untilNs;
  }
}

function toNs(seconds: number): number {
  return Math.round(seconds * NS_PER_S);
}

/**
 * Resolves when no promise callback is left to run: Node empties the microtask queue, whatever it
 * adds to itself, before the next tick. Far cheaper than a round of the event loop.
 */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    queueMicrotask(() => {
      process.nextTick(resolve);
    });
  });
}

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
