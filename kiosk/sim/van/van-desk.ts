import { z } from 'zod';
import { vanMessages, vanTime, type TerminalPayment } from '../../payment/index.js';
import type { StateFile } from '../state-file.js';
import * as books from '../terminal-book.js';

const { CODES } = vanMessages;

export const VanBook = z.strictObject({
  book: books.TerminalBook,
  /** Cancellations by their own number, so that a repeated one gives nothing back twice. */
  cancels: z.array(z.string()),
});
export type VanBook = z.infer<typeof VanBook>;
export const EMPTY_VAN_BOOK: VanBook = { book: books.EMPTY_BOOK, cancels: [] };

type Payment = vanMessages.Payment;
export type Said = Omit<vanMessages.PaymentAnswer, 'mercTrxNo'>;

/** What the VAN does with a message: pure but for its book. */
export class VanDesk {
  private readonly book: StateFile<books.TerminalBook>;

  constructor(
    private readonly file: StateFile<VanBook>,
    private readonly now: () => number,
  ) {
    this.book = {
      read: () => file.read().book,
      write: (book) => file.write({ ...file.read(), book }),
    };
  }

  /** @param goodToken whether the card was read for this amount */
  approve(
    { mercTrxNo, trxAmt }: vanMessages.ApproveRequest,
    goodToken: boolean,
    declines: boolean,
  ): Said {
    const known = this.known(mercTrxNo);
    if (known?.state === 'cancelled') return say(CODES.reversed, known);
    if (known) return say(known.state === 'refused' ? '8000' : CODES.done, known);
    const nothing = { refusal: null, approval: null, refundedWon: 0 };
    const asked = { transaction: mercTrxNo, amountWon: trxAmt, ...nothing };
    if (!goodToken || declines) {
      books.putPayment(this.book, { ...asked, state: 'refused', refusal: 'card-declined' });
      return say('8000', null);
    }
    return say(CODES.done, books.approve(this.book, { ...asked, state: 'pending' }, this.now()));
  }

  status({ mercTrxNo }: { mercTrxNo: string }): Said {
    const known = this.known(mercTrxNo);
    if (!known) return say(CODES.missing, null);
    // It was called off before it came: there is no payment to speak of.
    return known.approval
      ? say(CODES.done, known)
      : say(known.state === 'refused' ? '8000' : CODES.reversed, null);
  }

  netCancel({ mercTrxNo }: { mercTrxNo: string }): Said {
    const known = this.known(mercTrxNo);
    if (known?.state === 'approved') books.cancel(this.book, known);
    if (!known) {
      const nothing = { amountWon: 0, refusal: null, approval: null, refundedWon: 0 };
      books.putPayment(this.book, { transaction: mercTrxNo, ...nothing, state: 'cancelled' });
    }
    return say(CODES.done, this.known(mercTrxNo));
  }

  cancel({
    mercTrxNo,
    cndTrxNo,
    trxAmt,
    remainAmount,
    orgAprvNo,
  }: vanMessages.CancelRequest): Said {
    const known = this.known(cndTrxNo);
    const { cancels } = this.file.read();
    if (!known?.approval || known.approval.approvalNo !== orgAprvNo)
      return say(CODES.missing, null);
    if (cancels.includes(mercTrxNo) || known.state === 'cancelled') return say(CODES.done, known);
    const left = known.amountWon - known.refundedWon;
    if (remainAmount !== left || trxAmt < 1 || trxAmt > left) return say(CODES.amount, known);
    this.file.write({ ...this.file.read(), cancels: [...cancels, mercTrxNo] });
    if (trxAmt === left) books.cancel(this.book, known);
    else books.refund(this.book, known, known.refundedWon + trxAmt);
    return say(CODES.done, this.known(cndTrxNo));
  }

  sums(close: boolean) {
    const totals = close ? books.close(this.book) : this.book.read().period;
    return { respCd: CODES.done, respMsg: '', totals, netWon: books.netWon(totals) };
  }

  totals(): books.BookTotals {
    return books.totals(this.book.read());
  }

  private known(number: string): TerminalPayment | undefined {
    return books.findPayment(this.book.read(), number);
  }
}

function say(respCd: string, payment: TerminalPayment | null | undefined): Said {
  return { respCd, respMsg: respCd === CODES.done ? '정상' : '거절', payment: toWire(payment) };
}

function toWire(payment: TerminalPayment | null | undefined): Payment | null {
  if (!payment?.approval) return null;
  const { approval, state, amountWon, refundedWon } = payment;
  const { day, time } = vanTime(approval.at);
  return {
    trxSts: state === 'cancelled' ? 'CANCELLED' : 'APPROVED',
    trxAmt: amountWon,
    cancelAmt: state === 'cancelled' ? amountWon : refundedWon,
    aprvNo: approval.approvalNo,
    aprvDt: day,
    aprvTm: time,
    cardNo: approval.card.masked,
    issuerNm: approval.card.issuer,
  };
}
