import { leave } from './ending.js';
import { endCash } from './paying-cash.js';
import { stay, type Result } from './result.js';
import {
  DEFAULT_DISPLAY,
  PROBE_EVERY_MS,
  WARNING_MS,
  type Rules,
  type SessionState,
} from './state.js';

/** Unix time in ms when this screen ends by itself; null where a machine, not the person, is waited for. */
export function deadline(state: SessionState, rules: Rules): number | null {
  const { step } = state;
  switch (step.at) {
    case 'documents':
    case 'options':
    case 'copies':
    case 'confirm':
    case 'identify':
      return state.idleSince + rules.inactivityMs;
    case 'done':
    case 'sorry':
      return state.idleSince + rules.farewellMs;
    case 'cash':
      return step.phase === 'open' ? state.idleSince + rules.inactivityMs : null;
    case 'pay':
      return step.phase === 'card' ? step.until : null;
    case 'welcome':
    case 'issuing':
    case 'settling':
      return null;
  }
}

/** Whether the person should be asked if they need more time. */
export function isWarning(state: SessionState, rules: Rules): boolean {
  const until = deadline(state, rules);
  const asks = ['documents', 'options', 'copies', 'confirm', 'identify', 'cash'].includes(
    state.step.at,
  );
  return asks && until !== null && until - state.moment.at <= WARNING_MS;
}

export function tick(state: SessionState, rules: Rules): Result {
  const { step, moment } = state;
  if (step.at === 'welcome') return tickAtWelcome(state, rules);
  const until = deadline(state, rules);
  // The terminal ends its own wait for a card; its answer, not the clock, says what was charged.
  if (step.at === 'pay' || until === null || moment.at < until) return stay(state);
  if (step.at === 'cash') return endCash(state, step, 'timed-out');
  return leave(state, rules, step.at === 'done' || step.at === 'sorry' ? null : 'timed-out');
}

function tickAtWelcome(state: SessionState, rules: Rules): Result {
  const { moment } = state;
  let next = state;
  if (next.expected && moment.at >= next.expected.until) {
    next = { ...next, expected: null, language: 'ko' };
  }
  const idle = moment.at - next.idleSince >= rules.inactivityMs;
  if (idle && !next.expected) {
    next = { ...next, language: 'ko', display: DEFAULT_DISPLAY, staffCalled: false };
  }
  if (moment.at - next.probedAt < PROBE_EVERY_MS) return stay(next);
  return { state: { ...next, probedAt: moment.at }, effects: [{ type: 'probe' }] };
}
