import type { Effect } from './effects.js';
import type { GuideState, Phase } from './state.js';

/** A state on its way through a transition, with the effects gathered so far. */
export interface Change {
  state: GuideState;
  effects: readonly Effect[];
}

export function unchanged(state: GuideState): Change {
  return { state, effects: [] };
}

export function withState(change: Change, patch: Partial<GuideState>): Change {
  return { ...change, state: { ...change.state, ...patch } };
}

export function withPhase(change: Change, phase: Phase): Change {
  return withState(change, { phase });
}

export function withEffect(change: Change, ...effects: readonly Effect[]): Change {
  return { ...change, effects: [...change.effects, ...effects] };
}
