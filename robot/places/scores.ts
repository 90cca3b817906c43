import type { Entries } from './entries.js';
import type { QuestionText } from './question-text.js';
import { weigh, type Weighed } from './roles.js';
import { withoutContained } from './span.js';
import { withoutTorn } from './torn.js';

/** How much speaks for one entry. */
export interface Score {
  readonly entry: number;
  /** 0..1, everything together. */
  readonly total: number;
  /** Units of phrases that stand for this entry alone. */
  readonly exact: number;
  /** Units of the weightiest phrase that was there as written, and not only by its sound. */
  readonly firm: number;
  /** Units of shared words that may mean this entry. */
  readonly shared: number;
  /** Position among the choices of the shared word. */
  readonly order: number;
  /** 0..1 */
  readonly fuzzy: number;
}

/** What was found in a question. */
export interface Evidence {
  readonly spans: readonly Weighed[];
  /** Every entry the question may be about, the best first. */
  readonly scores: readonly Score[];
}

/** A phrase of this many units is as good as certain. */
const SATURATION_UNITS = 5;
const EXACT_SHARE = 0.6;
/** Below this a likeness is noise. */
const WORTH_NAMING = 0.12;
/** Saying the same thing in other words adds less each time. */
const REPEATED = 0.6;
/** A shared word says a little less for each of its choices than a word of their own. */
const SHARED_WORTH = 0.8;

/** @param without entries that are not meant */
export function evidenceOf(
  entries: Entries,
  question: QuestionText,
  without: ReadonlySet<number> = new Set(),
): Evidence {
  const { list, words, frames, heard, fuzzy } = entries;
  const likeness = fuzzy.compare(question.normalized);
  const written = words.find(question);
  const found = withoutContained(
    [
      ...written,
      ...withoutTorn(frames.find(question), written, list),
      ...heard.find(question, likeness.phrases),
    ].filter(({ claim }) => !claim.entries.every((entry) => without.has(entry))),
  );
  const spans = weigh(found, question);
  const alone = new Float32Array(list.length);
  const shared = new Float32Array(list.length);
  const order = new Uint8Array(list.length);
  const firm = new Float32Array(list.length);
  const said = new Uint8Array(list.length);
  for (const { claim, weight, by } of [...spans].sort((a, b) => b.weight - a.weight)) {
    const into = claim.shared ? shared : alone;
    for (const [position, entry] of claim.entries.entries()) {
      const times = claim.shared ? 0 : (said[entry] ?? 0);
      into[entry] = (into[entry] ?? 0) + weight * REPEATED ** times;
      if (by !== 'heard') firm[entry] = Math.max(firm[entry] ?? 0, weight);
      order[entry] = position;
      if (!claim.shared) said[entry] = times + 1;
    }
  }
  const scores = list.flatMap((_, entry) => {
    const [exact = 0, sharing = 0, fuzzy = 0] = [
      alone[entry],
      shared[entry],
      likeness.entries[entry],
    ];
    if (exact + sharing === 0 && fuzzy * (1 - EXACT_SHARE) < WORTH_NAMING) return [];
    const [is, at] = [firm[entry] ?? 0, order[entry] ?? 0];
    return [withTotal({ entry, exact, firm: is, shared: sharing, order: at, fuzzy })];
  });
  const named = scores.filter(({ entry, total }) => !without.has(entry) && total >= WORTH_NAMING);
  return { spans, scores: named.sort((a, b) => b.total - a.total) };
}

export function withTotal(score: Omit<Score, 'total'>): Score {
  const units = score.exact + score.shared * SHARED_WORTH;
  const found = 1 - Math.exp(-units / SATURATION_UNITS);
  return { ...score, total: EXACT_SHARE * found + (1 - EXACT_SHARE) * score.fuzzy };
}
