import type { Card } from './card.js';
import { withEffect, withState, type Change } from './change.js';
import type { Utterance } from './ports.js';
import type { Feeling } from './state.js';

export function say(change: Change, utterance: Utterance, feeling: Feeling = 'speaking'): Change {
  const saidCount = change.state.saidCount + 1;
  const told = withState(change, { said: utterance, saidCount, feeling });
  return withEffect(told, { type: 'say', utterance, language: change.state.language });
}

export function show(change: Change, card: Card): Change {
  return withState(change, { card });
}
