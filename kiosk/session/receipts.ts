import type { VisitReport } from './event.js';
import { devicesReady } from './paying.js';
import { goTo, withVisit, type Result } from './result.js';
import type { Rules, SessionState, Step } from './state.js';

/** Staff hear once that no receipt can be printed, and again when it happens again. */
export function learnOfReceipts(state: SessionState, noReceipt: string | null = null): Result {
  const known = { ...state, noReceipt };
  if (noReceipt === null || state.noReceipt !== null) return { state: known, effects: [] };
  const detail = `No receipts: ${noReceipt}`.slice(0, 300);
  return {
    state: known,
    effects: [{ type: 'call-staff', call: { reason: 'fault', detail } }],
  };
}

/** A visitor who pressed "pay" in the belief that there is a receipt is asked again. */
export function payKnowing(
  before: SessionState,
  step: Extract<Step, { at: 'pay' }>,
  rules: Rules,
  report: Extract<VisitReport, { type: 'devices-ready' }>,
): Result {
  const { noReceipt = null } = report;
  const { state, effects } = learnOfReceipts(before, noReceipt);
  const { visit } = state;
  const costs = visit !== null && visit.feeWon * visit.copies > 0;
  if (step.phase === 'preparing' && costs && noReceipt !== null && before.noReceipt === null) {
    const again = withVisit(state, { transaction: null });
    return goTo(again, { at: 'confirm', problem: null }, effects);
  }
  const paying = devicesReady(state, step, rules, report);
  return { ...paying, effects: [...effects, ...paying.effects] };
}
