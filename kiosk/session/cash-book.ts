import type { CashCounters } from './cash-entry.js';
import type { Entry, EntryKind } from './entry.js';

type Line<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** What the journal says of one payment in cash. */
export interface CashBook {
  /** Whole price, won. */
  priceWon: number;
  takenWon: number;
  /** Seen to have come out of the hoppers. */
  paidWon: number;
  /** The counters before money was let in; null when it never was. */
  before: CashCounters | null;
  shut: boolean;
  taken: { notes: number; coins: number };
  /** Notes that left escrow without becoming money taken. */
  otherNotes: number;
  /** A note that was about to be stacked and of which nothing more was heard. */
  noteUnderWayWon: number | null;
  unaccounted: Line<'cash.unaccounted'>[];
  /** A payout whose end nobody saw. */
  openPayout: Line<'payout.intended'> | null;
  /** A payout that only a person can judge. */
  doubt: string | null;
  /** Coins that a payout asked for and did not get: that hopper is not asked again. */
  short: number[];
}

/** @returns null for a card payment, and before a way to pay was chosen */
export function cashBook(entries: readonly Entry[]): CashBook | null {
  const all = <K extends EntryKind>(kind: K) =>
    entries.filter((entry): entry is Line<K> => entry.kind === kind);
  if (all('payment.intended').at(-1)?.method !== 'cash') return null;
  const taken = all('cash.taken');
  const notes = taken.filter(({ item }) => item === 'note').length;
  const unaccounted = all('cash.unaccounted');
  const [unknown] = all('payout.unknown');
  const otherNotes = all('cash.note-returned').length + unaccounted.length;
  const intended = all('cash.note-intended');
  return {
    priceWon: all('opened').at(-1)?.amountWon ?? 0,
    takenWon: sum(taken.map(({ won }) => won)),
    paidWon: paidBy(all('payout.ended')) + (unknown?.atLeastWon ?? 0),
    before: all('cash.opened').at(0)?.counters ?? null,
    shut: all('cash.shut').length > 0,
    taken: { notes, coins: taken.length - notes },
    otherNotes,
    noteUnderWayWon: noteUnderWay(entries, intended),
    unaccounted,
    openPayout: openPayout(entries),
    doubt: unknown?.reason ?? null,
    short: shortOf(entries),
  };
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, won) => total + won, 0);

const paidBy = (payouts: readonly Line<'payout.ended'>[]) =>
  sum(payouts.flatMap(({ coins }) => coins.map(({ won, count }) => won * count)));

function noteUnderWay(
  entries: readonly Entry[],
  intended: readonly Line<'cash.note-intended'>[],
): number | null {
  const last = intended.at(-1);
  if (!last) return null;
  const after = entries.slice(entries.lastIndexOf(last) + 1);
  const told = after.some(
    (entry) =>
      (entry.kind === 'cash.taken' && entry.item === 'note') ||
      entry.kind === 'cash.note-returned' ||
      entry.kind === 'cash.unaccounted',
  );
  return told ? null : last.won;
}

function openPayout(entries: readonly Entry[]): Line<'payout.intended'> | null {
  const last = entries.findLast(({ kind }) => kind.startsWith('payout.'));
  return last?.kind === 'payout.intended' ? last : null;
}

function shortOf(entries: readonly Entry[]): number[] {
  let asked: Line<'payout.intended'>['coins'] = [];
  const short: number[] = [];
  for (const entry of entries) {
    if (entry.kind === 'payout.intended') asked = entry.coins;
    if (entry.kind !== 'payout.ended' || entry.missingWon === 0) continue;
    const got = (won: number) => entry.coins.find((coins) => coins.won === won)?.count ?? 0;
    // Those after it were not asked any more: they may be full.
    const stopped = asked.find(({ won, count }) => got(won) < count);
    if (stopped) short.push(stopped.won);
  }
  return short;
}
