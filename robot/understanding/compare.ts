import type { Passage } from '../places/index.js';
import type { Encoder } from './encoder.js';
import { keep, keyOf, readKept } from './kept-vectors.js';
import { readUnderstandingModel } from './model.js';
import { cosine } from './pool.js';

export interface Comparison {
  /** Whether the passages' vectors were there already. */
  readonly kept: boolean;
  /** The cosine of each id's nearest passage; nothing for a text that says nothing. */
  near(question: string): Promise<[string, number][]>;
}

/** @param cache folder, null for nowhere */
export async function compareWith(
  passages: readonly Passage[],
  encoder: Encoder,
  folder: string,
  cache: string | null,
): Promise<Comparison> {
  const key = cache === null ? '' : await keyOf(passages, readUnderstandingModel(folder));
  const kept = cache === null ? undefined : await readKept(cache, key, passages.length);
  const vectors = kept ?? (await vectorsOf(passages, encoder));
  if (cache !== null && !kept) {
    // A full disk costs the next start some seconds, no visitor an answer.
    await keep(cache, key, vectors).catch(() => undefined);
  }
  return {
    kept: kept !== undefined,
    near: async (question) => {
      const asked = await encoder.question(question);
      if (asked.every((value) => value === 0)) return [];
      const nearest = new Map<string, number>();
      for (const [at, { id }] of passages.entries()) {
        const near = cosine(asked, vectors[at] ?? asked);
        if (near > (nearest.get(id) ?? -Infinity)) nearest.set(id, near);
      }
      return [...nearest];
    },
  };
}

async function vectorsOf(passages: readonly Passage[], encoder: Encoder): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (const { text } of passages) vectors.push(await encoder.passage(text));
  return vectors;
}
