import { z } from 'zod';
import { TerminalPayment, TerminalSums } from '../payment/index.js';
import type { StateFile } from './state-file.js';

const nothing = () => ({ count: 0, won: 0 });
const noTotals = () => ({ approved: nothing(), cancelled: nothing(), refunded: nothing() });

export const TerminalBook = z.strictObject({
  approvals: z.number().int(),
  payments: z.array(TerminalPayment),
  /** Since the last closing. */
  period: TerminalSums.default(noTotals),
});
export const EMPTY_BOOK: TerminalBook = { approvals: 0, payments: [], period: noTotals() };
export type TerminalBook = z.infer<typeof TerminalBook>;

/** What the card company would have on its books. */
export interface BookTotals {
  chargedWon: number;
  returnedWon: number;
  netWon: number;
  /** Transactions whose money is with the centre now. */
  standing: string[];
}

export function totals(book: TerminalBook): BookTotals {
  const won = (payments: TerminalPayment[]) =>
    payments.reduce((total, payment) => total + payment.amountWon, 0);
  const charged = book.payments.filter((payment) => payment.approval);
  const returnedWon = charged.reduce(
    (total, { state, amountWon, refundedWon }) =>
      total + (state === 'cancelled' ? amountWon : refundedWon),
    0,
  );
  return {
    chargedWon: won(charged),
    returnedWon,
    netWon: won(charged) - returnedWon,
    standing: charged.filter(({ state }) => state === 'approved').map((p) => p.transaction),
  };
}

export function findPayment(book: TerminalBook, transaction: string): TerminalPayment | undefined {
  return book.payments.find((payment) => payment.transaction === transaction);
}

export function putPayment(file: StateFile<TerminalBook>, payment: TerminalPayment): void {
  const book = file.read();
  const others = book.payments.filter(({ transaction }) => transaction !== payment.transaction);
  file.write({ ...book, payments: [...others, payment] });
}

function count(
  file: StateFile<TerminalBook>,
  kind: keyof TerminalBook['period'],
  won: number,
): void {
  const book = file.read();
  const sum = { count: book.period[kind].count + 1, won: book.period[kind].won + won };
  file.write({ ...book, period: { ...book.period, [kind]: sum } });
}

/** Gives the rest of the money back. */
export function cancel(file: StateFile<TerminalBook>, payment: TerminalPayment): void {
  putPayment(file, { ...payment, state: 'cancelled' });
  count(file, 'cancelled', payment.amountWon - payment.refundedWon);
}

/** Gives part of the money back, up to a total. */
export function refund(
  file: StateFile<TerminalBook>,
  payment: TerminalPayment,
  totalWon: number,
): void {
  putPayment(file, { ...payment, refundedWon: totalWon });
  if (totalWon > payment.refundedWon) count(file, 'refunded', totalWon - payment.refundedWon);
}

/** Hands the sums over and begins new ones. */
export function close(file: StateFile<TerminalBook>): TerminalBook['period'] {
  const book = file.read();
  file.write({ ...book, period: noTotals() });
  return book.period;
}

export function netWon({ approved, cancelled, refunded }: TerminalBook['period']): number {
  return approved.won - cancelled.won - refunded.won;
}

/** Takes the money: the only place where an approval number is given out. */
export function approve(
  file: StateFile<TerminalBook>,
  payment: TerminalPayment,
  at: number,
): TerminalPayment {
  const approvals = file.read().approvals + 1;
  file.write({ ...file.read(), approvals });
  const approved: TerminalPayment = {
    ...payment,
    state: 'approved',
    approval: {
      approvalNo: String(30_000_000 + approvals),
      card: { masked: '5310-****-****-7284', issuer: '시연카드' },
      at,
    },
  };
  putPayment(file, approved);
  count(file, 'approved', payment.amountWon);
  return approved;
}
