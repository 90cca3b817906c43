import type { Disposable, GraphNode } from '../graph/index.js';

const BEAT_S = 0.05;
/** No beat counts for more: the rest of it is a jump of the clock. */
const LONGEST_BEAT_S = 0.25;
/** Sums of beats are rounded. */
const EPSILON_S = 1e-6;

/**
 * One timer on the node's clock that a jump of that clock neither rings early nor holds back: it adds
 * up what passes from beat to beat.
 */
export class Countdown {
  #timer: Disposable | undefined;

  constructor(
    private readonly node: Pick<GraphNode, 'clock' | 'createTimer'>,
    private readonly onElapsed: () => void,
  ) {}

  /** In place of an earlier one; null only ends that. */
  set(seconds: number | null): void {
    this.#timer?.destroy();
    this.#timer = undefined;
    if (seconds === null) return;
    let leftS = seconds;
    let lastS = this.node.clock.now();
    this.#timer = this.node.createTimer(BEAT_S, () => {
      const nowS = this.node.clock.now();
      leftS -= Math.min(Math.max(nowS - lastS, 0), LONGEST_BEAT_S);
      lastS = nowS;
      if (leftS > EPSILON_S) return;
      this.set(null);
      this.onElapsed();
    });
  }
}
