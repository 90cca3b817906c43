import type { CountedQuestion } from './tally.js';

export interface Counted extends CountedQuestion {
  readonly count: number;
}

/** Something to do about questions of one kind. */
export interface Suggestion {
  readonly count: number;
  readonly what: CountedQuestion['what'];
  readonly pieces: readonly string[];
  readonly answered: string | null;
  readonly chosen: string | null;
  /** For the person who edits the directory. */
  readonly advice: string;
}

/** Adds up counts of several days or robots. */
export function addUp(all: Iterable<Counted>): Counted[] {
  const sums = new Map<string, Counted>();
  for (const one of all) {
    const key = JSON.stringify([one.what, one.answered, one.chosen, one.pieces]);
    sums.set(key, { ...one, count: one.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}

/**
 * What to do about them, the most frequent first.
 * @param least what was counted less often stays unlisted, so that no single visitor shows
 */
export function suggestionsFrom(all: Iterable<Counted>, least: number): Suggestion[] {
  return addUp(all)
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
    .map((one) => ({ ...one, advice: adviceFor(one) }));
}

function adviceFor({ what, pieces, answered, chosen }: Counted): string {
  const words = pieces.length > 0 ? `"${pieces.join(' ')}"` : 'words the directory does not know';
  if (what === 'not-understood') {
    return pieces.length > 0
      ? `Asked with ${words}, not understood: add the words to the entry they belong to.`
      : `Asked with ${words}: listen at the information desk for what it is.`;
  }
  if (chosen === null) {
    return what === 'corrected' && answered !== null
      ? `Asked with ${words}, answered with ${answered} and refused: see what it should have been.`
      : `Asked with ${words}, asked back and given up: make the names of the choices clearer.`;
  }
  return answered !== null && what === 'corrected'
    ? `Asked with ${words}, answered with ${answered} and corrected to ${chosen}: consider adding the words to ${chosen}.`
    : `Asked with ${words}, asked back, and ${chosen} was meant: consider adding the words to ${chosen}.`;
}
