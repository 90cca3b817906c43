import {
  EMPTY_CENTRE,
  nextDeadline,
  reduceCentre,
  type Centre,
  type CentreEvent,
} from './centre.js';
import type { Clock } from './clock.js';
import { nextKoreanMidnight } from './day.js';

/** Holds the centre's state, turns passing time into `tick` events and tells who changed. */
export class CentreRunner {
  private centre: Centre = EMPTY_CENTRE;
  private cancelTimer: (() => void) | undefined;

  /**
   * @param onChange called after each change, and at midnight in Korea, when today's counts begin
   * anew
   */
  constructor(
    private readonly clock: Clock,
    private readonly onChange: (before: Centre, after: Centre) => void,
  ) {
    this.plan();
  }

  get state(): Centre {
    return this.centre;
  }

  dispatch(event: CentreEvent): void {
    const before = this.centre;
    this.centre = reduceCentre(before, event);
    this.plan();
    if (this.centre !== before) this.onChange(before, this.centre);
  }

  stop(): void {
    this.cancelTimer?.();
  }

  private plan(): void {
    this.cancelTimer?.();
    const now = this.clock.now();
    const midnight = nextKoreanMidnight(now);
    const at = Math.min(nextDeadline(this.centre) ?? midnight, midnight);
    this.cancelTimer = this.clock.after(Math.max(0, at - now), () => {
      const before = this.centre;
      this.dispatch({ type: 'tick', at: this.clock.now() });
      if (at === midnight && this.centre === before) this.onChange(before, before);
    });
  }
}
