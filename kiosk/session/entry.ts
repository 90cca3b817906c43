import { z } from 'zod';
import { CASH_ENTRIES } from './cash-entry.js';
import { failed, intent, reason, Won } from './entry-parts.js';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** How a transaction ended, for the books. */
export const CLOSINGS = ['issued', 'refunded', 'nothing-charged', 'handed-to-staff'] as const;
export const Closing = z.enum(CLOSINGS);
export type Closing = z.infer<typeof Closing>;

export const PaymentMethod = z.enum(['card', 'cash']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/**
 * One line of the journal. A `*.intended` line is on disk before its act begins, so that whatever a
 * power cut leaves undone can be found and settled. Of the person it
 * carries a keyed hash only.
 */
export const Entry = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('opened'),
    document: z.string().max(60),
    copies: z.number().int().min(1),
    /** Whole price, won. */
    amountWon: Won,
  }),
  z.strictObject({
    kind: z.literal('payment.intended'),
    /** Journals older than the cash unit know cards only. */
    method: PaymentMethod.default('card'),
  }),
  z.strictObject({ kind: z.literal('payment.approved'), approvalNo: z.string().max(40) }),
  /** Seen to be not charged. */
  failed('payment.refused'),
  failed('payment.unknown'),
  ...CASH_ENTRIES,
  intent('issue.intended'),
  z.strictObject({
    kind: z.literal('issue.done'),
    documentNumber: z.string().max(40),
    /** Sheets of one copy. */
    pages: z.number().int().min(1),
    /** Absent in journals older than the binding; such a page is not printed any more. */
    binding: z.strictObject({ claim: Hash, sha256: Hash }).optional(),
  }),
  failed('issue.failed'),
  z.strictObject({ kind: z.literal('print.intended'), sheets: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('print.submitted'), job: z.number().int() }),
  z.strictObject({ kind: z.literal('print.completed'), sheets: z.number().int().min(1) }),
  /** The printer reported a failure; what became of the paper is settled next. */
  failed('print.failed'),
  /** Seen: no sheet came out and none will. */
  failed('print.gone'),
  /** Some sheets came out, or nobody can say: only a person may decide about the money. */
  failed('print.doubtful'),
  /** `owedWon`: what has to go back in cash; absent for a card. */
  z.strictObject({ kind: z.literal('refund.intended'), owedWon: Won.optional() }),
  /** `paidWon`: what went back in cash, by one payout or several; absent for a card. */
  z.strictObject({ kind: z.literal('refund.done'), paidWon: Won.optional() }),
  /** `owedWon`: the cash that did not come out of the hoppers; absent for a card. */
  z.strictObject({ kind: z.literal('refund.failed'), owedWon: Won.optional(), reason }),
  intent('revoke.done'),
  failed('revoke.failed'),
  z.strictObject({
    kind: z.literal('closed'),
    outcome: Closing,
    reason,
    /** Cash that a person has to hand to the visitor; also when the paper came out. */
    owedWon: Won.optional(),
  }),
]);
export type Entry = z.infer<typeof Entry>;
export type EntryKind = Entry['kind'];
