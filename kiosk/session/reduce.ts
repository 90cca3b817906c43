import { apologise, thank } from './ending.js';
import type { CashReport, SessionEvent, Stamped, VisitReport } from './event.js';
import { expect } from './expecting.js';
import * as identifying from './identifying.js';
import * as issuing from './issuing.js';
import { keptOut, putBack, putOut } from './keeping-out.js';
import * as paying from './paying.js';
import { cashUnwritten, linesOf, lostLate, noted, reportedCash, takenLate } from './paying-cash.js';
import type { Effect } from './effect.js';
import { learnOfReceipts, payKnowing } from './receipts.js';
import { stay, type Result } from './result.js';
import type { Rules, SessionState } from './state.js';
import type { Tills } from './tills.js';
import { touched } from './touching.js';
import { tick } from './waiting.js';

/** One visit, screen by screen: what happens next and what is to be done about it. */
export function reduce(before: SessionState, event: Stamped, rules: Rules): Result {
  const { state, effects } = happened(before, event, rules);
  return { state: keptOut(state), effects };
}

function happened(before: SessionState, event: Stamped, rules: Rules): Result {
  const state = { ...before, moment: event.moment };
  switch (event.type) {
    case 'tick':
      return tick(state, rules);
    case 'touch':
      return touched(state, rules, event.touch, event.id);
    case 'expected':
      return expect(state, rules, {
        service: event.service,
        language: event.language,
        holdS: event.holdS,
      });
    case 'probed':
      return probed(state, event);
    case 'put-out-of-service':
      return putOut(state, event.reason);
    case 'put-back-in-service':
      return putBack(state);
    case 'journal-failed':
      return journalFailed(state, rules, event.detail);
    default:
      // A device may answer after its visit is over; the answer must not touch the next person's.
      return event.visit === state.visit?.id ? reported(state, rules, event) : stray(state, event);
  }
}

function reported(state: SessionState, rules: Rules, report: VisitReport): Result {
  const { step } = state;
  switch (step.at) {
    case 'identify':
      if (step.phase === 'number') return stay(state);
      if (report.type === 'identified') return identifying.identified(state, report);
      if (report.type === 'identity-refused') {
        return identifying.identityRefused(state, rules, report);
      }
      return stay(state);
    case 'pay':
      return reportedPayment(state, rules, step, report);
    case 'cash':
      return isCash(report) ? reportedCash(state, rules, step, report) : stay(state);
    case 'issuing':
      return reportedIssuing(state, rules, step, report);
    case 'settling':
      return report.type === 'settled'
        ? issuing.settled(state, rules, step.cause, report)
        : late(state, report);
    default:
      return late(state, report);
  }
}

const CASH: readonly string[] = [
  'cash-open',
  'cash-refused',
  'note-held',
  'note-ended',
  'note-returned',
  'cash-taken',
  'cash-unaccounted',
  'cash-closed',
  'cash-shut',
  'change-ended',
] satisfies CashReport['type'][];

const isCash = (report: VisitReport): report is CashReport => CASH.includes(report.type);

/** What the cash unit tells when its ways in are shut: nothing of it may be lost. */
function late(state: SessionState, report: VisitReport): Result {
  // The settlement under way reads the journal, so a line is enough.
  if (state.step.at === 'settling') return noted(state, report);
  switch (report.type) {
    case 'cash-taken':
      return takenLate(state, report.item, report.won);
    case 'cash-unaccounted':
      return lostLate(state, report.won, report.detail);
    default:
      return stay(state);
  }
}

/** Money that fell when its visit was over already is written down, and staff hear of it. */
function stray(state: SessionState, report: VisitReport): Result {
  if (report.type !== 'cash-taken' && report.type !== 'cash-unaccounted') return stay(state);
  const { transaction, won } = report;
  const detail = `${won ?? 'Some'} won came in after payment ${transaction} was over. See the kiosk journal.`;
  return {
    state,
    effects: [
      ...linesOf(report).map((entry) => ({ type: 'record', transaction, entry }) as const),
      { type: 'call-staff', call: { reason: 'fault', detail } },
    ],
  };
}

function reportedPayment(
  state: SessionState,
  rules: Rules,
  step: Extract<SessionState['step'], { at: 'pay' }>,
  report: VisitReport,
): Result {
  switch (report.type) {
    case 'devices-ready':
      return payKnowing(state, step, rules, report);
    case 'devices-failed':
      return paying.devicesFailed(state, rules, report);
    case 'charged':
      return paying.charged(state, step, report);
    case 'charge-refused':
      return paying.chargeRefused(state, rules, report);
    case 'charge-unknown':
      return paying.chargeUnknown(state, report);
    default:
      return stay(state);
  }
}

function reportedIssuing(
  state: SessionState,
  rules: Rules,
  step: Extract<SessionState['step'], { at: 'issuing' }>,
  report: VisitReport,
): Result {
  switch (report.type) {
    case 'issued':
      return issuing.issued(state, step, report);
    case 'issue-failed':
      return issuing.issueFailed(state, report);
    case 'print-submitted':
      return issuing.printSubmitted(state, step, report);
    case 'print-progress':
      return issuing.printProgress(state, step, report.sheets);
    case 'printed':
      return issuing.printed(state, step, report);
    case 'print-failed':
      return issuing.printFailed(state, report);
    case 'wrong-paper':
      return issuing.wrongPaper(state, step, report);
    case 'receipt-ended':
      return step.phase === 'receipt' ? thank(state, rules, report.printed) : stay(state);
    default:
      return late(state, report);
  }
}

/** A journal that cannot be written stays an outage until staff restart the kiosk. */
function probed(
  state: SessionState,
  { outage, tills, noReceipt }: Extract<SessionEvent, { type: 'probed' }>,
): Result {
  const kept = state.outage?.code === 'journal' ? state.outage : outage;
  const known = { ...state, outage: kept, tills };
  // A look that ends after "pay" was pressed told the visitor nothing: the check before paying does.
  const learnt = state.step.at === 'pay' ? stay(known) : learnOfReceipts(known, noReceipt);
  return { ...learnt, effects: [...outOfOrder(state.tills, tills), ...learnt.effects] };
}

/** Where the other way to pay goes on, nobody would notice: staff hear of it once. */
function outOfOrder(before: Tills, now: Tills): Effect[] {
  return [before.cash, before.card].flatMap((was, i): Effect[] => {
    const till = i === 0 ? now.cash : now.card;
    if (till.state !== 'out' || was.state === 'out') return [];
    const detail = `${i === 0 ? 'Cash' : 'Cards'} cannot be taken: ${till.detail}`.slice(0, 300);
    return [{ type: 'call-staff', call: { reason: 'fault', detail } }];
  });
}

function journalFailed(state: SessionState, rules: Rules, detail: string): Result {
  const out: SessionState = { ...state, outage: { code: 'journal', detail } };
  const { step } = state;
  const printing = step.at === 'issuing' && (step.phase === 'printing' || step.phase === 'receipt');
  // The job is with the printer: the visitor gets what they paid for, and the next start settles it.
  if (printing) return stay(out);
  if (step.at === 'cash') return cashUnwritten(out, step);
  if (step.at === 'pay' || step.at === 'issuing') {
    return issuing.settle(out, 'journal-failed', []);
  }
  // Back at the fee after a declined card: nothing was charged, and no second try can be written.
  if (step.at === 'confirm') return apologise(out, rules, 'journal-failed', 'nothing-charged');
  return stay(out);
}
