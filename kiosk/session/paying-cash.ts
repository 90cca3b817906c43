import type { CashCounters } from './cash-entry.js';
import type { Effect } from './effect.js';
import { leave } from './ending.js';
import type { Entry } from './entry.js';
import type { CashReport, VisitReport } from './event.js';
import { beginIssuing, settle } from './issuing.js';
import type { Failure } from './reasons.js';
import { goTo, stay, withVisit, type Result } from './result.js';
import type { CashEnd, Purse, Rules, SessionState, Step } from './state.js';

type Cash = Extract<Step, { at: 'cash' }>;
type Report<T extends CashReport['type']> = Extract<CashReport, { type: T }>;

const EMPTY: Purse = { insertedWon: 0, paidOutWon: 0, owedWon: 0, unaccounted: false };

/** A unit that shuts itself more often than this is not trusted with more money. */
const MOST_TROUBLES = 3;

/** @param opened the transaction's first line, written before the money's own */
export function openCash(
  state: SessionState,
  opened: Effect,
  counters: CashCounters | undefined,
): Result {
  if (!counters) return stay(state);
  const open = withVisit(state, { cash: EMPTY });
  return goTo(
    open,
    {
      at: 'cash',
      phase: 'opening',
      taking: [],
      exactOnly: false,
      note: null,
      end: null,
      troubles: 0,
    },
    [
      opened,
      ...records(state, { kind: 'payment.intended', method: 'cash' }),
      ...records(state, { kind: 'cash.opened', counters }),
      ...accept(open),
    ],
  );
}

export function reportedCash(
  state: SessionState,
  rules: Rules,
  step: Cash,
  report: CashReport,
): Result {
  switch (report.type) {
    case 'cash-open': {
      const { taking, exactOnly } = report;
      return isOpen(step)
        ? goTo(state, { ...step, phase: 'open', taking, exactOnly })
        : stay(state);
    }
    case 'cash-refused':
      return isOpen(step) ? shut(state, step, 'failed') : stay(state);
    case 'note-held':
      return held(state, step, report);
    case 'note-ended':
      return noteEnded(state, step, report);
    case 'note-returned':
      return goTo(state, { ...step, note: null }, records(state, ...linesOf(report)));
    case 'cash-taken':
      return taken(state, step, report.item, report.won);
    case 'cash-unaccounted':
      return lost(state, step, report.won, report.detail);
    case 'cash-closed':
      return closedItself(state, step);
    case 'cash-shut':
      return isShut(state, rules, step, report.counters);
    case 'change-ended':
      return changeEnded(state, step, report);
  }
}

/** From the visitor, or by the clock. Once enough is in, the paper comes. */
export function endCash(state: SessionState, step: Cash, end: 'cancelled' | 'timed-out'): Result {
  return isOpen(step) ? shut(state, step, end) : stay(state);
}

const isOpen = (step: Cash) => step.phase === 'opening' || step.phase === 'open';

function held(state: SessionState, step: Cash, { note, won }: Report<'note-held'>): Result {
  const { visit } = state;
  if (!visit?.transaction) return stay(state);
  const act = { visit: visit.id, transaction: visit.transaction, note, won };
  // Too much to be changed by now, or too late: it is still the visitor's.
  const wanted = isOpen(step) && (step.phase === 'opening' || step.taking.includes(won));
  const next: Step = { ...step, note: { note, won } };
  if (!wanted) return goTo(state, next, [{ type: 'return-note', ...act }]);
  return goTo(state, next, [
    ...records(state, { kind: 'cash.note-intended', won }),
    { type: 'stack-note', ...act },
  ]);
}

function noteEnded(state: SessionState, step: Cash, report: Report<'note-ended'>): Result {
  const { won } = report;
  const free: Cash = { ...step, note: null };
  switch (report.result) {
    case 'stacked':
      return taken(state, free, 'note', won);
    case 'returned':
      return goTo(state, free, [
        ...records(state, { kind: 'cash.note-returned', won }),
        ...acceptAgain(state, step),
      ]);
    case 'not-held':
      return goTo(state, free, acceptAgain(state, step));
    case 'unknown':
      return lost(state, free, won, report.detail);
  }
}

