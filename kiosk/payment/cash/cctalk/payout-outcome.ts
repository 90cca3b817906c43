import { sumWon, type Counted } from '../denominations.js';
import type { PayOutcome } from '../port.js';
import type { HopperPayout } from './hopper-payout.js';

export interface PayoutPart {
  won: number;
  payout: HopperPayout;
}

/** What the hoppers did, one after another, as one outcome; only the last of them can have failed. */
export function payoutOutcome(asked: readonly Counted[], parts: readonly PayoutPart[]): PayOutcome {
  const paid = parts
    .filter(({ payout }) => payout.least > 0)
    .map(({ won, payout }) => ({ won, count: payout.least }));
  const paidWon = sumWon(paid);
  const mostWon = sumWon(parts.map(({ won, payout }) => ({ won, count: payout.most })));
  const { stop = null, detail = '' } = parts.at(-1)?.payout ?? {};
  if (mostWon > paidWon) {
    return { result: 'unknown', paidAtLeastWon: paidWon, paidAtMostWon: mostWon, detail };
  }
  if (stop === null) return { result: 'paid', paid };
  if (paidWon === 0) return { result: 'not-paid', reason: stop, detail };
  return { result: 'partly', paid, missingWon: sumWon(asked) - paidWon, reason: stop, detail };
}
