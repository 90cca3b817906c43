import type { Clock } from './clock.js';

/** 10:00 on a Monday in Korea. */
export const MORNING = Date.parse('2026-03-02T10:00:00+09:00');

/** A clock that moves only when told to. */
export class FakeClock implements Clock {
  private time: number;
  private timers: { at: number; run: () => void }[] = [];

  constructor(start = MORNING) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  after(ms: number, run: () => void): () => void {
    const timer = { at: this.time + ms, run };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((other) => other !== timer));
  }

  /** Runs everything that falls due, in order. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      const next = this.timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = end;
  }
}
