import { Fourier } from './fourier.js';

/** 32 ms at 16 kHz, half of it new. */
const FRAME = 512;
const STEP = FRAME / 2;
const BINS = FRAME / 2 + 1;
/** Below this (60 Hz) a hall hums louder than it says anything about who speaks. */
const FIRST_BIN = 2;
/** Nobody speaks in so many of the frames, in a turn with the pauses around it. */
const QUIET_SHARE = 0.2;
/** Of speech without a pause fewer frames tell of the hall: the quietest, and what is louder by so little (dB). */
const AS_QUIET_DB = 1.5;
/** How much of a band is decided by the frame before: less chirps in what is left, more smears speech. */
const STEADINESS = 0.94;
/** A band is never turned down by more than 26 dB. */
const LEAST_GAIN = 0.05;
const NOTHING = 1e-12;

const FOURIER = new Fourier(FRAME);
/** Squared, two of them half a frame apart add up to one. */
const WINDOW = Float32Array.from({ length: FRAME }, (_, i) => Math.sin((Math.PI * i) / FRAME));

interface Spectrum {
  readonly real: Float32Array;
  readonly imaginary: Float32Array;
  readonly power: Float32Array;
}

/**
 * Speech with the hall's steady noise turned down, as long as it was: a Wiener filter whose picture of
 * the noise is the quietest frames of the same turn.
 * After Ephraim and Malah 1984, the decision-directed estimate of how far speech stands out.
 */
export function withoutNoise(samples: Float32Array): Float32Array {
  const padded = new Float32Array((Math.ceil(samples.length / STEP) + 2) * STEP);
  padded.set(samples, STEP);
  const spectra: Spectrum[] = [];
  for (let at = 0; at + FRAME <= padded.length; at += STEP) spectra.push(spectrumAt(padded, at));
  const noise = noiseOf(spectra);
  const out = new Float32Array(padded.length);
  const stoodOut = new Float32Array(BINS);
  for (const [number, spectrum] of spectra.entries()) {
    turnDown(spectrum, noise, stoodOut);
    addBack(spectrum, out, number * STEP);
  }
  return out.slice(STEP, STEP + samples.length);
}

function spectrumAt(samples: Float32Array, at: number): Spectrum {
  const real = WINDOW.map((weight, i) => weight * (samples[at + i] ?? 0));
  const imaginary = new Float32Array(FRAME);
  FOURIER.transform(real, imaginary);
  const power = new Float32Array(BINS);
  for (let bin = 0; bin < BINS; bin += 1)
    power[bin] = (real[bin] ?? 0) ** 2 + (imaginary[bin] ?? 0) ** 2;
  return { real, imaginary, power };
}

/** Mean power of the quietest frames, neighbours in pitch together. */
function noiseOf(spectra: readonly Spectrum[]): Float32Array {
  // At both ends frames are partly silence that was put there.
  const inner = spectra.slice(1, -2);
  const levels = inner.map(({ power }) => decibelsOf(power));
  const order = inner
    .map(({ power }, i) => ({ power, level: around(levels, i) }))
    .sort((a, b) => a.level - b.level)
    .slice(0, Math.ceil(inner.length * QUIET_SHARE));
  const most = (order[0]?.level ?? 0) + AS_QUIET_DB;
  const quiet = order.filter(({ level }) => level <= most);
  const mean = new Float32Array(BINS);
  for (const { power } of quiet)
    for (let bin = 0; bin < BINS; bin += 1)
      mean[bin] = (mean[bin] ?? 0) + (power[bin] ?? 0) / quiet.length;
  return mean.map((_, bin) => around(mean, bin));
}

/** Each pitch alike: a hum hides no consonants. */
function decibelsOf(power: Float32Array): number {
  let sum = 0;
  for (let bin = FIRST_BIN; bin < BINS; bin += 1) sum += Math.log10((power[bin] ?? 0) + NOTHING);
  return (10 * sum) / (BINS - FIRST_BIN);
}

function around(values: ArrayLike<number>, at: number): number {
  const [first, last] = [Math.max(0, at - 1), Math.min(values.length - 1, at + 1)];
  let sum = 0;
  for (let i = first; i <= last; i += 1) sum += values[i] ?? 0;
  return sum / (last - first + 1);
}

/** @param stoodOut by how much the speech of the frame before stood out in each bin; becomes this one's */
function turnDown(
  { real, imaginary, power }: Spectrum,
  noise: Float32Array,
  stoodOut: Float32Array,
): void {
  for (let bin = 0; bin < BINS; bin += 1) {
    const ratio = (power[bin] ?? 0) / ((noise[bin] ?? 0) + NOTHING);
    const expected = STEADINESS * (stoodOut[bin] ?? 0) + (1 - STEADINESS) * Math.max(0, ratio - 1);
    const wanted = expected / (1 + expected);
    stoodOut[bin] = wanted * wanted * ratio;
    const gain = Math.max(LEAST_GAIN, wanted);
    scale(real, bin, gain);
    scale(imaginary, bin, gain);
  }
}

/** A bin and the one that mirrors it. */
function scale(part: Float32Array, bin: number, gain: number): void {
  part[bin] = (part[bin] ?? 0) * gain;
  const mirror = FRAME - bin;
  if (bin > 0 && mirror > bin) part[mirror] = (part[mirror] ?? 0) * gain;
}

function addBack({ real, imaginary }: Spectrum, out: Float32Array, at: number): void {
  FOURIER.transform(imaginary, real);
  for (let i = 0; i < FRAME; i += 1)
    out[at + i] = (out[at + i] ?? 0) + ((real[i] ?? 0) / FRAME) * (WINDOW[i] ?? 0);
}
