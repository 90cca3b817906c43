import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { RobotError } from '../../error/robot-error.js';
import { EMBEDDING } from './features.js';

/** 0.8 s of embeddings, each of which has heard 0.76 s. */
export const WINDOW = 10;
export const INPUTS = WINDOW * EMBEDDING;

/** Where a recogniser listens again: between the two thresholds, for the name and not one of the others. */
const Second = z.strictObject({
  sure: z.number().min(0).max(1),
  perhaps: z.number().min(0).max(1),
  others: z.array(z.string()),
});

/** A perceptron with one hidden layer, on normalised embeddings. Arrays are base64 of float32, little-endian. */
export const HeadFile = z.strictObject({
  name: z.string(),
  words: z.array(z.string()),
  hidden: z.number().int().positive(),
  threshold: z.number().min(0).max(1),
  second: Second.optional(),
  mean: z.string(),
  scale: z.string(),
  w1: z.string(),
  b1: z.string(),
  w2: z.string(),
  b2: z.number(),
});
export type HeadFile = z.infer<typeof HeadFile>;

export interface Head {
  readonly words: readonly string[];
  readonly threshold: number;
  /** Absent in heads that were trained before there was one. */
  readonly second?: z.infer<typeof Second> | undefined;
  /** @param window 10 embeddings, the oldest first @returns 0..1 */
  score(window: Float32Array): number;
}

/** @throws RobotError `voice.model-missing`, `voice.model-broken` */
export function loadHead(file: string): Head {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new RobotError('voice.model-missing', `The wake word's ${file} cannot be read.`, {
      cause,
    });
  }
  try {
    return headOf(HeadFile.parse(JSON.parse(text)));
  } catch (cause) {
    const message = `${file} is no wake word; train it anew with \`haengbok wake train\`.`;
    throw new RobotError('voice.model-broken', message, { cause });
  }
}

export function headOf({ words, hidden, threshold, second, b2, ...arrays }: HeadFile): Head {
  const mean = floats(arrays.mean, EMBEDDING);
  const scale = floats(arrays.scale, EMBEDDING);
  const w1 = floats(arrays.w1, hidden * INPUTS);
  const b1 = floats(arrays.b1, hidden);
  const w2 = floats(arrays.w2, hidden);
  const x = new Float32Array(INPUTS);
  return {
    words,
    threshold,
    second,
    score: (window) => {
      for (let i = 0; i < INPUTS; i += 1) {
        const e = i % EMBEDDING;
        x[i] = ((window[i] ?? 0) - (mean[e] ?? 0)) * (scale[e] ?? 1);
      }
      let out = b2;
      for (let h = 0; h < hidden; h += 1) {
        let sum = b1[h] ?? 0;
        for (let i = 0; i < INPUTS; i += 1) sum += (w1[h * INPUTS + i] ?? 0) * (x[i] ?? 0);
        if (sum > 0) out += sum * (w2[h] ?? 0);
      }
      return 1 / (1 + Math.exp(-out));
    },
  };
}

export function encodeFloats(values: Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

function floats(text: string, count: number): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  if (bytes.byteLength !== count * 4) throw new RangeError(`${count} numbers expected`);
  return new Float32Array(bytes.buffer);
}
