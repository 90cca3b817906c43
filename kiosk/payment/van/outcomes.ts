import type {
  CancelOutcome,
  CardApproval,
  ChargeOutcome,
  ChargeRefusal,
  PaymentFound,
  RefundOutcome,
} from '../port.js';
import type { Answer } from '../request.js';
import { describe } from './card-reader.js';
import { maskedCard } from './masked-card.js';
import { CODES, type Payment, type PaymentAnswer, type Read } from './messages.js';
import { fromVanTime } from './van-time.js';

/* What the VAN's answers mean to the port. */

export type Refused = Extract<ChargeOutcome, { result: 'refused' }>;

export function refused(reason: ChargeRefusal, detail: string): Refused {
  return { result: 'refused', reason, detail };
}

/** A token, or why there is none. */
export function readOutcome(read: Read): string | Refused {
  switch (read.state) {
    case 'read':
      return read.tokenKey;
    case 'no-card':
      return refused('card-not-presented', 'reader');
    case 'stopped':
      return refused('payment-cancelled', 'reader');
    case 'busy':
      return refused('terminal-busy', 'reader');
  }
}

function approvalOf({ aprvNo, aprvDt, aprvTm, cardNo, issuerNm }: Payment): CardApproval {
  const card = { masked: maskedCard(cardNo), issuer: issuerNm };
  return { approvalNo: aprvNo, card, at: fromVanTime(aprvDt, aprvTm) };
}

export function outcomeOf(payment: Payment): ChargeOutcome {
  switch (payment.trxSts) {
    case 'APPROVED':
      return { result: 'approved', approval: approvalOf(payment) };
    case 'CANCELLED':
      return refused('payment-cancelled', 'cancelled before');
    case 'REFUSED':
      return refused('card-declined', 'refused before');
  }
}

export function foundOf(payment: Payment): PaymentFound {
  switch (payment.trxSts) {
    case 'APPROVED':
      return {
        state: 'approved',
        approval: approvalOf(payment),
        refundedWon: payment.cancelAmt,
      };
    case 'CANCELLED':
      return { state: 'cancelled' };
    case 'REFUSED':
      return { state: 'refused' };
  }
}

export function toCancelled(answer: Answer<PaymentAnswer>): CancelOutcome {
  if (answer.kind !== 'answer') return { result: 'unknown', detail: describe(answer) };
  const { respCd, respMsg, payment } = answer.value;
  const gone = payment === null || payment.trxSts !== 'APPROVED';
  const said = respCd === CODES.done || respCd === CODES.reversed;
  return said && gone
    ? { result: 'cancelled' }
    : { result: 'unknown', detail: `the VAN says ${respCd} ${respMsg}` };
}

export function toRefunded(answer: Answer<PaymentAnswer>, totalWon: number): RefundOutcome {
  if (answer.kind === 'not-sent') return refused('terminal-unreachable', answer.detail);
  if (answer.kind !== 'answer') return { result: 'unknown', detail: describe(answer) };
  const { respCd, respMsg, payment } = answer.value;
  if (respCd === CODES.amount) return refused('amount-not-allowed', respMsg);
  return respCd === CODES.done && payment?.cancelAmt === totalWon
    ? { result: 'refunded', refundedWon: totalWon }
    : { result: 'unknown', detail: `the VAN says ${respCd} ${respMsg}` };
}
