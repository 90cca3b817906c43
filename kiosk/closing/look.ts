import type { CardTerminal, CashUnit } from '../payment/index.js';
import { CashCounters } from '../session/index.js';
import { cardExpectations, cardNetWon, type Books } from './compare.js';
import type { Deal } from './deals.js';
import type { Astray, Seen } from './seen.js';
import { heldAtTerminal } from './staff-at-terminal.js';

interface Devices {
  terminal: Pick<CardTerminal, 'totals' | 'find'>;
  cash: Pick<CashUnit, 'totals'> | null;
}

/** No kiosk has as many card payments in a day; the terminal is asked about each, one after the other. */
const MOST_ASKED = 1_000;

/** What the devices say before the terminal is told to close. */
export async function lookAtDevices(
  books: Books,
  { terminal, cash }: Devices,
  carriedWon: number,
): Promise<Seen> {
  const totals = await terminal.totals();
  const agrees =
    totals.result === 'totals' && cardExpectations(books.moved, carriedWon).includes(totals.netWon);
  return {
    terminal: totals.result === 'totals' ? { totals: totals.totals, netWon: totals.netWon } : null,
    terminalDetail: totals.result === 'unknown' ? totals.detail : '',
    terminalClosed: false,
    carriedWon,
    counters: cash && (await countersOf(cash)),
    astray: totals.result === 'totals' && !agrees ? await findAstray(books.deals, terminal) : [],
    movedMeanwhile: false,
  };
}

/** A counter that cannot be true is as good as none. */
async function countersOf(cash: Pick<CashUnit, 'totals'>): Promise<CashCounters> {
  const { devices } = await cash.totals();
  const none = { notesInserted: null, coinsAccepted: null, dispensed: [] };
  return CashCounters.safeParse(devices).data ?? none;
}

/** Which payments the two disagree about; what the terminal cannot say is left out. */
async function findAstray(
  deals: readonly Deal[],
  terminal: Pick<CardTerminal, 'find'>,
): Promise<Astray[]> {
  const astray: Astray[] = [];
  const asked = deals.filter(({ method }) => method === 'card').slice(0, MOST_ASKED);
  for (const deal of asked) {
    const { transaction, amountWon } = deal;
    const booksWon = heldAtTerminal(deal);
    const found = await terminal.find(transaction);
    if (found.state === 'unreachable') break;
    const terminalWon = found.state === 'approved' ? amountWon - found.refundedWon : 0;
    if (terminalWon !== booksWon) astray.push({ transaction, booksWon, terminalWon });
  }
  return astray;
}

/** What the terminal's next sums may include, where it did not confirm this closing. */
export function carriedAfter({ moved }: Books, { terminalClosed, carriedWon }: Seen): number {
  return terminalClosed ? 0 : cardNetWon(moved.card) + carriedWon;
}
