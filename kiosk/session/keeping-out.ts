import type { Result } from './result.js';
import type { SessionState } from './state.js';

/** No visit begins any more; one under way goes on to its end. */
export function putOut(state: SessionState, reason: string): Result {
  return { state: { ...state, keptOut: reason }, effects: [] };
}

export function putBack(state: SessionState): Result {
  const outage = state.outage?.code === 'staff' ? null : state.outage;
  return { state: { ...state, keptOut: null, outage }, effects: [{ type: 'probe' }] };
}

/** Devices that are well do not put a kiosk back that was put out; a broken journal weighs more. */
export function keptOut(state: SessionState): SessionState {
  if (state.keptOut === null || state.outage?.code === 'journal') return state;
  return { ...state, outage: { code: 'staff', detail: state.keptOut } };
}