function taken(state: SessionState, step: Cash, item: 'note' | 'coin', won: number): Result {
  const { visit } = state;
  if (!visit?.cash) return stay(state);
  if (step.phase === 'change') return takenLate(state, item, won);
  const entry: Entry = { kind: 'cash.taken', item, won };
  const insertedWon = visit.cash.insertedWon + won;
  const richer = withVisit(state, { cash: { ...visit.cash, insertedWon } });
  const effects = records(state, entry);
  if (!isOpen(step)) return goTo(richer, step, effects);
  if (insertedWon >= priceOf(state)) return after(shut(richer, step, 'paid'), effects);
  // With less missing, other notes and coins can be changed than before.
  return goTo(richer, step, [...effects, ...accept(richer)]);
}

/** Nothing is charged for what nobody saw arrive; what did arrive goes back, and staff look. */
function lost(state: SessionState, step: Cash, won: number | null, detail: string): Result {
  const noted = lostLate(state, won, detail);
  // Who has paid in full gets the paper all the same.
  if (!isOpen(step)) return { ...noted, state: { ...noted.state, step } };
  return after(shut(noted.state, step, 'failed'), noted.effects);
}

/** The same when no more money is let in. */
export function lostLate(state: SessionState, won: number | null, detail: string): Result {
  const { visit } = state;
  const cash = visit?.cash && { ...visit.cash, unaccounted: true };
  const reason = detail.slice(0, 300);
  const effects: Effect[] = [
    ...records(state, { kind: 'cash.unaccounted', won, reason }),
    { type: 'call-staff', call: { reason: 'fault', detail: reason } },
  ];
  const next = cash ? withVisit(state, { cash }) : state;
  return { state: { ...next, staffCalled: true }, effects };
}

/** One way in may have failed: what still works goes on, a note under way is waited for. */
function closedItself(state: SessionState, step: Cash): Result {
  if (!isOpen(step)) return stay(state);
  if (step.troubles >= MOST_TROUBLES) return shut(state, step, 'failed');
  const counted: Cash = { ...step, troubles: step.troubles + 1 };
  return goTo(state, counted, step.note ? [] : accept(state));
}

function shut(state: SessionState, step: Cash, end: CashEnd): Result {
  const effects: Effect[] = state.visit ? [{ type: 'shut-cash', visit: state.visit.id }] : [];
  return goTo(state, { ...step, phase: 'shutting', taking: [], end }, effects);
}

function isShut(state: SessionState, rules: Rules, step: Cash, counters: CashCounters): Result {
  const { visit } = state;
  if (step.phase !== 'shutting' || !visit?.transaction || !visit.cash) return stay(state);
  const noted = records(state, { kind: 'cash.shut', counters });
  if (step.end !== 'paid') return givenUp(state, rules, step.end ?? 'failed', noted);
  const { insertedWon } = visit.cash;
  const paid = [...noted, ...records(state, { kind: 'payment.received', insertedWon })];
  const owedWon = insertedWon - priceOf(state);
  if (owedWon <= 0) return beginIssuing(state, paid);
  // Before the paper: the hand is still at the slot, and from here on only the price is at stake.
  return goTo(state, { ...step, phase: 'change' }, [
    ...paid,
    { type: 'pay-change', visit: visit.id, transaction: visit.transaction, owedWon },
  ]);
}

const CAUSES: Record<Exclude<CashEnd, 'paid'>, Failure> = {
  cancelled: 'payment-cancelled',
  'timed-out': 'cash-timed-out',
  failed: 'cash-failed',
};

function givenUp(
  state: SessionState,
  rules: Rules,
  end: CashEnd,
  noted: readonly Effect[],
): Result {
  const cause = end === 'paid' ? 'cash-failed' : CAUSES[end];
  const cash = state.visit?.cash;
  if (!cash || cash.insertedWon > 0 || cash.unaccounted) return settle(state, cause, [...noted]);
  const closing = [
    ...noted,
    ...records(state, { kind: 'payment.refused', reason: cause }),
    ...records(state, { kind: 'closed', outcome: 'nothing-charged', reason: cause }),
  ];
  const again = withVisit(state, { transaction: null, cash: null });
  if (end === 'timed-out') return after(leave(again, rules, 'timed-out'), closing);
  const problem = end === 'cancelled' ? 'payment-cancelled' : 'cash-not-ready';
  return goTo(again, { at: 'confirm', problem }, closing);
}

