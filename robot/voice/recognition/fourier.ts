/** Of so many points, a power of two; its tables are made once. */
export class Fourier {
  readonly #cos: Float32Array;
  readonly #sin: Float32Array;
  readonly #swap: Uint16Array;

  constructor(readonly size: number) {
    const turn = (i: number): number => (2 * Math.PI * i) / size;
    this.#cos = Float32Array.from({ length: size / 2 }, (_, i) => Math.cos(turn(i)));
    this.#sin = Float32Array.from({ length: size / 2 }, (_, i) => -Math.sin(turn(i)));
    this.#swap = new Uint16Array(size);
    for (let i = 1; i < size; i += 1) {
      this.#swap[i] = ((this.#swap[i >> 1] ?? 0) >> 1) | (i & 1 ? size >> 1 : 0);
    }
  }

  /** In place, from time to frequency. The way back is the same with the two parts exchanged, times `size`. */
  transform(real: Float32Array, imaginary: Float32Array): void {
    for (let i = 0; i < this.size; i += 1) {
      const j = this.#swap[i] ?? 0;
      if (i >= j) continue;
      exchange(real, i, j);
      exchange(imaginary, i, j);
    }
    for (let half = 1; half < this.size; half *= 2) this.#combine(real, imaginary, half);
  }

  /** Pairs of transforms of `half` points become transforms of twice as many. */
  #combine(real: Float32Array, imaginary: Float32Array, half: number): void {
    const step = this.size / (2 * half);
    for (let first = 0; first < this.size; first += 2 * half) {
      for (let k = 0; k < half; k += 1) {
        const a = first + k;
        const b = a + half;
        const cos = this.#cos[k * step] ?? 0;
        const sin = this.#sin[k * step] ?? 0;
        const x = (real[b] ?? 0) * cos - (imaginary[b] ?? 0) * sin;
        const y = (real[b] ?? 0) * sin + (imaginary[b] ?? 0) * cos;
        real[b] = (real[a] ?? 0) - x;
        imaginary[b] = (imaginary[a] ?? 0) - y;
        real[a] = (real[a] ?? 0) + x;
        imaginary[a] = (imaginary[a] ?? 0) + y;
      }
    }
  }
}

function exchange(values: Float32Array, i: number, j: number): void {
  const held = values[i] ?? 0;
  values[i] = values[j] ?? 0;
  values[j] = held;
}
