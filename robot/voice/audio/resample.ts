import { RATE_HZ } from './format.js';

const ZERO_CROSSINGS = 16;

/**
 * Windowed sinc (Hann), low-passed to the lower of the two rates.
 * @param from Hz of `samples`
 * @param to Hz, default 16 kHz
 */
export function resample(samples: Float32Array, from: number, to = RATE_HZ): Float32Array {
  if (from === to) return samples;
  const ratio = to / from;
  const cutoff = Math.min(1, ratio);
  const reach = ZERO_CROSSINGS / cutoff;
  const out = new Float32Array(Math.floor(samples.length * ratio));
  for (let i = 0; i < out.length; i += 1) {
    const at = i / ratio;
    const first = Math.max(0, Math.ceil(at - reach));
    const last = Math.min(samples.length - 1, Math.floor(at + reach));
    let sum = 0;
    for (let j = first; j <= last; j += 1) {
      const x = at - j;
      sum += (samples[j] ?? 0) * cutoff * sinc(x * cutoff) * hann(x / reach);
    }
    out[i] = sum;
  }
  return out;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function hann(x: number): number {
  return 0.5 + 0.5 * Math.cos(Math.PI * x);
}
