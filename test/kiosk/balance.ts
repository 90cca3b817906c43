import type { Outside } from './outside.js';
import type { Journals } from './journals.js';

/** Where the money is, by the records of the terminal, the printer and, for `staffWon`, what staff were told. */
export interface Balance {
  takenWon: number;
  returnedWon: number;
  /** The price of the paper that lies in the tray, whole copies as they were paid for. */
  paperWon: number;
  /** Kept, and a person has been given the reason. */
  staffWon: number;
  /** Each is somebody wronged. */
  wrongs: string[];
}

/** Balances what happened outside; the kiosk's own books are asked only who was handed to staff, and why. */
export function balance(
  outside: Pick<Outside, 'terminal' | 'printer'>,
  journals: Journals,
): Balance {
  const jobs = outside.printer.jobs();
  const sheetsOf = (name: string) =>
    jobs.filter((job) => job.name === name).reduce((sum, job) => sum + job.sheets, 0);
  const paid = outside.terminal.payments().filter(({ approval }) => approval);
  const total: Balance = { takenWon: 0, returnedWon: 0, paperWon: 0, staffWon: 0, wrongs: [] };
  const wrong = (transaction: string, what: string) => total.wrongs.push(`${transaction} ${what}`);

  for (const { transaction, amountWon, state, refundedWon } of paid) {
    const backWon = state === 'cancelled' ? amountWon : refundedWon;
    const sheets = sheetsOf(transaction);
    const [job, again] = jobs.filter(({ name }) => name === transaction);
    const whole = job !== undefined && sheets === job.pages * job.copies;
    total.takenWon += amountWon;
    total.returnedWon += backWon;
    if (again) wrong(transaction, 'was printed twice');
    if (backWon > 0 && sheets > 0) wrong(transaction, `was refunded and ${sheets} sheets came out`);
    if (backWon === amountWon) continue;
    if (whole) total.paperWon += amountWon;
    else if (journals.handedToStaff(transaction)) total.staffWon += amountWon;
    else wrong(transaction, `was charged ${amountWon} won and ${sheets} sheets came out`);
  }
  const payers = new Set(paid.map(({ transaction }) => transaction));
  for (const { name, sheets } of jobs) {
    if (sheets > 0 && !payers.has(name.replace(/-receipt$/, ''))) wrong(name, 'was not paid for');
  }
  const { approved } = outside.terminal.sums();
  if (approved.count !== payers.size || approved.won !== total.takenWon) {
    wrong('the terminal', `approved ${approved.count} times for ${payers.size} payments`);
  }
  return total;
}
