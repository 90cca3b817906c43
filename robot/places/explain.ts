import { content } from './chatter.js';
import { indexEntries, type Entries } from './entries.js';
import { resultOf } from './lookup.js';
import { isUnsure, nearer, type Nearness, type NearOptions } from './nearness.js';
import type { LookupResult } from './result.js';
import type { Directory } from './schema.js';
import type { FoundBy } from './span.js';
import { understand, type Rule } from './understand.js';

/** Why a question was understood as it was: for staff who edit the directory. */
export interface Explanation {
  readonly question: string;
  /** The spelling everything was compared in, dialect and mark-up gone. */
  readonly compared: string;
  /** What is left of it without chatter. */
  readonly content: string;
  readonly language: LookupResult['language'];
  /** What was set against something else, and what for; null when nothing was. */
  readonly contrast: { readonly keep: string; readonly drop: string } | null;
  /** Set when no phrase but a rule decided, for example an emergency. */
  readonly rule: Rule | null;
  /** Phrases of the directory found in the question, the weightiest first. */
  readonly found: readonly FoundPhrase[];
  /** The first few readings. */
  readonly candidates: readonly Candidate[];
  /** What the words alone gave and what is nearest in meaning; null when the words were enough. */
  readonly nearness: {
    readonly alone: Pick<LookupResult, 'service' | 'choices'>;
    /** Whether it changed what is answered. */
    readonly moved: boolean;
    readonly nearest: readonly { readonly id: string; readonly similarity: number }[];
  } | null;
  readonly result: LookupResult;
}

export interface FoundPhrase {
  readonly phrase: string;
  /** More than one for a shared word. */
  readonly ids: readonly string[];
  readonly by: FoundBy;
  /** Whether it is wished for, only what the wish is for, or done already. */
  readonly role: 'wish' | 'purpose' | 'done';
  readonly weight: number;
}

export interface Candidate {
  readonly id: string;
  /** 0..1, everything together. */
  readonly total: number;
  /** Weight of phrases of its own, of shared words, and 0..1 how alike its likest phrase is. */
  readonly named: number;
  readonly shared: number;
  readonly alike: number;
}

const CANDIDATES = 5;

/** As `createLookup`, with the reasons. */
export function createExplain(
  directory: Directory,
): (text: string, options?: NearOptions) => Explanation {
  const entries = indexEntries(directory);
  return (text, options = {}) => explain(directory, entries, text, options);
}

function explain(
  directory: Directory,
  entries: Entries,
  text: string,
  { near, ...options }: NearOptions,
): Explanation {
  const understood = understand(directory, entries, text, options);
  const alone = resultOf(directory, entries, understood);
  const read = (given: NearOptions): LookupResult =>
    resultOf(directory, entries, understand(directory, entries, text, given));
  const { normalized, language, contrast, rule, evidence } = understood;
  const result = near ? nearer(read, { ...options, near }) : alone;
  const idOf = (entry: number): string => entries.list[entry]?.id ?? '';
  const found = [...evidence.spans].sort((a, b) => b.weight - a.weight);
  return {
    question: text,
    compared: normalized,
    content: content(normalized),
    language,
    contrast,
    rule,
    found: found.map(({ phrase, claim, by, role, weight }) => ({
      ...{ phrase, by, role },
      ids: claim.entries.map(idOf),
      weight: rounded(weight),
    })),
    candidates: evidence.scores.slice(0, CANDIDATES).map((score) => ({
      id: idOf(score.entry),
      total: rounded(score.total),
      named: rounded(score.exact),
      shared: rounded(score.shared),
      alike: rounded(score.fuzzy),
    })),
    nearness: near && isUnsure(alone) ? nearnessOf(alone, result, near) : null,
    result,
  };
}

function nearnessOf(
  { service, choices }: LookupResult,
  result: LookupResult,
  near: Nearness,
): Explanation['nearness'] {
  const moved = service !== result.service || choices.join() !== result.choices.join();
  const nearest = [...near]
    .sort(([, a], [, b]) => b - a)
    .slice(0, CANDIDATES)
    .map(([id, similarity]) => ({ id, similarity: rounded(similarity) }));
  return { alone: { service, choices }, moved, nearest };
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
