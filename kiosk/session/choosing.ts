import { feeOn, findDocument, initialOptions, isOpen } from '../catalog/index.js';
import { apologise } from './ending.js';
import { goTo, stay, withVisit, type Result } from './result.js';
import type { Rules, SessionState, Visit } from './state.js';

export function start(state: SessionState, rules: Rules, visitId: string): Result {
  if (state.outage) return stay(state);
  const visit: Visit = {
    id: visitId,
    startedAt: state.moment.at,
    document: null,
    typed: '',
    refusals: 0,
    person: null,
    options: {},
    copies: 1,
    feeWon: 0,
    transaction: null,
    approval: null,
    method: 'card',
    cash: null,
  };
  const begun: SessionState = { ...state, visit, expected: null, staffCalled: false };
  const ready = state.expected?.document;
  return ready ? choose(begun, rules, ready) : goTo(begun, { at: 'documents' });
}

export function choose(state: SessionState, rules: Rules, id: string): Result {
  const document = findDocument(rules.catalog, id);
  if (document?.issuedAt !== 'kiosk') return goTo(state, { at: 'documents' });
  const feeWon = feeOn(document.fees, state.moment.today);
  const chosen = withVisit(state, {
    document: id,
    options: initialOptions(document),
    copies: 1,
    feeWon: feeWon ?? 0,
  });
  if (feeWon === undefined) return apologise(chosen, rules, 'no-fee', 'nothing-charged');
  if (!isOpen(document.hours, state.moment.minute)) {
    return apologise(chosen, rules, 'closed-now', 'nothing-charged');
  }
  if (document.identity === 'none') return goTo(chosen, { at: 'options' });
  return goTo(chosen, { at: 'identify', phase: 'number', problem: null });
}

/** Back to the list of documents: what was typed and chosen is dropped. */
export function chooseAgain(state: SessionState): Result {
  const cleared = withVisit(state, {
    document: null,
    typed: '',
    refusals: 0,
    person: null,
    options: {},
    copies: 1,
  });
  const effects = state.step.at === 'identify' ? [{ type: 'stop-identity' as const }] : [];
  return goTo(cleared, { at: 'documents' }, effects);
}

export function setOption(
  state: SessionState,
  rules: Rules,
  optionId: string,
  choiceId: string,
): Result {
  const { visit } = state;
  const document = visit?.document ? findDocument(rules.catalog, visit.document) : undefined;
  const option = document?.options.find(({ id }) => id === optionId);
  if (!visit || !option?.choices.some(({ id }) => id === choiceId)) return stay(state);
  return stay(withVisit(state, { options: { ...visit.options, [optionId]: choiceId } }));
}

export function setCopies(state: SessionState, rules: Rules, copies: number): Result {
  const document = state.visit?.document
    ? findDocument(rules.catalog, state.visit.document)
    : undefined;
  if (!document) return stay(state);
  return stay(withVisit(state, { copies: Math.min(copies, document.maxCopies) }));
}
