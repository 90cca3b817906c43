import type { CashBook } from './cash-book.js';
import type { Entry, EntryKind } from './entry.js';
import type { Settlement } from './settle.js';

type Last = <K extends EntryKind>(kind: K) => Extract<Entry, { kind: K }> | undefined;

/** The paper is out and the price is paid: what is over it is the visitor's change. */
export function settleChange(book: CashBook, last: Last): Settlement {
  if (book.openPayout) return findPayout(book.openPayout);
  const owedWon = book.takenWon - book.paidWon - book.priceWon;
  if (owedWon <= 0) {
    return lostMoney(book) ?? { do: 'close', outcome: 'issued', reason: 'the paper came out' };
  }
  const stuck = book.doubt ?? last('change.failed')?.reason;
  if (stuck === undefined) return { do: 'pay-out', purpose: 'change', won: owedWon };
  return handOver(owedWon, `the paper came out; change is owed: ${stuck}`);
}

/** No paper: everything that was put in goes back. */
export function settleCashBack(book: CashBook, last: Last): Settlement {
  if (book.before && !book.shut) return { do: 'shut-cash' };
  if (book.openPayout) return findPayout(book.openPayout);
  const owedWon = book.takenWon - book.paidWon;
  const stuck = book.doubt ?? last('refund.failed')?.reason;
  if (owedWon > 0 && stuck === undefined) {
    return { do: 'pay-out', purpose: 'refund', won: owedWon };
  }
  if (last('issue.intended') && !last('revoke.done') && !last('revoke.failed')) {
    return { do: 'revoke' };
  }
  if (owedWon > 0) return handOver(owedWon, stuck ?? '');
  if (book.takenWon > 0 && !last('refund.done')) {
    return { do: 'record', entry: { kind: 'refund.done', paidWon: book.paidWon } };
  }
  return closeBack(book, last);
}

/** What may be inside without having been counted: staff look, and hand it over where they find it. */
function lostMoney({ unaccounted }: CashBook): Settlement | null {
  const [first] = unaccounted;
  if (!first) return null;
  const won = unaccounted.reduce((total, each) => total + (each.won ?? 0), 0);
  return handOver(won, first.reason);
}

function closeBack(book: CashBook, last: Last): Settlement {
  const lost = lostMoney(book);
  if (lost) return lost;
  const reason = last('print.gone')?.reason ?? last('issue.failed')?.reason;
  return {
    do: 'close',
    outcome: book.takenWon > 0 ? 'refunded' : 'nothing-charged',
    reason: reason ?? last('payment.refused')?.reason ?? 'cut short before the paper',
  };
}

function handOver(owedWon: number, reason: string): Settlement {
  return { do: 'close', outcome: 'handed-to-staff', reason, owedWon };
}

function findPayout({ coins, dispensed }: NonNullable<CashBook['openPayout']>): Settlement {
  return { do: 'find-payout', coins, dispensed };
}
