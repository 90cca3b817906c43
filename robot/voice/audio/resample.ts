import { RATE_HZ } from './format.js';

const ZERO_CROSSINGS = 16;

/**
 * Windowed sinc (Hann), low-passed to the lower of the two rates. Polyphase: the weights repeat
 * after `to / gcd` samples, so each is computed once.
 * @param from Hz of `samples`, a whole number
 * @param to Hz, a whole number, default 16 kHz
 */
export function resample(samples: Float32Array, from: number, to = RATE_HZ): Float32Array {
  if (from === to) return samples;
  const common = gcd(from, to);
  const [step, phases] = [from / common, to / common];
  const reach = Math.ceil(ZERO_CROSSINGS / Math.min(1, to / from));
  const taps = 2 * reach + 1;
  const weights = weightsOf(phases, reach, Math.min(1, to / from));
  const out = new Float32Array(Math.floor((samples.length * to) / from));
  for (let i = 0; i < out.length; i += 1) {
    const at = Math.floor((i * step) / phases);
    const row = (i * step) % phases;
    const [first, last] = [Math.max(0, reach - at), Math.min(taps, samples.length + reach - at)];
    let sum = 0;
    for (let tap = first; tap < last; tap += 1)
      sum += (samples[at - reach + tap] ?? 0) * (weights[row * taps + tap] ?? 0);
    out[i] = sum;
  }
  return out;
}

/** A row for each place between two samples where an output may lie; a weight for each sample in reach. */
function weightsOf(phases: number, reach: number, cutoff: number): Float64Array {
  const taps = 2 * reach + 1;
  const weights = new Float64Array(phases * taps);
  for (let row = 0; row < phases; row += 1) {
    for (let tap = 0; tap < taps; tap += 1) {
      const x = row / phases - (tap - reach);
      const distance = (x * cutoff) / ZERO_CROSSINGS;
      if (Math.abs(distance) < 1)
        weights[row * taps + tap] = cutoff * sinc(x * cutoff) * hann(distance);
    }
  }
  return weights;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function hann(x: number): number {
  return 0.5 + 0.5 * Math.cos(Math.PI * x);
}
