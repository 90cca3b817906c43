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
  | 'terminal-busy';

export type ChargeOutcome =
  | { result: 'approved'; approval: CardApproval }
  /** Seen: no money was taken and none will be. */
  | { result: 'refused'; reason: ChargeRefusal; detail: string }
  /** Neither asking nor cancelling got an answer: it may be charged. */
  | { result: 'unknown'; detail: string };

export type PaymentFound =
  | { state: 'approved'; approval: CardApproval }
  | { state: 'refused' | 'cancelled' | 'missing' }
  /** A card is still awaited. */
  | { state: 'pending' }
  | { state: 'unreachable'; detail: string };

export type CancelOutcome =
  /** Seen: the money is back, or it was never taken. */
  { result: 'cancelled' } | { result: 'unknown'; detail: string };

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
}
