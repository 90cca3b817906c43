import type { Deal } from './deals.js';

/** Won that staff's act moved at the card terminal within the period, by the books. */
export interface AtTerminal {
  /** A payment that the kiosk was not sure of, and that staff let stand. */
  takenWon: number;
  returnedWon: number;
  /** Went back now or in an earlier period, or was never taken. */
  doubtfulWon: number;
}

const NOTHING: AtTerminal = { takenWon: 0, returnedWon: 0, doubtfulWon: 0 };

export function staffAtTerminal(deal: Deal): AtTerminal {
  const { amountWon, askedHere, method, receivedWon, settled, triedBefore } = deal;
  if (!settled || method !== 'card') return NOTHING;
  const takenWon = standsByStaff(deal) && askedHere ? amountWon : 0;
  const backWon = backAtTerminal(deal);
  // A payment that nobody saw, and its refund, make nought where both are of this period.
  if (settled.how === 'refund' && receivedWon === 0 && askedHere) return NOTHING;
  const sure = !triedBefore && (receivedWon > 0 || settled.how === 'partial-refund');
  return sure
    ? { takenWon, returnedWon: backWon, doubtfulWon: 0 }
    : { takenWon, returnedWon: 0, doubtfulWon: backWon };
}

/** What the terminal must hold of a card payment, after staff too. */
export function heldAtTerminal(deal: Deal): number {
  const heldWon = standsByStaff(deal) ? deal.amountWon : deal.heldWon;
  return Math.max(0, heldWon - backAtTerminal(deal));
}

/** The kiosk never heard of an approval, but staff gave the paper or money for it. */
function standsByStaff({ receivedWon, settled }: Deal): boolean {
  return settled !== null && receivedWon === 0 && settled.how !== 'refund';
}

function backAtTerminal({ amountWon, settled }: Deal): number {
  if (settled?.how === 'refund') return amountWon;
  return settled?.how === 'partial-refund' ? settled.won : 0;
}
