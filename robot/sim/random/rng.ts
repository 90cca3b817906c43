/** A seeded source of chance: the same seed gives the same sequence on every machine. */
export interface Rng {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Normally distributed, mean 0 (Marsaglia's polar method). */
  gauss(sigma: number): number;
  /** One of the items. @throws RangeError when there are none */
  pick<T>(items: readonly T[]): T;
  /** An independent stream, so that one consumer's draws never shift another's. */
  fork(): Rng;
}

/**
 * xoshiro128** (Blackman and Vigna 2018), its state filled by splitmix32 as its authors advise.
 * @param seed any integer
 */
export function createRng(seed: number): Rng {
  const nextSeed = splitmix32(seed);
  const state = new Uint32Array([nextSeed(), nextSeed(), nextSeed(), nextSeed()]);
  let spare: number | undefined;

  const rng: Rng = {
    next: () => xoshiro128(state) / 4294967296,
    between: (low, high) => low + (high - low) * rng.next(),
    gauss: (sigma) => {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value * sigma;
      }
      const [first, second] = normalPair(rng);
      spare = second;
      return first * sigma;
    },
    pick: (items) => {
      const item = items[Math.floor(rng.next() * items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from.');
      return item;
    },
    fork: () => createRng(xoshiro128(state)),
  };
  return rng;
}

function normalPair(rng: Rng): [number, number] {
  for (;;) {
    const u = rng.between(-1, 1);
    const v = rng.between(-1, 1);
    const square = u * u + v * v;
    if (square === 0 || square >= 1) continue;
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    return [u * scale, v * scale];
  }
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function xoshiro128(state: Uint32Array): number {
  const [a = 0, b = 0, c = 0, d = 0] = state;
  const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
  const c1 = c ^ a;
  const d1 = d ^ b;
  state[1] = b ^ c1;
  state[0] = a ^ d1;
  state[2] = c1 ^ (b << 9);
  state[3] = rotateLeft(d1, 11);
  return result;
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
