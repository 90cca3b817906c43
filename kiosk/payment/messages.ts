import { z } from 'zod';

/* What a terminal agent on the kiosk's network speaks: JSON over HTTP. */

export const TerminalPayment = z.strictObject({
  transaction: z.string(),
  amountWon: z.number().int().min(0),
  state: z.enum(['pending', 'approved', 'refused', 'cancelled']),
  refusal: z.enum(['card-declined', 'card-not-presented', 'payment-cancelled']).nullable(),
  approval: z
    .strictObject({
      approvalNo: z.string().min(1).max(40),
      card: z.strictObject({ masked: z.string().max(40), issuer: z.string().max(40) }),
      at: z.number().int(),
    })
    .nullable(),
  refundedWon: z.number().int().min(0).default(0),
});
export type TerminalPayment = z.infer<typeof TerminalPayment>;

export const TerminalState = z.strictObject({ ready: z.boolean(), detail: z.string().max(300) });
export type TerminalState = z.infer<typeof TerminalState>;

const Sum = z.strictObject({ count: z.number().int().min(0), won: z.number().int().min(0) });

export const TerminalSums = z.strictObject({ approved: Sum, cancelled: Sum, refunded: Sum });

export const TerminalTotals = z.strictObject({ totals: TerminalSums, netWon: z.number().int() });
export type TerminalTotals = z.infer<typeof TerminalTotals>;
