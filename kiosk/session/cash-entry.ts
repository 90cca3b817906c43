import { z } from 'zod';
import { reason, Won } from './entry-parts.js';

const Count = z.number().int().min(0);

/** So many coins of one value. */
const Coins = z.array(z.strictObject({ won: Won, count: Count })).max(8);

/** All coins that each hopper ever paid, as it counts itself; null where it does not answer. */
const Dispensed = z.array(z.strictObject({ won: Won, coins: Count.nullable() })).max(8);
export type Dispensed = z.infer<typeof Dispensed>;

/** The devices' own counters; null where one does not answer. */
export const CashCounters = z.strictObject({
  notesInserted: Count.nullable(),
  coinsAccepted: Count.nullable(),
  dispensed: Dispensed,
});
export type CashCounters = z.infer<typeof CashCounters>;

const line = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/**
 * The lines of a payment in cash. It is paid when `payment.received` is there; what the visitor is
 * owed at any moment is all that was `cash.taken` less all that a `payout.ended` paid.
 */
export const CASH_ENTRIES = [
  /** Money is about to be let in. */
  line('cash.opened', { counters: CashCounters }),
  /** A note in escrow is about to be stacked: the last moment at which it is surely the visitor's. */
  line('cash.note-intended', { won: Won }),
  /** It is inside: a note that was seen to be stacked, or a coin. */
  line('cash.taken', { item: z.enum(['note', 'coin']), won: Won }),
  /** A note went back to the visitor out of escrow. */
  line('cash.note-returned', { won: Won }),
  /** Something may be inside that nothing was charged for: staff look. Null: never recognised. */
  line('cash.unaccounted', { won: Won.nullable(), reason }),
  /** Nothing more is let in; `cash.taken` after this came late and is given back. */
  line('cash.shut', { counters: CashCounters }),
  /** The price is covered. */
  line('payment.received', { insertedWon: Won }),
  /** Coins are about to be paid out of the hoppers. */
  line('payout.intended', {
    purpose: z.enum(['change', 'refund']),
    coins: Coins,
    dispensed: Dispensed,
  }),
  /** As the hoppers counted; `missingWon` of this payout did not come out. */
  line('payout.ended', { coins: Coins, missingWon: Won, reason }),
  /** Between the two came out, at most these coins: nothing more is paid, a person decides. */
  line('payout.unknown', { coins: Coins, atLeastWon: Won, atMostWon: Won, reason }),
  /** The paper is paid, and so much of the change cannot be paid by the hoppers. */
  line('change.failed', { owedWon: Won, reason }),
  /** Not of a visit: staff added coins to a hopper. */
  line('stock.loaded', { won: Won, coins: Count }),
  /** Not of a visit: staff counted a hopper, and it holds just these. */
  line('stock.counted', { won: Won, coins: Count }),
] as const;
