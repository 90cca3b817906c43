import type { Effect } from './effect.js';
import type { SessionState, Step, Visit } from './state.js';

export interface Result {
  state: SessionState;
  effects: Effect[];
}

export function stay(state: SessionState): Result {
  return { state, effects: [] };
}

/** To another screen or phase; the inactivity timeout starts anew. */
export function goTo(state: SessionState, step: Step, effects: Effect[] = []): Result {
  return { state: { ...state, step, idleSince: state.moment.at }, effects };
}

export function withVisit(state: SessionState, change: Partial<Visit>): SessionState {
  return state.visit ? { ...state, visit: { ...state.visit, ...change } } : state;
}
