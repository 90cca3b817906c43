import type { Disposable, GraphNode } from '../graph/index.js';

const BEAT_S = 0.05;
/** Keeps a rounding error of the division from adding a beat. */
const EPSILON = 1e-6;

/**
 * One timer on the node's clock that a jump of that clock neither rings early nor holds back: it
 * counts beats instead of comparing times, and beats missed in a jump are not made up for.
 */
export class Countdown {
  #timer: Disposable | undefined;

  constructor(
    private readonly node: Pick<GraphNode, 'createTimer'>,
    private readonly onElapsed: () => void,
  ) {}

  /** In place of an earlier one; null only ends that. */
  set(seconds: number | null): void {
    this.#timer?.destroy();
    this.#timer = undefined;
    if (seconds === null) return;
    let beats = Math.ceil(seconds / BEAT_S - EPSILON);
    this.#timer = this.node.createTimer(BEAT_S, () => {
      beats -= 1;
      if (beats > 0) return;
      this.set(null);
      this.onElapsed();
    });
  }
}
