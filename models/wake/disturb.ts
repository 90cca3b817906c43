import { RATE_HZ } from '../../robot/voice/index.js';
import type { Rng } from './rng.js';

/** What the hall and the microphone do to speech. */
export interface Hall {
  /** Seconds until an echo has died by 60 dB; 0 for none. */
  readonly reverberation: number;
  /** dB; Infinity for none. */
  readonly snr: number;
  /** Peak, 0..1. */
  readonly level: number;
}

export const CLEAN: Hall = { reverberation: 0, snr: Infinity, level: 0.5 };

export function anyHall(rng: Rng): Hall {
  return {
    reverberation: rng.next() < 0.5 ? 0 : rng.between(0.15, 0.6),
    snr: rng.next() < 0.35 ? Infinity : rng.between(3, 25),
    level: 10 ** rng.between(-1.3, -0.05),
  };
}

export function disturb(
  samples: Float32Array,
  { reverberation, snr, level }: Hall,
  rng: Rng,
): Float32Array {
  const heard =
    reverberation > 0 ? reverberated(samples, reverberation, rng) : Float32Array.from(samples);
  if (snr !== Infinity) addNoise(heard, snr, rng);
  let peak = 1e-6;
  for (const sample of heard) peak = Math.max(peak, Math.abs(sample));
  return heard.map((sample) => (sample / peak) * level);
}

/** Reflections at random moments, weaker and weaker: enough of a room at a fraction of a convolution's cost. */
function reverberated(samples: Float32Array, seconds: number, rng: Rng): Float32Array {
  const out = Float32Array.from(samples);
  const reflections = 60;
  for (let r = 0; r < reflections; r += 1) {
    const after = rng.between(0.005, seconds);
    const gain = 0.35 * rng.normal() * Math.exp((-6.9 * after) / seconds);
    const shift = Math.round(after * RATE_HZ);
    for (let i = shift; i < out.length; i += 1)
      out[i] = (out[i] ?? 0) + gain * (samples[i - shift] ?? 0);
  }
  return out;
}

/** White to pink. */
function addNoise(samples: Float32Array, snr: number, rng: Rng): void {
  const colour = rng.between(0, 0.98);
  const noise = new Float32Array(samples.length);
  let last = 0;
  for (let i = 0; i < noise.length; i += 1) {
    last = colour * last + (1 - colour) * rng.normal();
    noise[i] = last;
  }
  const gain = Math.sqrt(power(samples) / power(noise) / 10 ** (snr / 10));
  for (let i = 0; i < samples.length; i += 1)
    samples[i] = (samples[i] ?? 0) + gain * (noise[i] ?? 0);
}

/** Of the louder half: silence around speech says nothing of its loudness. */
function power(samples: Float32Array): number {
  const squares = samples.map((sample) => sample * sample);
  const mean = squares.reduce((sum, one) => sum + one, 0) / squares.length;
  const loud = squares.filter((one) => one > mean / 10);
  return loud.reduce((sum, one) => sum + one, 0) / Math.max(1, loud.length) + 1e-12;
}
