import { spareSheets } from '../../kiosk/session/index.js';
import type { SimulatedTerminal } from '../../kiosk/sim/index.js';
import type { Journals } from './journals.js';
import { priceOfCopy } from './price.js';
import type { Tray } from './printer-end.js';

/** Where the money is, by the records of the machines around the kiosk. */
export interface Balance {
  takenWon: number;
  returnedWon: number;
  /** The price of the paper in the tray, whole copies as they were paid for. */
  paperWon: number;
  /** Kept though the paper is not whole, and a person was told why. */
  staffWon: number;
  /** Each is somebody wronged. */
  wrongs: string[];
}

/** The kiosk's own books are asked only what staff were told: who was handed to them, which sheets are spare. */
export function balance(terminal: SimulatedTerminal, tray: Tray, journals: Journals): Balance {
  const paid = terminal.payments().filter(({ approval }) => approval);
  const total: Balance = { takenWon: 0, returnedWon: 0, paperWon: 0, staffWon: 0, wrongs: [] };
  const wrong = (transaction: string, what: string) => total.wrongs.push(`${transaction} ${what}`);
  const priceWon = priceOfCopy();

  for (const { transaction, amountWon, state, refundedWon } of paid) {
    const backWon = state === 'cancelled' ? amountWon : refundedWon;
    const { sheets, pages } = tray.get(transaction) ?? { sheets: 0, pages: 1 };
    total.takenWon += amountWon;
    total.returnedWon += backWon;
    if (backWon > 0 && sheets > 0) wrong(transaction, `was refunded and ${sheets} sheets came out`);
    if (backWon === amountWon) continue;
    const spare = spareSheets(journals.entries(transaction));
    if (sheets - spare === (amountWon / priceWon) * pages) total.paperWon += amountWon;
    else if (journals.handedToStaff(transaction)) total.staffWon += amountWon;
    else wrong(transaction, `was charged ${amountWon} won and ${sheets} sheets came out`);
  }
  const payers = new Set(paid.map(({ transaction }) => transaction));
  for (const [transaction, { sheets }] of tray) {
    if (sheets > 0 && !payers.has(transaction)) wrong(transaction, 'was not paid for');
  }
  const { approved } = terminal.sums();
  if (approved.count !== payers.size || approved.won !== total.takenWon) {
    wrong('the terminal', `approved ${approved.count} times for ${payers.size} payments`);
  }
  return total;
}
