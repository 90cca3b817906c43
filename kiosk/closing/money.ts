import type { NumberedLine } from '../journal/index.js';
import type { Deal } from './deals.js';
import { staffAtTerminal } from './staff-at-terminal.js';

/** Money that moved within the period, line by line: what the devices' own sums should say. */
export interface Moved {
  card: {
    approved: { count: number; won: number };
    returned: { count: number; won: number };
    /** Each went back within the period or before it, or was never taken: nobody saw. */
    doubtfulWon: number[];
  };
  cash: {
    /** By value, as they went in and stayed. */
    notes: Map<number, number>;
    coins: Map<number, number>;
    /** Coins that the hoppers paid. */
    paid: Map<number, number>;
    /** Out of escrow, back to the visitor: the validator counts them as inserted. */
    notesReturned: number;
    /** Items that no event explains, and payouts of which nobody knows how many coins came out. */
    unexplained: number;
  };
}

export function movedIn(
  lines: readonly NumberedLine[],
  deals: readonly Deal[],
  after: number,
): Moved {
  const known = new Map(deals.map((deal) => [deal.transaction, deal]));
  const moved: Moved = {
    card: { approved: { count: 0, won: 0 }, returned: { count: 0, won: 0 }, doubtfulWon: [] },
    cash: {
      notes: new Map(),
      coins: new Map(),
      paid: new Map(),
      notesReturned: 0,
      unexplained: 0,
    },
  };
  const approved = new Set<string>();
  for (const { seq, transaction, entry } of lines) {
    if (entry.kind === 'payment.approved') approved.add(transaction);
    if (seq <= after) continue;
    const deal = known.get(transaction);
    if (deal?.method === 'card' && approved.has(transaction)) addCard(moved.card, deal, entry.kind);
    addCash(moved.cash, entry);
  }
  for (const deal of deals) addStaff(moved.card, deal);
  return moved;
}

function addCard(card: Moved['card'], { amountWon }: Deal, kind: string): void {
  const sum =
    kind === 'payment.approved' ? card.approved : kind === 'refund.done' ? card.returned : null;
  if (!sum) return;
  sum.count += 1;
  sum.won += amountWon;
}

/** What is paid back by hand passes no device. */
function addStaff(card: Moved['card'], deal: Deal): void {
  const { takenWon, returnedWon, doubtfulWon } = staffAtTerminal(deal);
  for (const [sum, won] of [
    [card.approved, takenWon],
    [card.returned, returnedWon],
  ] as const) {
    if (won === 0) continue;
    sum.count += 1;
    sum.won += won;
  }
  if (doubtfulWon > 0) card.doubtfulWon.push(doubtfulWon);
}

function addCash(cash: Moved['cash'], entry: NumberedLine['entry']): void {
  switch (entry.kind) {
    case 'cash.taken':
      add(entry.item === 'note' ? cash.notes : cash.coins, entry.won, 1);
      return;
    case 'cash.note-returned':
      cash.notesReturned += 1;
      return;
    case 'payout.ended':
      for (const { won, count } of entry.coins) add(cash.paid, won, count);
      return;
    case 'cash.unaccounted':
    case 'payout.unknown':
      cash.unexplained += 1;
      return;
    default:
  }
}

function add(tally: Map<number, number>, won: number, count: number): void {
  tally.set(won, (tally.get(won) ?? 0) + count);
}

export function tallyWon(tally: ReadonlyMap<number, number>): number {
  return [...tally].reduce((sum, [won, count]) => sum + won * count, 0);
}

export function tallyCount(tally: ReadonlyMap<number, number>): number {
  return [...tally.values()].reduce((sum, count) => sum + count, 0);
}
