import type { Effect } from './effect.js';
import { apologise, leave } from './ending.js';
import type { PaymentMethod } from './entry.js';
import type { VisitReport } from './event.js';
import { beginIssuing, settle } from './issuing.js';
import { openCash } from './paying-cash.js';
import { isReady } from './tills.js';
import { goTo, stay, withVisit, type Result } from './result.js';
import type { Rules, SessionState, Step } from './state.js';

type Pay = Extract<Step, { at: 'pay' }>;
type Report<T extends VisitReport['type']> = Extract<VisitReport, { type: T }>;

/** Before any money moves, the printer and what takes the money are looked at. */
export function pay(
  state: SessionState,
  transaction: string,
  chosen: PaymentMethod | undefined,
): Result {
  if (!state.visit) return stay(state);
  const method = chosen ?? (isReady(state.tills.card) ? 'card' : 'cash');
  return goTo(
    withVisit(state, { transaction, method, cash: null }),
    { at: 'pay', phase: 'preparing', until: state.moment.at },
    [{ type: 'check-devices', visit: state.visit.id, method }],
  );
}

export function devicesReady(
  state: SessionState,
  step: Pay,
  rules: Rules,
  report: Report<'devices-ready'>,
): Result {
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
  if (visit.method === 'cash') return openCash(state, opened, report.counters);
  const waiting: Step = { at: 'pay', phase: 'card', until: state.moment.at + rules.cardMs };
  return goTo(state, waiting, [
    opened,
    { type: 'record', transaction, entry: { kind: 'payment.intended', method: 'card' } },
    { type: 'charge', visit: visit.id, transaction, amountWon },
  ]);
}

/** Where the other way to pay is there, the visitor may choose it; else the visit ends. */
export function devicesFailed(
  state: SessionState,
  rules: Rules,
  report: Report<'devices-failed'>,
): Result {
  const { part, detail } = report;
  if (part === 'printer') {
    const out: SessionState = { ...state, outage: { code: 'printer', detail } };
    return apologise(out, rules, 'printer-not-ready', 'nothing-charged');
  }
  const method = part === 'cash' ? 'cash' : 'card';
  const tills = { ...state.tills, [method]: { state: 'out', detail } as const };
  if (isReady(tills.card) || isReady(tills.cash)) {
    const problem = part === 'cash' ? 'cash-not-ready' : 'terminal-unreachable';
    const again = withVisit({ ...state, tills }, { transaction: null });
    return goTo(again, { at: 'confirm', problem });
  }
  const out: SessionState = { ...state, tills, outage: { code: 'terminal', detail } };
  const cause = part === 'cash' ? 'cash-not-ready' : 'terminal-not-ready';
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
