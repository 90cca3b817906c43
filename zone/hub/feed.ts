import type { Clock } from './clock.js';

/** Whole states are sent at most this often to one device (5 Hz). */
export const FEED_GAP_MS = 200;

/**
 * Sends the newest state after each change: at most one in flight, at most one each `FEED_GAP_MS`.
 * A slow receiver gets fewer, never older, states.
 */
export class Feed {
  private dirty = false;
  private sending = false;
  private stopped = false;
  private sentAt = Number.NEGATIVE_INFINITY;
  private cancelTimer: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly send: () => Promise<void>,
  ) {}

  changed(): void {
    this.dirty = true;
    this.plan();
  }

  stop(): void {
    this.stopped = true;
    this.cancelTimer?.();
  }

  private plan(): void {
    if (this.stopped || !this.dirty || this.sending || this.cancelTimer) return;
    const wait = this.sentAt + FEED_GAP_MS - this.clock.now();
    if (wait <= 0) {
      void this.run();
      return;
    }
    this.cancelTimer = this.clock.after(wait, () => {
      this.cancelTimer = undefined;
      void this.run();
    });
  }

  private async run(): Promise<void> {
    this.dirty = false;
    this.sending = true;
    this.sentAt = this.clock.now();
    try {
      await this.send();
    } finally {
      this.sending = false;
      this.plan();
    }
  }
}