/** Change that the hoppers could not pay is a person's to hand over; the paper is paid all the same. */
function changeEnded(state: SessionState, step: Cash, report: Report<'change-ended'>): Result {
  const cash = state.visit?.cash;
  if (step.phase !== 'change' || !cash) return stay(state);
  const { paidWon, owedWon } = report;
  const purse = { ...cash, paidOutWon: paidWon, owedWon: cash.owedWon + owedWon };
  const next = withVisit(state, { cash: purse });
  if (owedWon === 0) return beginIssuing(next, []);
  return beginIssuing({ ...next, staffCalled: true }, [owes(owedWon)]);
}

/** A coin that fell after the ways in were shut: it is the visitor's, and a person hands it over. */
export function takenLate(state: SessionState, item: 'note' | 'coin', won: number): Result {
  const cash = state.visit?.cash;
  if (!cash) return stay(state);
  const insertedWon = cash.insertedWon + won;
  const owing = withVisit(state, { cash: { ...cash, insertedWon, owedWon: cash.owedWon + won } });
  const effects = [...records(state, { kind: 'cash.taken', item, won }), owes(won)];
  return { state: { ...owing, staffCalled: true }, effects };
}

/** Without a journal nothing may be taken or paid: a held note goes back, the rest is settled. */
export function cashUnwritten(state: SessionState, { phase, note }: Cash): Result {
  const { visit } = state;
  // A payout under way is not disturbed: the paper after it fails for want of its line.
  if (!visit?.transaction || phase === 'change') return stay(state);
  const act = { visit: visit.id, transaction: visit.transaction };
  return settle(state, 'journal-failed', note ? [{ type: 'return-note', ...act, ...note }] : []);
}

/** The line that a report of money is worth. */
export function noted(state: SessionState, report: VisitReport): Result {
  return { state, effects: records(state, ...linesOf(report)) };
}

export function linesOf(report: VisitReport): Entry[] {
  switch (report.type) {
    case 'cash-taken':
      return [{ kind: 'cash.taken', item: report.item, won: report.won }];
    case 'note-returned':
      return [{ kind: 'cash.note-returned', won: report.won }];
    case 'cash-unaccounted':
      return [{ kind: 'cash.unaccounted', won: report.won, reason: report.detail.slice(0, 300) }];
    case 'note-ended':
      return linesOfNote(report);
    default:
      return [];
  }
}

function linesOfNote({ result, won, detail }: Report<'note-ended'>): Entry[] {
  switch (result) {
    case 'stacked':
      return [{ kind: 'cash.taken', item: 'note', won }];
    case 'returned':
      return [{ kind: 'cash.note-returned', won }];
    case 'unknown':
      return [{ kind: 'cash.unaccounted', won, reason: detail.slice(0, 300) }];
    case 'not-held':
      return [];
  }
}

function owes(won: number): Effect {
  const detail = `Hand ${won} won of change to the visitor: the hoppers did not pay it. See the kiosk journal.`;
  return { type: 'call-staff', call: { reason: 'fault', detail } };
}

function accept({ visit }: SessionState): Effect[] {
  if (!visit?.transaction) return [];
  const dueWon = visit.feeWon * visit.copies - (visit.cash?.insertedWon ?? 0);
  return [{ type: 'accept-cash', visit: visit.id, transaction: visit.transaction, dueWon }];
}

const acceptAgain = (state: SessionState, step: Cash) => (isOpen(step) ? accept(state) : []);

const priceOf = ({ visit }: SessionState) => (visit ? visit.feeWon * visit.copies : 0);

function records(state: SessionState, ...entries: Entry[]): Effect[] {
  const transaction = state.visit?.transaction;
  if (!transaction) return [];
  return entries.map((entry) => ({ type: 'record', transaction, entry }));
}

function after(result: Result, before: readonly Effect[]): Result {
  return { state: result.state, effects: [...before, ...result.effects] };
}
