import { apologise } from './ending.js';
import type { VisitReport } from './event.js';
import { goTo, stay, withVisit, type Result } from './result.js';
import { parseResidentNumber, RESIDENT_NUMBER_DIGITS } from './resident-number.js';
import { MAX_REFUSALS, type Rules, type SessionState, type Step } from './state.js';

type Identify = Extract<Step, { at: 'identify' }>;

export function typeDigit(state: SessionState, step: Identify, digit: string): Result {
  if (step.phase !== 'number' || !state.visit) return stay(state);
  const typed = (state.visit.typed + digit).slice(0, RESIDENT_NUMBER_DIGITS);
  return stay({ ...withVisit(state, { typed }), step: { ...step, problem: null } });
}

export function erase(state: SessionState, step: Identify, everything: boolean): Result {
  if (step.phase !== 'number' || !state.visit) return stay(state);
  const typed = everything ? '' : state.visit.typed.slice(0, -1);
  return stay({ ...withVisit(state, { typed }), step: { ...step, problem: null } });
}

export function submitNumber(state: SessionState, step: Identify): Result {
  const { visit } = state;
  if (step.phase !== 'number' || !visit) return stay(state);
  const number = parseResidentNumber(visit.typed);
  if (!number) {
    const incomplete = visit.typed.length < RESIDENT_NUMBER_DIGITS;
    return stay({
      ...state,
      step: { ...step, problem: incomplete ? 'number-incomplete' : 'number-impossible' },
    });
  }
  return goTo(state, { at: 'identify', phase: 'finger', problem: null }, [
    { type: 'verify-identity', visit: visit.id, residentNumber: number.digits },
  ]);
}

export function backFromFinger(state: SessionState): Result {
  return goTo(state, { at: 'identify', phase: 'number', problem: null }, [
    { type: 'stop-identity' },
  ]);
}

export function identified(
  state: SessionState,
  report: Extract<VisitReport, { type: 'identified' }>,
): Result {
  const { residentNumber, maskedName } = report;
  const known = withVisit(state, { typed: '', person: { residentNumber, maskedName } });
  return goTo(known, { at: 'options' });
}

export function identityRefused(
  state: SessionState,
  rules: Rules,
  report: Extract<VisitReport, { type: 'identity-refused' }>,
): Result {
  if (!state.visit) return stay(state);
  if (report.problem === 'office-unreachable') {
    return apologise(state, rules, 'office-unreachable', 'nothing-charged');
  }
  const refusals = state.visit.refusals + 1;
  const tried = withVisit(state, { refusals, typed: '' });
  if (refusals >= MAX_REFUSALS) {
    return apologise(tried, rules, 'identity-refused', 'nothing-charged');
  }
  return goTo(tried, { at: 'identify', phase: 'number', problem: report.problem });
}
