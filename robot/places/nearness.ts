import type { Entry } from './entries.js';
import { OUT_OF_DOMAIN, type LookupOptions, type LookupResult } from './result.js';
import { withTotal, type Score } from './scores.js';

/**
 * How near a question is in meaning to what the directory has: ids of services, places and other
 * offices with a similarity in [-1, 1], as a sentence-embedding model sees it.
 */
export type Nearness = ReadonlyMap<string, number>;

export interface NearOptions extends LookupOptions {
  /** Counts only where the words alone leave open what is meant. */
  readonly near?: Nearness;
}

/**
 * What one standard deviation is worth as likeness (0..1): an entry has to stand out from all others
 * by this much, as models differ in how alike they find everything.
 */
const NEARNESS_WEIGHT = 0.12;
/** Nearness alone is never told without a word of doubt. */
const MOST_CONFIDENCE = 0.55;

/** Whether words alone leave open what is meant: only then meaning is looked at. */
export function isUnsure(result: LookupResult): boolean {
  const { service, choices, nuance, pointsBack, runnerUp, confidence } = result;
  if (nuance !== null || pointsBack) return false;
  if (choices.length > 0) return true;
  // What is no business of the centre was named; a story told for company has its runner-up.
  return service === OUT_OF_DOMAIN && confidence === 0 && runnerUp === null;
}

/** The scores, the best first, with likeness in meaning counted as likeness. */
export function withNearness(
  scores: readonly Score[],
  list: readonly Entry[],
  near: Nearness,
): readonly Score[] {
  const standing = standingOut(near);
  const known = new Map(scores.map((score) => [score.entry, score]));
  const raised = list.flatMap(({ id, rank }, entry) => {
    const score = known.get(entry) ?? { entry, exact: 0, firm: 0, shared: 0, order: 0, fuzzy: 0 };
    const meant = rank === null ? Math.min(1, NEARNESS_WEIGHT * (standing.get(id) ?? 0)) : 0;
    if (meant > score.fuzzy) return [withTotal({ ...score, fuzzy: meant })];
    return known.has(entry) ? [withTotal(score)] : [];
  });
  return raised.sort((a, b) => b.total - a.total);
}

/** Reads by the words, and once more with the nearness where they leave it open. */
export function nearer(
  read: (options: NearOptions) => LookupResult,
  { near, ...options }: NearOptions,
): LookupResult {
  const alone = read(options);
  if (near === undefined || !isUnsure(alone)) return alone;
  const result = read({ ...options, near });
  const confidence = Math.min(result.confidence, MOST_CONFIDENCE);
  const choices = alone.choices.length > 0 ? result.choices : guesses(result, near);
  return { ...result, confidence, choices };
}

/** Where the words say nothing, nearness alone answers nothing: it asks back. */
function guesses({ service, elsewhere, choices }: LookupResult, near: Nearness): readonly string[] {
  if (choices.length > 0 || service === OUT_OF_DOMAIN) return choices;
  const nearest = [...near].sort(([, a], [, b]) => b - a).map(([id]) => id);
  const own = elsewhere ?? service;
  return [own, ...nearest.filter((id) => id !== own).slice(0, 1)];
}

/** In standard deviations from the mean of all. */
function standingOut(near: Nearness): Nearness {
  const all = [...near.values()];
  const mean = meanOf(all);
  const spread = Math.sqrt(meanOf(all.map((value) => (value - mean) ** 2)));
  if (!(spread > 0)) return new Map();
  return new Map([...near].map(([id, value]) => [id, (value - mean) / spread]));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
