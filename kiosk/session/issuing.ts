import type { Effect } from './effect.js';
import { apologise, thank } from './ending.js';
import type { Entry } from './entry.js';
import type { VisitReport } from './event.js';
import type { Failure } from './reasons.js';
import { goTo, stay, withVisit, type Result } from './result.js';
import type { Purse, Rules, SessionState, Step } from './state.js';

type Issuing = Extract<Step, { at: 'issuing' }>;
type Report<T extends VisitReport['type']> = Extract<VisitReport, { type: T }>;

export function beginIssuing(state: SessionState, before: Effect[]): Result {
  const { visit } = state;
  if (!visit?.transaction) return stay(state);
  const { id, transaction } = visit;
  return goTo(state, { at: 'issuing', phase: 'office', sheets: 0, of: visit.copies }, [
    ...before,
    { type: 'record', transaction, entry: { kind: 'issue.intended' } },
    { type: 'issue', visit: id, transaction },
  ]);
}

export function issued(state: SessionState, step: Issuing, report: Report<'issued'>): Result {
  const { visit } = state;
  if (step.phase !== 'office' || !visit?.transaction) return stay(state);
  const { transaction } = visit;
  const sheets = report.pages * visit.copies;
  const { documentNumber, pages, binding } = report;
  return goTo(state, { at: 'issuing', phase: 'submitting', sheets: 0, of: sheets }, [
    { type: 'record', transaction, entry: { kind: 'issue.done', documentNumber, pages, binding } },
    { type: 'record', transaction, entry: { kind: 'print.intended', sheets } },
    { type: 'print', visit: visit.id, transaction },
  ]);
}

export function issueFailed(state: SessionState, report: Report<'issue-failed'>): Result {
  const cause = report.cause === 'refused' ? 'office-refused' : 'office-unreachable';
  return settle(state, cause, records(state, { kind: 'issue.failed', reason: cut(report.detail) }));
}

export function printSubmitted(
  state: SessionState,
  step: Issuing,
  report: Report<'print-submitted'>,
): Result {
  const { visit } = state;
  if (step.phase !== 'submitting' || !visit?.transaction) return stay(state);
  const { transaction } = visit;
  return goTo(state, { ...step, phase: 'printing' }, [
    { type: 'record', transaction, entry: { kind: 'print.submitted', job: report.job } },
    { type: 'watch-print', visit: visit.id, transaction, job: report.job, sheets: step.of },
  ]);
}

export function printProgress(state: SessionState, step: Issuing, sheets: number): Result {
  if (step.phase !== 'printing') return stay(state);
  return stay({ ...state, step: { ...step, sheets: Math.min(sheets, step.of) } });
}

export function printed(state: SessionState, step: Issuing, report: Report<'printed'>): Result {
  const { visit } = state;
  if (step.phase !== 'printing' || !visit?.transaction) return stay(state);
  return goTo(state, { ...step, phase: 'receipt', sheets: step.of }, [
    ...records(
      state,
      { kind: 'print.completed', sheets: report.sheets },
      closedPrinted(visit.cash),
    ),
    {
      type: 'print-receipt',
      visit: visit.id,
      transaction: visit.transaction,
      language: state.language,
    },
  ]);
}

/** A visitor who is owed change has the paper, and still needs a person. */
function closedPrinted(cash: Purse | null): Entry {
  if (!cash || (cash.owedWon === 0 && !cash.unaccounted)) {
    return { kind: 'closed', outcome: 'issued', reason: 'printed' };
  }
  const { owedWon } = cash;
  const reason = owedWon > 0 ? 'printed; change is owed' : 'printed; look inside the cash unit';
  return { kind: 'closed', outcome: 'handed-to-staff', reason, owedWon };
}

export function printFailed(state: SessionState, report: Report<'print-failed'>): Result {
  const reason = cut(report.detail);
  return settle(state, 'printing-failed', records(state, { kind: 'print.failed', reason }));
}

/** Somebody else's paper must not come out: the money goes back, and nobody else is served until staff have looked. */
export function wrongPaper(
  state: SessionState,
  step: Issuing,
  report: Report<'wrong-paper'>,
): Result {
  const kind = step.phase === 'office' ? 'issue.failed' : 'print.failed';
  const reason = cut(report.detail);
  const result = settle(state, 'wrong-paper', records(state, { kind, reason }));
  const call = { reason: 'fault', detail: reason } as const;
  return {
    state: { ...result.state, staffCalled: true, keptOut: reason },
    effects: [
      { type: 'keep-out-of-service', reason },
      ...result.effects,
      { type: 'call-staff', call },
    ],
  };
}

/** Something went wrong with money or paper under way: find out what is true and put it right. */
export function settle(state: SessionState, cause: Failure, before: Effect[]): Result {
  const { visit } = state;
  if (!visit?.transaction) return stay(state);
  return goTo(state, { at: 'settling', cause }, [
    ...before,
    { type: 'settle', visit: visit.id, transaction: visit.transaction },
  ]);
}

export function settled(
  state: SessionState,
  rules: Rules,
  cause: Failure,
  { outcome, owedWon = 0, paidOutWon = 0 }: Omit<Report<'settled'>, 'type' | 'visit'>,
): Result {
  // The printer had finished after all: the visitor has the paper and the payment stands.
  if (outcome === 'issued') return thank(state, rules, false);
  const cash = state.visit?.cash;
  const owing = cash ? withVisit(state, { cash: { ...cash, owedWon, paidOutWon } }) : state;
  return apologise(owing, rules, cause, outcome);
}

function records(state: SessionState, ...entries: Entry[]): Effect[] {
  const transaction = state.visit?.transaction;
  if (!transaction) return [];
  return entries.map((entry) => ({ type: 'record', transaction, entry }));
}

const cut = (text: string) => text.slice(0, 300);
