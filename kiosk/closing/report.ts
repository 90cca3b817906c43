import type { ClosingRecord } from '../journal/index.js';
import type { Closing } from '../session/index.js';
import { compare, type Books, type Check, type Difference } from './compare.js';
import { type Deal, type Method } from './deals.js';
import { rowsOf, type Row } from './rows.js';
import type { Seen } from './seen.js';
import type { BoxTaken, Settled } from './staff.js';

export type { Row };

export interface Handed {
  transaction: string;
  at: number;
  document: string;
  method: Method;
  heldWon: number;
  owedWon: number;
  reason: string;
}

export type SettledDeal = Pick<Settled, 'at' | 'who' | 'how' | 'won' | 'note'> &
  Pick<Deal, 'transaction' | 'document' | 'method' | 'amountWon'>;

export interface Report {
  number: number;
  day: string;
  at: number;
  device: string;
  after: number;
  upto: number;
  rows: Row[];
  reasons: { outcome: Exclude<Closing, 'issued'>; reason: string; count: number }[];
  /** Those that still wait, also from before an earlier closing. */
  handed: Handed[];
  /** What staff settled, also of visits of an earlier period. */
  settled: SettledDeal[];
  boxes: readonly BoxTaken[];
  cash: { wonEach: number; in: number; out: number; kind: 'note' | 'coin' }[];
  checks: Check[];
  differences: Difference[];
}

/** @param documentName Korean name of a document of the catalogue */
export function reportOf(
  record: Omit<ClosingRecord, 'seen' | 'done'>,
  device: string,
  books: Books & { leftOver: readonly Deal[] },
  seen: Seen,
  documentName: (id: string) => string,
): Report {
  const name = (deal: Deal): Deal => ({ ...deal, document: documentName(deal.document) });
  const named = books.deals.map(name);
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
    handed: [...books.leftOver.map(name), ...named].flatMap(handedOf),
    settled: named.flatMap(settledOf),
    boxes: books.staff.boxes,
    cash: cashOf(books),
    ...compare(books, seen),
  };
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
function handedOf({ ended, settled, transaction, document, method, heldWon }: Deal): Handed[] {
  if (settled || !ended || (ended.outcome !== 'handed-to-staff' && ended.owedWon === 0)) return [];
  const { at, owedWon, reason } = ended;
  return [{ transaction, at, document, method, heldWon, owedWon, reason }];
}

function settledOf({ settled, transaction, document, method, amountWon }: Deal): SettledDeal[] {
  if (!settled) return [];
  const { at, who, how, won, note } = settled;
  return [{ at, who, how, won, note, transaction, document, method, amountWon }];
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
