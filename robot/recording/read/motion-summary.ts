import type { MessageOf } from '../../graph/index.js';

/** Odometry that jumps further in one message is a fault, not a way. */
const LONGEST_STEP_M = 1;

/** Distance and speed, from odometry. */
export class MotionSummary {
  #at: { x: number; y: number } | undefined;
  #distance = 0;
  #fastest = 0;

  take({ pose, twist }: MessageOf<'nav_msgs/msg/Odometry'>): void {
    const { x, y } = pose.pose.position;
    const { linear } = twist.twist;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return;
    const step = this.#at ? Math.hypot(x - this.#at.x, y - this.#at.y) : 0;
    if (step <= LONGEST_STEP_M) this.#distance += step;
    this.#at = { x, y };
    const speed = Math.hypot(linear.x, linear.y);
    if (Number.isFinite(speed)) this.#fastest = Math.max(this.#fastest, speed);
  }

  get distance(): number | null {
    return this.#at ? this.#distance : null;
  }

  get fastest(): number | null {
    return this.#at ? this.#fastest : null;
  }
}
