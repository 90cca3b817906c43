import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'zod';
import { readWav } from '../../robot/voice/index.js';
import type { Rng } from './rng.js';

/** Seen from dist/models/wake or from models/wake. */
const FILE = fileURLToPath(
  new URL(
    import.meta.url.includes('/dist/models/') ? '../../../models/voices.json' : '../voices.json',
    import.meta.url,
  ),
);
const VOICES = z
  .object({ seen: z.array(z.string()), unseen: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** Variants of espeak-ng for training, and those it never hears. */
export const SEEN = VOICES.seen;
export const UNSEEN = VOICES.unseen;

export interface Speaker {
  readonly variant: string;
  /** Words a minute and 0..100, as espeak-ng takes them. */
  readonly speed: number;
  readonly pitch: number;
}

export function anyOf(variants: readonly string[], rng: Rng): Speaker {
  return {
    variant: rng.pick(variants),
    speed: Math.round(rng.between(120, 210)),
    pitch: Math.round(rng.between(25, 75)),
  };
}

/** Mono at 16 kHz without the silence around it. */
export async function speak(
  text: string,
  { variant, speed, pitch }: Speaker,
): Promise<Float32Array> {
  const { stdout } = await promisify(execFile)(
    'espeak-ng',
    ['-v', `ko+${variant}`, '-s', String(speed), '-p', String(pitch), '--stdout', text],
    { encoding: 'buffer', maxBuffer: 64_000_000 },
  );
  return trimmed(readWav(stdout));
}

const SILENT = 0.005;

function trimmed(samples: Float32Array): Float32Array {
  let first = samples.findIndex((sample) => Math.abs(sample) > SILENT);
  if (first < 0) first = 0;
  let last = samples.length - 1;
  while (last > first && Math.abs(samples[last] ?? 0) <= SILENT) last -= 1;
  return samples.slice(first, last + 1);
}
