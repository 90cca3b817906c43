import type { NumberedLine } from '../journal/index.js';
import type { CashCounters } from '../session/index.js';
import type { Deal } from './deals.js';
import { tallyCount, type Moved } from './money.js';
import type { Seen } from './seen.js';
import type { StaffActs } from './staff.js';

/** One thing that the books and a device both know; null where it does not say. */
export interface Check {
  of: 'card-net' | 'notes-inserted' | 'coins-accepted' | 'coins-paid';
  /** The hopper's coin, for `coins-paid`. */
  coinWon: number | null;
  unit: 'won' | 'items';
  books: number;
  device: number | null;
}

/** Each kind has its words and its remedy in `texts.ts`. */
export type Difference =
  | { kind: 'differs' | 'unanswered'; check: Check }
  | { kind: 'counter-reset'; check: Check }
  | { kind: 'terminal-adds-up-wrong'; sumWon: number; netWon: number }
  | { kind: 'terminal-not-closed'; detail: string }
  | { kind: 'payment-astray'; transaction: string; booksWon: number; terminalWon: number }
  | { kind: 'cash-astray'; transaction: string; heldWon: number; dueWon: number }
  | { kind: 'box-differs'; at: number; expectedWon: number; countedWon: number }
  | { kind: 'moved-meanwhile' };

export interface Books {
  lines: readonly NumberedLine[];
  after: number;
  deals: readonly Deal[];
  moved: Moved;
  staff: StaffActs;
}

export function cardNetWon({ approved, returned }: Moved['card']): number {
  return approved.won - returned.won;
}

/** Every sum of the terminal that the books can explain; the first without any doubt. */
export function cardExpectations({ card }: Moved, carriedWon: number): number[] {
  const own = cardNetWon(card);
  // A terminal that never confirmed its last closing may have gone on adding.
  let sums = new Set([own, own + carriedWon]);
  for (const won of card.doubtfulWon) {
    sums = new Set([...sums, ...[...sums].map((sum) => sum - won)]);
  }
  return [...sums];
}

export function compare(books: Books, seen: Seen): { checks: Check[]; differences: Difference[] } {
  const card = cardCheck(books, seen);
  const cash = cashChecks(books, seen.counters);
  return {
    checks: [card, ...cash.map(({ check }) => check)],
    differences: [
      ...differenceOf(card),
      ...terminalTroubles(seen),
      ...seen.astray.map((astray) => ({ kind: 'payment-astray' as const, ...astray })),
      ...cash.flatMap(({ check, reset, slack }) =>
        reset ? [{ kind: 'counter-reset' as const, check }] : differenceOf(check, slack),
      ),
      ...cashAstray(books.deals),
      ...boxesAstray(books.staff),
    ],
  };
}

function cardCheck({ moved }: Books, { terminal, carriedWon }: Seen): Check {
  const own = cardNetWon(moved.card);
  const device = terminal?.netWon ?? null;
  const explained = device !== null && cardExpectations(moved, carriedWon).includes(device);
  const books = explained ? device : own;
  return { of: 'card-net', coinWon: null, unit: 'won', books, device };
}

function terminalTroubles(seen: Seen): Difference[] {
  const found: Difference[] = [];
  if (seen.terminal) {
    const { approved, cancelled, refunded } = seen.terminal.totals;
    const sumWon = approved.won - cancelled.won - refunded.won;
    const { netWon } = seen.terminal;
    if (sumWon !== netWon) found.push({ kind: 'terminal-adds-up-wrong', sumWon, netWon });
  }
  if (!seen.terminalClosed) {
    found.push({ kind: 'terminal-not-closed', detail: seen.terminalDetail });
  }
  if (seen.movedMeanwhile) found.push({ kind: 'moved-meanwhile' });
  return found;
}

interface Counted {
  check: Check;
  reset: boolean;
  /** So many more may have been counted without anything being wrong with the counter. */
  slack: number;
}

/** The devices' own counters, from the first visit of the period that used cash. */
function cashChecks({ lines, after, moved }: Books, now: CashCounters | null): Counted[] {
  const first = lines.find(({ seq, entry }) => seq > after && entry.kind === 'cash.opened');
  if (!now || first?.entry.kind !== 'cash.opened') return [];
  const then = first.entry.counters;
  const { notes, coins, paid, notesReturned, unexplained } = moved.cash;
  const hoppers = now.dispensed.map(({ won, coins: count }) => {
    const before = then.dispensed.find((hopper) => hopper.won === won)?.coins ?? null;
    return counted('coins-paid', won, paid.get(won) ?? 0, before, count, 0);
  });
  const inserted = tallyCount(notes) + notesReturned;
  return [
    counted('notes-inserted', null, inserted, then.notesInserted, now.notesInserted, unexplained),
    counted('coins-accepted', null, tallyCount(coins), then.coinsAccepted, now.coinsAccepted, 0),
    ...hoppers,
  ];
}

function counted(
  of: Check['of'],
  coinWon: number | null,
  books: number,
  before: number | null,
  now: number | null,
  slack: number,
): Counted {
  const device = before === null || now === null ? null : now - before;
  const reset = device !== null && device < 0;
  return { check: { of, coinWon, unit: 'items', books, device }, reset, slack };
}

function differenceOf(check: Check, slack = 0): Difference[] {
  const { books, device } = check;
  if (device === null) return [{ kind: 'unanswered', check }];
  return device >= books && device <= books + slack ? [] : [{ kind: 'differs', check }];
}

/** What was put in must be the price or be owed to the visitor, once the visit is over. */
function cashAstray(deals: readonly Deal[]): Difference[] {
  return deals.flatMap(({ transaction, method, ended, heldWon, amountWon }) => {
    if (method !== 'cash' || !ended) return [];
    const dueWon = (ended.outcome === 'issued' ? amountWon : 0) + ended.owedWon;
    // What staff have to decide about may be held in part or in whole.
    if (heldWon === dueWon || ended.outcome === 'handed-to-staff') return [];
    return [{ kind: 'cash-astray' as const, transaction, heldWon, dueWon }];
  });
}

function boxesAstray({ boxes }: StaffActs): Difference[] {
  return boxes.flatMap(({ at, countedWon, expectedWon }) =>
    expectedWon === null || expectedWon === countedWon
      ? []
      : [{ kind: 'box-differs' as const, at, expectedWon, countedWon }],
  );
}
