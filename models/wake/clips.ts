import {
  EMBEDDING,
  embeddingsOf,
  INPUTS,
  RATE_HZ,
  WINDOW,
  type WakeModels,
} from '../../robot/voice/index.js';
import type { Example } from './mlp.js';

const CHUNK_S = 0.08;
/** The name counts as just said from a little before its end until so long after it, seconds. */
const FROM_S = -0.04;
const UNTIL_S = 0.4;
/** Around it nobody can say. */
const UNCLEAR_S = 0.3;

/** Pieces one after the other, with silences in seconds before each. */
export function joined(
  ...pieces: readonly (readonly [silence: number, samples: Float32Array])[]
): Float32Array {
  const silence = (seconds: number): number => Math.round(seconds * RATE_HZ);
  const length = pieces.reduce((sum, [before, { length }]) => sum + silence(before) + length, 0);
  const whole = new Float32Array(length);
  let at = 0;
  for (const [before, samples] of pieces) {
    whole.set(samples, at + silence(before));
    at += silence(before) + samples.length;
  }
  return whole;
}

export interface ClipPart {
  readonly window: Float32Array;
  /** Seconds from the beginning of the clip to the end of the window. */
  readonly end: number;
}

/** Every window of a recording, from the first full one. */
export async function windowsOf(models: WakeModels, samples: Float32Array): Promise<ClipPart[]> {
  const embeddings = await embeddingsOf(models, samples);
  const parts: ClipPart[] = [];
  for (let last = WINDOW; last * EMBEDDING <= embeddings.length; last += 1) {
    const end = last * EMBEDDING;
    parts.push({ window: embeddings.slice(end - INPUTS, end), end: last * CHUNK_S });
  }
  return parts;
}

/**
 * Examples of one recording.
 * @param nameEnd seconds at which the name ends; undefined when it is not said
 */
export async function examplesOf(
  models: WakeModels,
  samples: Float32Array,
  nameEnd: number | undefined,
  weight = 1,
): Promise<Example[]> {
  const parts = await windowsOf(models, samples);
  return parts.flatMap(({ window, end }): Example[] => {
    if (nameEnd === undefined) return [{ window, name: false, weight }];
    const after = end - nameEnd;
    if (after >= FROM_S && after <= UNTIL_S) return [{ window, name: true, weight }];
    const unclear = after > FROM_S - UNCLEAR_S && after < UNTIL_S + UNCLEAR_S;
    return unclear ? [] : [{ window, name: false, weight }];
  });
}
