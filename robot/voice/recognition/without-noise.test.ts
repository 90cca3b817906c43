import { describe, expect, it } from 'vitest';
import { RATE_HZ } from '../audio/format.js';
import { Fourier } from './fourier.js';
import { withoutNoise } from './without-noise.js';

const NOISE = 0.03;
const SPOKEN = { from: RATE_HZ / 2, to: 1.5 * RATE_HZ };

/** Two seconds; in the middle somebody hums a vowel, once every quarter of a second. */
function hummed(): Float32Array {
  return Float32Array.from({ length: 2 * RATE_HZ }, (_, i) => {
    if (i < SPOKEN.from || i >= SPOKEN.to || i % 4_000 > 3_000) return 0;
    return [200, 400, 600].reduce(
      (sum, hertz) => sum + 0.1 * Math.sin((2 * Math.PI * hertz * i) / RATE_HZ),
      0,
    );
  });
}

/** White, the same every time. */
function noise(length: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return NOISE * (state / 1_073_741_823.5 - 1);
  });
}

function power(samples: Float32Array): number {
  return samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
}

const minus = (a: Float32Array, b: Float32Array): Float32Array =>
  a.map((sample, i) => sample - (b[i] ?? 0));

describe('steady noise', () => {
  const speech = hummed();
  const hiss = noise(speech.length);
  const heard = speech.map((sample, i) => sample + (hiss[i] ?? 0));
  const cleaned = withoutNoise(heard);

  it('is turned down a hundredfold while nobody speaks', () => {
    const before = power(heard.subarray(0, SPOKEN.from - 1_000));
    expect(power(cleaned.subarray(1_000, SPOKEN.from - 1_000))).toBeLessThan(before / 100);
  });

  it('leaves what is said nearer to what was said', () => {
    const { from, to } = SPOKEN;
    const said = speech.subarray(from, to);
    const wrongBefore = power(minus(heard.subarray(from, to), said));
    expect(power(minus(cleaned.subarray(from, to), said))).toBeLessThan(wrongBefore / 3);
  });

  it('is not taken for what is said when nobody pauses', () => {
    const rising = Float32Array.from({ length: RATE_HZ }, (_, i) => {
      const pitch = 150 + (i / RATE_HZ) * 2_000;
      return 0.01 * 30 ** (i / RATE_HZ) * Math.sin((2 * Math.PI * pitch * i) / RATE_HZ);
    });
    expect(power(withoutNoise(rising))).toBeGreaterThan(0.9 * power(rising));
  });

  it.each([0, 1, 300, 512, 16_001])('keeps the length of %i samples', (length) => {
    const kept = withoutNoise(noise(length));
    expect(kept).toHaveLength(length);
    expect(kept.every(Number.isFinite)).toBe(true);
  });

  it('that is not there takes nothing away', () => {
    const { from, to } = SPOKEN;
    const kept = withoutNoise(speech);
    expect(power(minus(kept, speech).subarray(from, to))).toBeLessThan(power(speech) / 1_000);
    expect(power(withoutNoise(new Float32Array(4_000)))).toBe(0);
  });
});

describe('a Fourier transform', () => {
  it('finds a wave where it is, and comes back', () => {
    const fourier = new Fourier(16);
    const wave = Float32Array.from({ length: 16 }, (_, i) => Math.cos((2 * Math.PI * 3 * i) / 16));
    const [real, imaginary] = [wave.slice(), new Float32Array(16)];
    fourier.transform(real, imaginary);
    const expected = wave.map((_, bin) => (bin === 3 || bin === 13 ? 8 : 0));
    for (const [bin, value] of real.entries()) expect(value).toBeCloseTo(expected[bin] ?? 0, 4);
    fourier.transform(imaginary, real);
    for (const [i, value] of real.entries()) expect(value / 16).toBeCloseTo(wave[i] ?? 0, 4);
  });
});
