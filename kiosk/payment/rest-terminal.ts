import { amountProblem, DEFAULT_LIMIT_WON } from './amount.js';
import { TerminalPayment, TerminalState, TerminalTotals } from './messages.js';
import type {
  CancelOutcome,
  CardTerminal,
  ChargeOutcome,
  ChargeRequest,
  PaymentFound,
  RefundOutcome,
  TotalsOutcome,
} from './port.js';
import { ask, type Answer } from './request.js';

export interface RestTerminalOptions {
  /** For example `http://127.0.0.1:9100`. */
  url: string;
  /** A charge without an answer for this long is asked about (VAN practice: 30 s), ms. */
  chargeTimeoutMs?: number;
  /** Time limit of every other request, ms. */
  timeoutMs?: number;
  /** No single payment is larger. */
  limitWon?: number;
}

/** A card terminal behind a REST agent; see `messages.ts` for what it speaks. */
export function createRestTerminal(options: RestTerminalOptions): CardTerminal {
  const { chargeTimeoutMs = 30_000, timeoutMs = 5_000, limitWon = DEFAULT_LIMIT_WON } = options;
  const base = options.url.replace(/\/$/, '');
  const payment = (transaction: string) => `${base}/payments/${encodeURIComponent(transaction)}`;

  const find = async (transaction: string): Promise<PaymentFound> =>
    toFound(
      await ask({
        method: 'GET',
        url: payment(transaction),
        schema: TerminalPayment,
        timeoutMs,
      }),
    );

  const cancel = async (transaction: string): Promise<CancelOutcome> => {
    const answer = await ask({
      method: 'POST',
      url: `${payment(transaction)}/cancel`,
      schema: TerminalPayment,
      timeoutMs,
      idempotencyKey: `cancel-${transaction}`,
    });
    if (answer.kind === 'status' && answer.status === 404) return { result: 'cancelled' };
    if (answer.kind !== 'answer') return { result: 'unknown', detail: describe(answer) };
    const { state } = answer.value;
    const back = state === 'cancelled' || state === 'refused';
    return back
      ? { result: 'cancelled' }
      : { result: 'unknown', detail: `the terminal still says ${state} after the cancellation` };
  };

  const charge = async ({ transaction, amountWon }: ChargeRequest): Promise<ChargeOutcome> => {
    const problem = amountProblem(amountWon, limitWon);
    if (problem) return { result: 'refused', reason: 'amount-not-allowed', detail: problem };
    const answer = await ask({
      method: 'POST',
      url: `${base}/payments`,
      schema: TerminalPayment,
      timeoutMs: chargeTimeoutMs,
      idempotencyKey: transaction,
      body: { transaction, amountWon },
    });
    if (answer.kind === 'not-sent') {
      return { result: 'refused', reason: 'terminal-unreachable', detail: answer.detail };
    }
    if (answer.kind === 'status' && answer.status === 409) {
      return { result: 'refused', reason: 'terminal-busy', detail: 'another payment is under way' };
    }
    const known = answer.kind === 'answer' ? toOutcome(answer.value) : undefined;
    return known ?? recover(transaction, describe(answer));
  };

  /** No answer: ask what happened; what cannot be seen to be approved is cancelled over the network. */
  const recover = async (transaction: string, why: string): Promise<ChargeOutcome> => {
    const found = await find(transaction);
    if (found.state === 'approved') return { result: 'approved', approval: found.approval };
    const cancelled = await cancel(transaction);
    if (cancelled.result === 'cancelled') {
      return { result: 'refused', reason: 'terminal-unreachable', detail: `${why}; cancelled` };
    }
    return { result: 'unknown', detail: `${why}; then ${cancelled.detail}` };
  };

  const refund = async (transaction: string, totalWon: number): Promise<RefundOutcome> => {
    const problem = amountProblem(totalWon, limitWon);
    if (problem) return { result: 'refused', reason: 'amount-not-allowed', detail: problem };
    return toRefund(
      await ask({
        method: 'POST',
        url: `${payment(transaction)}/refund`,
        schema: TerminalPayment,
        timeoutMs,
        idempotencyKey: `refund-${transaction}-${totalWon}`,
        body: { totalWon },
      }),
      totalWon,
    );
  };

  const sums = async (method: 'GET' | 'POST', path: string): Promise<TotalsOutcome> => {
    const answer = await ask({ method, url: `${base}/${path}`, schema: TerminalTotals, timeoutMs });
    return answer.kind === 'answer'
      ? { result: 'totals', ...answer.value }
      : { result: 'unknown', detail: describe(answer) };
  };

  return {
    charge,
    find,
    cancel,
    refund,
    totals: () => sums('GET', 'totals'),
    closeDay: () => sums('POST', 'closing'),
    status: async () => {
      const answer = await ask({
        method: 'GET',
        url: `${base}/status`,
        schema: TerminalState,
        timeoutMs,
      });
      if (answer.kind !== 'answer') return { ready: false, detail: describe(answer) };
      const { ready, detail } = answer.value;
      return ready ? { ready: true } : { ready: false, detail };
    },
  };
}

function toOutcome(payment: TerminalPayment): ChargeOutcome | undefined {
  if (payment.state === 'approved' && payment.approval) {
    return { result: 'approved', approval: payment.approval };
  }
  if (payment.state === 'refused') {
    return { result: 'refused', reason: payment.refusal ?? 'card-declined', detail: 'terminal' };
  }
  if (payment.state === 'cancelled') {
    return { result: 'refused', reason: 'payment-cancelled', detail: 'terminal' };
  }
  return undefined;
}

function toFound(answer: Answer<TerminalPayment>): PaymentFound {
  if (answer.kind === 'status' && answer.status === 404) return { state: 'missing' };
  if (answer.kind !== 'answer') return { state: 'unreachable', detail: describe(answer) };
  const { state, approval, refundedWon } = answer.value;
  if (state !== 'approved') return { state };
  return approval
    ? { state, approval, refundedWon }
    : { state: 'unreachable', detail: 'approved without an approval number' };
}

/** Statuses by which the agent says that it gave nothing back. */
const REFUND_REFUSALS: Readonly<
  Record<number, 'not-paid' | 'amount-not-allowed' | 'terminal-busy'>
> = { 404: 'not-paid', 409: 'terminal-busy', 422: 'amount-not-allowed' };

function toRefund(answer: Answer<TerminalPayment>, totalWon: number): RefundOutcome {
  if (answer.kind === 'not-sent') {
    return { result: 'refused', reason: 'terminal-unreachable', detail: answer.detail };
  }
  const reason = answer.kind === 'status' ? REFUND_REFUSALS[answer.status] : undefined;
  if (reason) return { result: 'refused', reason, detail: describe(answer) };
  if (answer.kind !== 'answer') return { result: 'unknown', detail: describe(answer) };
  const { refundedWon } = answer.value;
  return refundedWon === totalWon
    ? { result: 'refunded', refundedWon }
    : { result: 'unknown', detail: `the terminal says that ${refundedWon} won are back` };
}

function describe(answer: Answer<unknown>): string {
  switch (answer.kind) {
    case 'answer':
      return 'the terminal did not finish';
    case 'status':
      return `the terminal answered with HTTP status ${answer.status}`;
    case 'not-sent':
    case 'lost':
      return answer.detail;
  }
}
