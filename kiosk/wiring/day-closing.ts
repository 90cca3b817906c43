import { sayDifference, wordsOf, type ClosedDay, type DayCloser } from '../closing/index.js';
import type { ClosedView, DayClosing } from '../service/index.js';

/** The daily closing, for the service menu. */
export function dayClosingFor(closer: DayCloser): DayClosing {
  return {
    close: async () => {
      await closer.close();
    },
    latest: () => closer.latest && toView(closer.latest),
    underWay: () => closer.underWay,
  };
}

function toView({ report, csv, pdf }: ClosedDay): ClosedView {
  const { number, day, at, rows, checks, differences } = report;
  const sumOf = (key: 'issued' | 'copies' | 'takenWon' | 'refundedWon' | 'handedWon') =>
    rows.reduce((sum, row) => sum + row[key], 0);
  const takenBy = (method: 'card' | 'cash') =>
    rows.reduce((sum, row) => sum + (row.method === method ? row.takenWon : 0), 0);
  return {
    number,
    day,
    at,
    issued: sumOf('issued'),
    copies: sumOf('copies'),
    cardWon: takenBy('card'),
    cashWon: takenBy('cash'),
    refundedWon: sumOf('refundedWon'),
    heldWon: sumOf('handedWon'),
    checks,
    differences: differences.map((difference) => ({
      ...wordsOf(difference),
      en: sayDifference(difference),
    })),
    csv,
    pdf,
  };
}
