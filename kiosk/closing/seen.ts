import { z } from 'zod';
import { TerminalSums } from '../payment/index.js';
import { CashCounters } from '../session/index.js';

const Won = z.number().int();

/** A card payment of which the terminal says something else than the books. */
export const Astray = z.strictObject({
  transaction: z.string(),
  booksWon: Won,
  terminalWon: Won,
});
export type Astray = z.infer<typeof Astray>;

/** What the devices said at a closing; kept in the journal, so that a closing cut short can be ended. */
export const Seen = z.strictObject({
  /** Null: no answer, and `terminalDetail` says why. */
  terminal: z.strictObject({ totals: TerminalSums, netWon: Won }).nullable(),
  terminalDetail: z.string(),
  /** It confirmed that it began new sums. */
  terminalClosed: z.boolean(),
  /** What its sums may still include of closings that it never confirmed. */
  carriedWon: Won,
  /** Null where there is no cash unit. */
  counters: CashCounters.nullable(),
  astray: z.array(Astray),
  /** Money moved while the terminal closed: it may be on either side. */
  movedMeanwhile: z.boolean(),
});
export type Seen = z.infer<typeof Seen>;
