/** Cuts a stream into pieces of one size. */
export class Chunks {
  readonly #held: Float32Array;
  #filled = 0;

  constructor(readonly size: number) {
    this.#held = new Float32Array(size);
  }

  /** Whole pieces, the oldest first; each is a copy. */
  *push(samples: Float32Array): Generator<Float32Array> {
    let at = 0;
    while (at < samples.length) {
      const part = samples.subarray(at, at + this.size - this.#filled);
      this.#held.set(part, this.#filled);
      this.#filled += part.length;
      at += part.length;
      if (this.#filled < this.size) return;
      this.#filled = 0;
      yield this.#held.slice();
    }
  }
}
