import { z } from 'zod';
import { TerminalPayment } from '../payment/index.js';
import type { StateFile } from './state-file.js';

export const TerminalBook = z.strictObject({
  approvals: z.number().int(),
  payments: z.array(TerminalPayment),
});
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
  const returned = charged.filter((payment) => payment.state === 'cancelled');
  return {
    chargedWon: won(charged),
    returnedWon: won(returned),
    netWon: won(charged) - won(returned),
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
  return approved;
}
