import { RATE_HZ } from '../audio/format.js';

/** The last seconds of what was heard; nothing older is kept anywhere. */
export class History {
  readonly #ring: Float32Array;
  #written = 0;

  constructor(seconds: number) {
    this.#ring = new Float32Array(Math.round(seconds * RATE_HZ));
  }

  push(samples: Float32Array): void {
    const kept = samples.subarray(Math.max(0, samples.length - this.#ring.length));
    const at = (this.#written + samples.length - kept.length) % this.#ring.length;
    const first = kept.subarray(0, this.#ring.length - at);
    this.#ring.set(first, at);
    this.#ring.set(kept.subarray(first.length), 0);
    this.#written += samples.length;
  }

  /** Seconds heard so far. */
  get now(): number {
    return this.#written / RATE_HZ;
  }

  /** @param from @param to seconds; what is no longer kept is left out */
  between(from: number, to: number): Float32Array {
    const oldest = Math.max(0, this.#written - this.#ring.length);
    const first = Math.max(oldest, Math.round(from * RATE_HZ));
    const last = Math.min(this.#written, Math.round(to * RATE_HZ));
    const out = new Float32Array(Math.max(0, last - first));
    for (let i = 0; i < out.length; i += 1)
      out[i] = this.#ring[(first + i) % this.#ring.length] ?? 0;
    return out;
  }

  /** Nothing that was said can be heard again. */
  forget(): void {
    this.#ring.fill(0);
  }
}
