/** What a score of the head amounts to. `perhaps`: somebody must listen again. */
export type Heard = 'name' | 'perhaps' | 'nothing';

export interface CallThresholds {
  /** Where nobody listens again. */
  readonly threshold: number;
  /** Where somebody does: from `sure` on nobody is asked, below `perhaps` neither. */
  readonly second?: { readonly sure: number; readonly perhaps: number } | undefined;
}

/** Nobody says a name twice in so short a time; chunks of 80 ms. */
const REST = 15;
/** From the first suspicion on: by then the name is over, and "행복하세요" would go on. */
const WAIT = 3;
/** Between two looks: they stay seldom while somebody talks. */
const LOOK_REST = 6;

/** When the name was said, by the head's scores of one chunk after the other. */
export class Calls {
  #before = 0;
  #rest = REST;
  #wait = 0;
  #lookRest = 0;
  #best = 0;

  constructor(private readonly thresholds: CallThresholds) {}

  next(score: number): Heard {
    // One score alone is a click or a syllable.
    const both = Math.min(score, this.#before);
    this.#before = score;
    this.#rest = Math.max(0, this.#rest - 1);
    this.#lookRest = Math.max(0, this.#lookRest - 1);
    if (this.#rest > 0) return 'nothing';
    const { threshold, second } = this.thresholds;
    if (both >= (second?.sure ?? threshold)) return this.named();
    return second && this.#suspects(score, both, second.perhaps) ? 'perhaps' : 'nothing';
  }

  /** Whether the head alone would have called it the name since it became suspicious. */
  get likely(): boolean {
    return this.#best >= this.thresholds.threshold;
  }

  /** Somebody listened again and heard it. */
  named(): 'name' {
    this.#rest = REST;
    this.#wait = 0;
    return 'name';
  }

  reset(): void {
    this.#before = 0;
    this.#rest = REST;
    this.#wait = 0;
    this.#lookRest = 0;
  }

  /** @returns whether it is time to listen again */
  #suspects(score: number, both: number, perhaps: number): boolean {
    if (this.#wait > 0) {
      this.#best = Math.max(this.#best, both);
      this.#wait -= 1;
      if (this.#wait > 0) return false;
      this.#lookRest = LOOK_REST;
      return true;
    }
    if (score < perhaps || this.#lookRest > 0) return false;
    this.#wait = WAIT;
    this.#best = both;
    return false;
  }
}
