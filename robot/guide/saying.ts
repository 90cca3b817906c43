import type { Aspect } from '../places/index.js';
import type { Card } from './card.js';
import { withEffect, withState, type Change } from './change.js';
import type { Utterance } from './ports.js';
import type { Feeling } from './state.js';

/** @param again what a repeat says, when that is not the same */
export function say(
  change: Change,
  utterance: Utterance,
  feeling: Feeling = 'speaking',
  again: Utterance | null = utterance,
): Change {
  const { saidCount, language, visit } = change.state;
  const told = withState(change, { said: utterance, again, saidCount: saidCount + 1, feeling });
  return withEffect(told, { type: 'say', utterance, language, manner: visit.manner });
}

export function show(change: Change, card: Card): Change {
  return withState(change, { card });
}

/** Notes what the answer just given was about. */
export function answered(
  change: Change,
  about: string,
  aspect: Aspect | null = null,
  readBack = false,
): Change {
  return withState(change, { answered: { about, aspect, readBack } });
}
