import type { Effect } from './effect.js';
import { apologise, leave } from './ending.js';
import type { VisitReport } from './event.js';
import { beginIssuing, settle } from './issuing.js';
import { goTo, stay, withVisit, type Result } from './result.js';
import type { Rules, SessionState, Step } from './state.js';

type Pay = Extract<Step, { at: 'pay' }>;
type Report<T extends VisitReport['type']> = Extract<VisitReport, { type: T }>;

/** Before any money moves, printer and terminal are looked at. */
export function pay(state: SessionState, transaction: string): Result {
  if (!state.visit) return stay(state);
  return goTo(
    withVisit(state, { transaction }),
    { at: 'pay', phase: 'preparing', until: state.moment.at },
    [{ type: 'check-devices', visit: state.visit.id }],
  );
}

export function devicesReady(state: SessionState, step: Pay, rules: Rules): Result {
  const { visit } = state;
  if (step.phase !== 'preparing' || !visit?.transaction || !visit.document) return stay(state);
  const { transaction, copies, document } = visit;
  const amountWon = visit.feeWon * copies;
  const opened: Effect = {
    type: 'record',
    transaction,
    entry: { kind: 'opened', document, copies, amountWon },
  };
  if (amountWon === 0) return beginIssuing(state, [opened]);
  const waiting: Step = { at: 'pay', phase: 'card', until: state.moment.at + rules.cardMs };
  return goTo(state, waiting, [
    opened,
    { type: 'record', transaction, entry: { kind: 'payment.intended', method: 'card' } },
    { type: 'charge', visit: visit.id, transaction, amountWon },
  ]);
}

export function devicesFailed(
  state: SessionState,
  rules: Rules,
  report: Report<'devices-failed'>,
): Result {
  const cause = report.part === 'printer' ? 'printer-not-ready' : 'terminal-not-ready';
  const out = { ...state, outage: { code: report.part, detail: report.detail } };
  return apologise(out, rules, cause, 'nothing-charged');
}

/** The visitor changed their mind: the terminal is told, and its answer decides what was charged. */
export function cancelPayment(state: SessionState, step: Pay): Result {
  const transaction = state.visit?.transaction;
  if (step.phase !== 'card' || !transaction) return stay(state);
  return goTo(state, { ...step, phase: 'cancelling' }, [{ type: 'cancel-charge', transaction }]);
}

export function charged(state: SessionState, step: Pay, report: Report<'charged'>): Result {
  const transaction = state.visit?.transaction;
  if (!transaction || step.phase === 'preparing') return stay(state);
  const paid = withVisit(state, { approval: report.approval });
  const approved: Effect = {
    type: 'record',
    transaction,
    entry: { kind: 'payment.approved', approvalNo: report.approval.approvalNo },
  };
  if (step.phase === 'cancelling') return settle(paid, 'payment-cancelled', [approved]);
  return beginIssuing(paid, [approved]);
}

export function chargeRefused(
  state: SessionState,
  rules: Rules,
  report: Report<'charge-refused'>,
): Result {
  const transaction = state.visit?.transaction;
  if (!transaction) return stay(state);
  const reason = `${report.problem}: ${report.detail}`.slice(0, 300);
  const closing: Effect[] = [
    { type: 'record', transaction, entry: { kind: 'payment.refused', reason } },
    { type: 'record', transaction, entry: { kind: 'closed', outcome: 'nothing-charged', reason } },
  ];
  const again = withVisit(state, { transaction: null });
  if (report.problem === 'card-not-presented') {
    const left = leave(again, rules, 'timed-out');
    return { state: left.state, effects: [...closing, ...left.effects] };
  }
  return goTo(again, { at: 'confirm', problem: report.problem }, closing);
}

export function chargeUnknown(state: SessionState, report: Report<'charge-unknown'>): Result {
  const transaction = state.visit?.transaction;
  if (!transaction) return stay(state);
  const reason = report.detail.slice(0, 300);
  return settle(state, 'payment-unclear', [
    { type: 'record', transaction, entry: { kind: 'payment.unknown', reason } },
  ]);
}
