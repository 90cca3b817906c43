import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Passage } from '../places/index.js';
import type { UnderstandingModel } from './model.js';

const SUFFIX = '.f32';
const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Changes with the directory, with the model and with how it is used. */
export async function keyOf(
  passages: readonly Passage[],
  { model, tokenizer, passage, maxTokens }: UnderstandingModel,
): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([passages, passage, maxTokens]));
  for (const file of [model, tokenizer]) {
    await pipeline(createReadStream(file), hash, { end: false });
  }
  return hash.digest('hex');
}

/** @returns undefined where none are kept or what is kept is not as many whole vectors */
export async function readKept(
  folder: string,
  key: string,
  count: number,
): Promise<Float32Array[] | undefined> {
  const bytes = await readFile(join(folder, key + SUFFIX)).catch(() => undefined);
  if (bytes === undefined || bytes.length === 0 || bytes.length % (count * BYTES) !== 0) {
    return undefined;
  }
  const all = new Float32Array(Uint8Array.from(bytes).buffer);
  if (!all.every(Number.isFinite)) return undefined;
  const width = all.length / count;
  return Array.from({ length: count }, (_, at) => all.subarray(at * width, (at + 1) * width));
}

/** Written whole or not at all; those of an earlier directory or model go. */
export async function keep(
  folder: string,
  key: string,
  vectors: readonly Float32Array[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, key + SUFFIX);
  const parts = vectors.map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  await writeFile(`${file}.new`, Buffer.concat(parts), { flush: true });
  await rename(`${file}.new`, file);
  for (const other of await readdir(folder)) {
    if (other.endsWith(SUFFIX) && other !== key + SUFFIX) await rm(join(folder, other));
  }
}
