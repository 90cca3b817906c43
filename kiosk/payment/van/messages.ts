import { z } from 'zod';
import { TerminalSums } from '../messages.js';

/* What the VAN speaks: see README.md for what of it is published, and what is assumed. */

export const PATHS = {
  approve: '/smpy/kiccpay/reqAprv',
  cancel: '/smpy/kiccpay/reqCancel',
  netCancel: '/smpy/kiccpay/reqRtran',
  status: '/smpy/kiccpay/reqStatus',
  totals: '/smpy/kiccpay/reqTotal',
} as const;

export const CODES = {
  done: '0000',
  /** No such transaction. */
  missing: '1404',
  /** It was called off before it came, or taken back since. */
  reversed: '1409',
  amount: '1422',
  /** Codes of a card company that says no begin so. */
  declined: '8',
} as const;

const Amount = z.number().int().min(0);
const Number20 = z.string().regex(/^[0-9a-f]{20}$/);

/** Who asks, in every message. */
export const Merchant = z.strictObject({
  tid: z.string().min(1).max(10),
  svcId: z.string().min(1).max(10),
  bizrNo: z.string().regex(/^\d{10}$/),
});
export type Merchant = z.infer<typeof Merchant>;

const Sent = { tranDt: z.string().regex(/^\d{8}$/), tranTm: z.string().regex(/^\d{6}$/) };

export const ApproveRequest = z.strictObject({
  ...Merchant.shape,
  ...Sent,
  mercTrxNo: Number20,
  tokenKey: z.string().max(128),
  alotMonth: z.literal('00'),
  trxAmt: Amount,
  vatAmt: Amount,
  svcAmt: Amount,
});
export type ApproveRequest = z.infer<typeof ApproveRequest>;

export const CancelRequest = z.strictObject({
  ...Merchant.shape,
  ...Sent,
  /** Of the cancellation itself: repeating it gives nothing back twice. */
  mercTrxNo: Number20,
  /** The payment is named by the number that the merchant gave it. */
  wcc: z.literal('G'),
  cndTrxNo: Number20,
  alotMonth: z.literal('00'),
  trxAmt: Amount,
  vatAmt: Amount,
  svcAmt: Amount,
  /** What may be given back before this one; refused when the VAN has it otherwise. */
  remainAmount: Amount,
  orgAprvDt: z.string().regex(/^\d{8}$/),
  orgAprvNo: z.string().max(10),
});
export type CancelRequest = z.infer<typeof CancelRequest>;

export const StatusRequest = z.strictObject({ ...Merchant.shape, mercTrxNo: Number20 });
export const TotalsRequest = z.strictObject({ ...Merchant.shape, close: z.boolean() });

const Answer = {
  respCd: z.string().length(4),
  respMsg: z.string().max(128),
};

export const Payment = z.object({
  trxSts: z.enum(['APPROVED', 'CANCELLED', 'REFUSED']),
  trxAmt: Amount,
  cancelAmt: Amount,
  aprvNo: z.string().min(1).max(10),
  aprvDt: z.string().regex(/^\d{8}$/),
  aprvTm: z.string().regex(/^\d{6}$/),
  cardNo: z.string().max(40),
  issuerNm: z.string().max(40),
});
export type Payment = z.infer<typeof Payment>;

/** Fields that a later version adds are no reason to doubt a payment. */
export const PaymentAnswer = z.object({
  ...Answer,
  mercTrxNo: Number20,
  payment: Payment.nullable(),
});
export type PaymentAnswer = z.infer<typeof PaymentAnswer>;

export const TotalsAnswer = z.object({
  ...Answer,
  totals: TerminalSums,
  netWon: z.number().int(),
});

/** The card reader at the kiosk; its token is good for one approval and says nothing of the card. */
export const Read = z.discriminatedUnion('state', [
  z.object({ state: z.literal('read'), tokenKey: z.string().min(1).max(128) }),
  z.object({ state: z.enum(['no-card', 'stopped', 'busy']) }),
]);
export type Read = z.infer<typeof Read>;

export const ReaderStatus = z.object({ ready: z.boolean(), detail: z.string().max(300) });
