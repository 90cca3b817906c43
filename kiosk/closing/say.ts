import type { Check, Difference } from './compare.js';

const NAMES: Readonly<Record<Check['of'], string>> = {
  'card-net': 'card takings',
  'notes-inserted': 'notes inserted',
  'coins-accepted': 'coins accepted',
  'coins-paid': 'coins paid',
};

/** One line for the console and the command line; the files say in Korean what to do. */
export function sayDifference(difference: Difference): string {
  switch (difference.kind) {
    case 'differs': {
      const { books, device, unit } = difference.check;
      const of = unit === 'won' ? ' won' : '';
      return `${nameOf(difference.check)}: books ${books}${of}, device ${device ?? '?'}${of}`;
    }
    case 'unanswered':
      return `${nameOf(difference.check)}: books ${difference.check.books}, no answer from the device`;
    case 'counter-reset':
      return `${nameOf(difference.check)}: the device's counter went backwards`;
    case 'terminal-adds-up-wrong':
      return `the terminal's sums make ${difference.sumWon} won, it says ${difference.netWon} won`;
    case 'terminal-not-closed':
      return `the terminal did not confirm its closing: ${difference.detail || 'cut short'}`;
    case 'payment-astray':
      return `payment ${difference.transaction}: books ${difference.booksWon} won, terminal ${difference.terminalWon} won`;
    case 'cash-astray':
      return `cash of ${difference.transaction}: ${difference.heldWon} won held, ${difference.dueWon} won due`;
    case 'box-differs':
      return `cash box: ${difference.expectedWon} won by the books, ${difference.countedWon} won counted`;
    case 'moved-meanwhile':
      return 'a payment went on while the terminal closed';
  }
}

const nameOf = ({ of, coinWon }: Check) =>
  coinWon === null ? NAMES[of] : `${NAMES[of]}, ${coinWon} won`;
