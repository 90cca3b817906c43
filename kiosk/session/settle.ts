import { cashBook } from './cash-book.js';
import type { Closing, Entry, EntryKind } from './entry.js';
import { settleCashBack, settleChange } from './settle-cash.js';

/**
 * What to do next about a transaction that was cut short.
 * - `find-payment`: ask the terminal what became of it
 * - `find-print`: ask the printer; a job still alive is cancelled and seen to be cancelled
 * - `refund`: cancel the payment at the terminal
 * - `shut-cash`: let no more money in, and compare the devices' counters with the journal
 * - `find-payout`: ask the hoppers' counters how much of it came out
 * - `pay-out`: pay coins to the visitor, as many as there are
 * - `record`: nothing has to be done, only written
 * - `revoke`: tell the office that the document number never reached paper
 * - `close`: nothing is left to do
 */
export type Settlement =
  | { do: 'find-payment' }
  | { do: 'find-print'; job: number | null; sheets: number }
  | { do: 'refund' }
  | { do: 'shut-cash' }
  | {
      do: 'find-payout';
      coins: Extract<Entry, { kind: 'payout.intended' }>['coins'];
      dispensed: Extract<Entry, { kind: 'payout.intended' }>['dispensed'];
    }
  | { do: 'pay-out'; purpose: 'change' | 'refund'; won: number }
  | { do: 'record'; entry: Entry }
  | { do: 'revoke' }
  | { do: 'close'; outcome: Closing; reason: string; owedWon?: number }
  | { do: 'nothing'; outcome: Closing };

/**
 * The next step towards "paid and printed" or "neither", read from the journal alone: the same after
 * a failure in front of the visitor and after a power cut. Whoever performs it appends what happened
 * and asks again, until `nothing`. Where only a person can decide, it closes as `handed-to-staff`.
 */
export function settle(entries: readonly Entry[]): Settlement {
  const last = <K extends EntryKind>(kind: K) =>
    entries.findLast((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
  const closed = last('closed');
  if (closed) return { do: 'nothing', outcome: closed.outcome };

  const cash = cashBook(entries);
  if (last('print.completed')) {
    if (cash) return settleChange(cash, last);
    return { do: 'close', outcome: 'issued', reason: 'the paper came out' };
  }
  const doubtful = last('print.doubtful');
  if (doubtful) return { do: 'close', outcome: 'handed-to-staff', reason: doubtful.reason };
  const print = last('print.intended');
  if (print && !last('print.gone')) {
    return { do: 'find-print', job: last('print.submitted')?.job ?? null, sheets: print.sheets };
  }
  return cash ? settleCashBack(cash, last) : settleMoney(last);
}

type Last = <K extends EntryKind>(kind: K) => Extract<Entry, { kind: K }> | undefined;

function settleMoney(last: Last): Settlement {
  const stuck = last('refund.failed');
  if (stuck) return { do: 'close', outcome: 'handed-to-staff', reason: stuck.reason };
  const intended = last('payment.intended');
  const approved = last('payment.approved');
  const refunded = last('refund.done');
  const refused = last('payment.refused');
  if (intended && !approved && !refused && !refunded) return { do: 'find-payment' };
  if (approved && !refunded) return { do: 'refund' };
  if (last('issue.intended') && !last('revoke.done') && !last('revoke.failed')) {
    return { do: 'revoke' };
  }
  const outcome = refunded ? 'refunded' : 'nothing-charged';
  const reason = last('print.gone')?.reason ?? last('issue.failed')?.reason ?? refused?.reason;
  return { do: 'close', outcome, reason: reason ?? 'cut short before the paper' };
}
