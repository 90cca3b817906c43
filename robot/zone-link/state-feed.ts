import type { RobotState } from '../../zone/wire/index.js';

/** At most 5 states a second; the zone closes a robot that floods it. */
export const STATE_GAP_MS = 200;

/** Sends the newest state, at once or after the gap; states in between are dropped. */
export class StateFeed {
  private latest: RobotState | undefined;
  private sent = '';
  private gap: NodeJS.Timeout | undefined;

  constructor(private readonly send: (state: RobotState) => boolean) {}

  report(state: RobotState): void {
    this.latest = state;
    if (this.gap === undefined) this.flush();
  }

  /** Sends the last state again: the zone has just come back. */
  renew(): void {
    this.sent = '';
    if (this.gap === undefined) this.flush();
  }

  stop(): void {
    clearTimeout(this.gap);
    this.gap = undefined;
    this.latest = undefined;
  }

  private flush(): void {
    if (!this.latest) return;
    const text = JSON.stringify(this.latest);
    if (text === this.sent || !this.send(this.latest)) return;
    this.sent = text;
    this.gap = setTimeout(() => {
      this.gap = undefined;
      this.flush();
    }, STATE_GAP_MS);
  }
}
