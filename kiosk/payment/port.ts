export interface ChargeRequest {
  /** Idempotency key: charging the same transaction twice takes the money once. */
  transaction: string;
  amountWon: number;
}

export interface CardApproval {
  approvalNo: string;
  /** Masked by the terminal: the whole card number never reaches the kiosk. */
  card: { masked: string; issuer: string };
  /** Unix time, milliseconds. */
  at: number;
}

/** Why nothing was charged. */
export type ChargeRefusal =
  | 'card-declined'
  | 'card-not-presented'
  | 'payment-cancelled'
  | 'terminal-unreachable'
  | 'terminal-busy'
  /** Zero, negative, a fraction of a won or over the limit: not sent. */
  | 'amount-not-allowed';

export type ChargeOutcome =
  | { result: 'approved'; approval: CardApproval }
  /** Seen: no money was taken and none will be. */
  | { result: 'refused'; reason: ChargeRefusal; detail: string }
  /** Neither asking nor cancelling got an answer: it may be charged. */
  | { result: 'unknown'; detail: string };

export type PaymentFound =
  | { state: 'approved'; approval: CardApproval; refundedWon: number }
  | { state: 'refused' | 'cancelled' | 'missing' }
  /** A card is still awaited. */
  | { state: 'pending' }
  | { state: 'unreachable'; detail: string };

export type CancelOutcome =
  /** Seen: the money is back, or it was never taken. */
  { result: 'cancelled' } | { result: 'unknown'; detail: string };

export type RefundOutcome =
  /** Seen: so much of the payment is back in all. */
  | { result: 'refunded'; refundedWon: number }
  /** Seen: this refund gave nothing back. */
  | { result: 'refused'; reason: ChargeRefusal | 'not-paid'; detail: string }
  | { result: 'unknown'; detail: string };

export interface Sum {
  count: number;
  won: number;
}

/** What happened since the last closing. */
export interface Totals {
  approved: Sum;
  cancelled: Sum;
  refunded: Sum;
}

export type TotalsOutcome =
  /** `netWon` is what the terminal itself holds: where it differs from the sums, somebody must look. */
  { result: 'totals'; totals: Totals; netWon: number } | { result: 'unknown'; detail: string };

export type TerminalStatus = { ready: true } | { ready: false; detail: string };

/**
 * A card terminal. Calls never throw: every failure is an outcome, within the adapter's own time
 * limit. Giving up waiting does not stop a terminal, so a charge without an answer is asked about and
 * then cancelled over the network (망취소) before it is called unknown.
 */
export interface CardTerminal {
  status(): Promise<TerminalStatus>;
  /** Shows the amount, waits for a card, takes the money. */
  charge(request: ChargeRequest): Promise<ChargeOutcome>;
  find(transaction: string): Promise<PaymentFound>;
  /** Calls off a charge that waits for a card, or gives the money back. Repeating it is harmless. */
  cancel(transaction: string): Promise<CancelOutcome>;
  /**
   * Gives part of a payment back. `totalWon` is what shall be back in all, not a further step, so that
   * repeating it is harmless. Some terminals want the card for it.
   */
  refund(transaction: string, totalWon: number): Promise<RefundOutcome>;
  totals(): Promise<TotalsOutcome>;
  /** The end of the day: hands the sums over and begins new ones. */
  closeDay(): Promise<TotalsOutcome>;
}
