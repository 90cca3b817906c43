import type { VisitEnded } from '../../zone/wire/index.js';
import { findDocument } from '../catalog/index.js';
import type { Effect } from './effect.js';
import type { Failure, MoneyOutcome } from './reasons.js';
import { goTo, type Result } from './result.js';
import { DEFAULT_DISPLAY, type Rules, type SessionState, type Visit } from './state.js';

/** Back to the welcome screen, as the next person should find it. */
export function leave(
  state: SessionState,
  rules: Rules,
  outcome: VisitEnded['outcome'] | null,
): Result {
  const { visit } = state;
  const effects: Effect[] = [];
  if (visit) {
    if (state.step.at === 'identify') effects.push({ type: 'stop-identity' });
    if (outcome) effects.push(ended(state, rules, visit, outcome));
    effects.push({ type: 'forget', visit: visit.id });
  }
  return goTo(
    {
      ...state,
      visit: null,
      language: 'ko',
      display: DEFAULT_DISPLAY,
      staffCalled: false,
      expected: null,
    },
    { at: 'welcome' },
    [...effects, { type: 'probe' }],
  );
}

/** The apology with what happened to the money; the visit is reported at once, the screen stays. */
export function apologise(
  state: SessionState,
  rules: Rules,
  cause: Failure,
  money: MoneyOutcome,
): Result {
  const effects: Effect[] = [];
  if (state.visit) {
    const outcome = money === 'handed-to-staff' ? 'handed-to-staff' : 'failed';
    effects.push(ended(state, rules, state.visit, outcome));
  }
  if (money === 'handed-to-staff') {
    effects.push({
      type: 'call-staff',
      call: {
        reason: 'fault',
        detail: needsPerson(state, cause),
      },
    });
  }
  return goTo(
    { ...state, staffCalled: state.staffCalled || money === 'handed-to-staff' },
    { at: 'sorry', cause, money },
    effects,
  );
}

/** With the number that the visitor reads from the screen, so that the right one gets the money. */
function needsPerson({ visit }: SessionState, cause: Failure): string {
  const owedWon = visit?.cash?.owedWon ?? 0;
  if (owedWon === 0) return `A payment needs a person: ${cause}. See the kiosk journal.`;
  const number = referenceOf(visit?.transaction ?? '');
  return `Hand ${owedWon} won to the visitor with number ${number}: ${cause}. See the kiosk journal.`;
}

/** The tail of a transaction's id, short enough to be read aloud. */
export const referenceOf = (transaction: string): string => transaction.slice(-6).toUpperCase();

function ended(
  state: SessionState,
  rules: Rules,
  visit: Visit,
  outcome: VisitEnded['outcome'],
): Effect {
  const document = visit.document ? findDocument(rules.catalog, visit.document) : undefined;
  return {
    type: 'visit-ended',
    ended: {
      service: document?.service ?? null,
      outcome,
      durationS: Math.max(0, Math.round((state.moment.at - visit.startedAt) / 1000)),
    },
  };
}

export function thank(state: SessionState, rules: Rules, receiptPrinted: boolean): Result {
  const effects = state.visit ? [ended(state, rules, state.visit, 'issued')] : [];
  return goTo(state, { at: 'done', receiptPrinted }, effects);
}
