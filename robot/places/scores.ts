import type { Entries } from './entries.js';

/** How much speaks for one entry. */
export interface Score {
  readonly entry: number;
  /** 0..1, everything together. */
  readonly total: number;
  /** Units of phrases that stand for this entry alone. */
  readonly exact: number;
  /** Units of shared words that may mean this entry. */
  readonly shared: number;
  /** Position among the choices of the shared word. */
  readonly order: number;
  /** 0..1 */
  readonly fuzzy: number;
}

/** A phrase of this many units is as good as certain. */
const SATURATION_UNITS = 5;
const EXACT_SHARE = 0.6;
/** Below this a likeness is noise. */
const WORTH_NAMING = 0.12;

/** Every entry the question may be about, the best first. */
export function scoresOf({ list, exact, fuzzy }: Entries, normalized: string): Score[] {
  const alone = new Float32Array(list.length);
  const shared = new Float32Array(list.length);
  const order = new Uint8Array(list.length);
  for (const { claim, units } of exact.find(normalized)) {
    const into = claim.shared ? shared : alone;
    for (const [position, entry] of claim.entries.entries()) {
      into[entry] = (into[entry] ?? 0) + units;
      order[entry] = position;
    }
  }
  const likeness = fuzzy.compare(normalized);
  const scores = list.map((_, entry) =>
    withTotal({
      entry,
      exact: alone[entry] ?? 0,
      shared: shared[entry] ?? 0,
      order: order[entry] ?? 0,
      fuzzy: likeness[entry] ?? 0,
    }),
  );
  return scores.filter(({ total }) => total >= WORTH_NAMING).sort((a, b) => b.total - a.total);
}

/** A shared word says a little less for each of its choices than a word of their own. */
const SHARED_WORTH = 0.8;

function withTotal(score: Omit<Score, 'total'>): Score {
  const units = score.exact + score.shared * SHARED_WORTH;
  const found = 1 - Math.exp(-units / SATURATION_UNITS);
  return { ...score, total: EXACT_SHARE * found + (1 - EXACT_SHARE) * score.fuzzy };
}
