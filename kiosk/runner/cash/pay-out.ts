import { payable, sumWon, type CashUnit, type Counted } from '../../payment/index.js';
import { cashBook, type Entry } from '../../session/index.js';
import type { Ledger } from '../ledger.js';
import { usable } from './stock.js';

export interface PayOutTools {
  ledger: Ledger;
  unit: CashUnit | null;
}

export interface Owed {
  purpose: 'change' | 'refund';
  won: number;
}

/**
 * One payout of what is owed, or of as much of it as the hoppers have: its intent is on disk before a
 * coin moves. @returns what became of it; where something is still owed, it is called again
 */
export async function payOut(
  transaction: string,
  { purpose, won }: Owed,
  { ledger, unit }: PayOutTools,
): Promise<Entry[]> {
  if (!unit) return [failed({ purpose, won }, 'this kiosk has no cash unit any more')];
  const { hoppers } = await unit.status();
  const short = cashBook(ledger.entries(transaction))?.short ?? [];
  const { coins } = payable(won, usable(ledger.stock(), hoppers, short));
  if (coins.length === 0) return [failed({ purpose, won }, 'the hoppers cannot pay it')];
  const { devices } = await unit.totals();
  const dispensed = devices.dispensed.map((hopper) => ({ ...hopper }));
  try {
    if (purpose === 'refund') ledger.record(transaction, { kind: 'refund.intended', owedWon: won });
    ledger.record(transaction, { kind: 'payout.intended', purpose, coins, dispensed });
  } catch (error) {
    // What is not written would be paid again at the next start.
    const reason = `not begun: ${error instanceof Error ? error.message : 'the journal failed'}`;
    return [
      { kind: 'payout.ended', coins: [], missingWon: sumWon(coins), reason: cut(reason) },
      failed({ purpose, won }, reason),
    ];
  }
  return ended(coins, unit, ledger);
}

async function ended(coins: Counted[], unit: CashUnit, ledger: Ledger): Promise<Entry[]> {
  const outcome = await unit.payOut(coins);
  switch (outcome.result) {
    case 'paid':
      return [{ kind: 'payout.ended', coins: outcome.paid, missingWon: 0, reason: 'paid' }];
    case 'partly':
    case 'not-paid': {
      const paid = outcome.result === 'partly' ? outcome.paid : [];
      if (outcome.reason === 'hopper-empty') noteEmpty(coins, paid, ledger);
      const missingWon = sumWon(coins) - sumWon(paid);
      const reason = cut(`${outcome.reason}: ${outcome.detail}`);
      return [{ kind: 'payout.ended', coins: paid, missingWon, reason }];
    }
    case 'unknown': {
      const { paidAtLeastWon: atLeastWon, paidAtMostWon: atMostWon } = outcome;
      const reason = cut(`between ${atLeastWon} and ${atMostWon} won came out: ${outcome.detail}`);
      return [{ kind: 'payout.unknown', coins, atLeastWon, atMostWon, reason }];
    }
  }
}

/** The books believed in coins that are not there: the next visitor's change must not rely on them. */
function noteEmpty(coins: readonly Counted[], paid: readonly Counted[], ledger: Ledger): void {
  const got = (won: number) => paid.find((each) => each.won === won)?.count ?? 0;
  const empty = coins.find(({ won, count }) => got(won) < count);
  if (!empty) return;
  try {
    ledger.countHopper(empty.won, 0);
  } catch {
    // The hopper itself says that it is empty; only the books go on hoping.
  }
}

export function failed({ purpose, won }: Owed, reason: string): Entry {
  const kind = purpose === 'change' ? 'change.failed' : 'refund.failed';
  return { kind, owedWon: won, reason: cut(reason) };
}

const cut = (text: string) => text.slice(0, 300);
