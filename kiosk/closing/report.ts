import type { ClosingRecord } from '../journal/index.js';
import type { Closing } from '../session/index.js';
import { compare, type Books, type Check, type Difference } from './compare.js';
import { type Deal, type Method } from './deals.js';
import { koreanDay } from './korean-time.js';
import type { Seen } from './seen.js';

/** What was done of one document, paid in one way, on one day. */
export interface Row {
  /** As the kiosk's clock said, which may have been set back. */
  day: string;
  document: string;
  method: Method;
  issued: number;
  copies: number;
  takenWon: number;
  refunded: number;
  refundedWon: number;
  nothingCharged: number;
  handed: number;
  /** Money of visitors that staff have to decide about. */
  handedWon: number;
}

export interface Handed {
  transaction: string;
  at: number;
  document: string;
  method: Method;
  heldWon: number;
  owedWon: number;
  reason: string;
}

export interface Report {
  number: number;
  day: string;
  at: number;
  device: string;
  after: number;
  upto: number;
  rows: Row[];
  reasons: { outcome: Exclude<Closing, 'issued'>; reason: string; count: number }[];
  handed: Handed[];
  cash: { wonEach: number; in: number; out: number; kind: 'note' | 'coin' }[];
  checks: Check[];
  differences: Difference[];
}

/** @param documentName Korean name of a document of the catalogue */
export function reportOf(
  record: Omit<ClosingRecord, 'seen' | 'done'>,
  device: string,
  books: Books,
  seen: Seen,
  documentName: (id: string) => string,
): Report {
  const named = books.deals.map((deal) => ({ ...deal, document: documentName(deal.document) }));
  const { number, day, at, after, upto } = record;
  return {
    number,
    day,
    at,
    device,
    after,
    upto,
    rows: rowsOf(named),
    reasons: reasonsOf(named),
    handed: named.flatMap(handedOf),
    cash: cashOf(books),
    ...compare(books, seen),
  };
}

function rowsOf(deals: readonly Deal[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { ended, document, method, copies, amountWon, receivedWon, heldWon } of deals) {
    if (!ended) continue;
    const day = koreanDay(ended.at);
    const key = [day, document, method].join('\n');
    const row = rows.get(key) ?? emptyRow(day, document, method);
    rows.set(key, row);
    switch (ended.outcome) {
      case 'issued':
        row.issued += 1;
        row.copies += copies;
        row.takenWon += amountWon;
        break;
      case 'refunded':
        row.refunded += 1;
        row.refundedWon += receivedWon - heldWon;
        break;
      case 'nothing-charged':
        row.nothingCharged += 1;
        break;
      case 'handed-to-staff':
        row.handed += 1;
        row.handedWon += heldWon;
        break;
    }
  }
  return [...rows.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, row]) => row);
}

function emptyRow(day: string, document: string, method: Method): Row {
  const counts = { issued: 0, copies: 0, takenWon: 0, refunded: 0, refundedWon: 0 };
  return { day, document, method, ...counts, nothingCharged: 0, handed: 0, handedWon: 0 };
}

function reasonsOf(deals: readonly Deal[]): Report['reasons'] {
  const found = new Map<string, Report['reasons'][number]>();
  for (const { ended } of deals) {
    if (!ended || ended.outcome === 'issued') continue;
    const { outcome, reason } = ended;
    const key = `${outcome}\n${reason}`;
    found.set(key, { outcome, reason, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Whatever a person has to end: also change that the hoppers could not pay beside a paper that came out. */
function handedOf({ ended, transaction, document, method, heldWon }: Deal): Handed[] {
  if (!ended || (ended.outcome !== 'handed-to-staff' && ended.owedWon === 0)) return [];
  const { at, owedWon, reason } = ended;
  return [{ transaction, at, document, method, heldWon, owedWon, reason }];
}

function cashOf({ moved }: Books): Report['cash'] {
  const { notes, coins, paid } = moved.cash;
  const line = (kind: 'note' | 'coin', wonEach: number) => ({
    kind,
    wonEach,
    in: (kind === 'note' ? notes : coins).get(wonEach) ?? 0,
    out: kind === 'note' ? 0 : (paid.get(wonEach) ?? 0),
  });
  const descending = (values: Iterable<number>) => [...new Set(values)].sort((a, b) => b - a);
  return [
    ...descending(notes.keys()).map((won) => line('note', won)),
    ...descending([...coins.keys(), ...paid.keys()]).map((won) => line('coin', won)),
  ];
}
