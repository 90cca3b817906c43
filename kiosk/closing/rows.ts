import type { Deal, Method } from './deals.js';
import { koreanDay } from './korean-time.js';

/** What was done of one document, paid in one way, on one day. */
export interface Row {
  /** As the kiosk's clock said, which may have been set back. */
  day: string;
  document: string;
  method: Method;
  issued: number;
  copies: number;
  takenWon: number;
  refunded: number;
  refundedWon: number;
  nothingCharged: number;
  /** Those that still wait for staff. */
  handed: number;
  /** Money of visitors that staff have to decide about. */
  handedWon: number;
}

/** Each transaction counts once, as it stands at the end of the period. */
export function rowsOf(deals: readonly Deal[]): Row[] {
  const rows = new Map<string, Row>();
  for (const deal of deals) {
    const end = endOf(deal);
    if (!end) continue;
    const { document, method } = deal;
    const day = koreanDay(end.at);
    const key = [day, document, method].join('\n');
    const row = rows.get(key) ?? { ...EMPTY, day, document, method };
    rows.set(key, row);
    for (const [name, count] of Object.entries(end.adds)) row[name as keyof Counts] += count;
  }
  return [...rows.entries()].sort(([a], [b]) => a.localeCompare(b)).map(([, row]) => row);
}

type Counts = Omit<Row, 'day' | 'document' | 'method'>;

const EMPTY: Counts = {
  issued: 0,
  copies: 0,
  takenWon: 0,
  refunded: 0,
  refundedWon: 0,
  nothingCharged: 0,
  handed: 0,
  handedWon: 0,
};

interface End {
  at: number;
  adds: Partial<Counts>;
}

function endOf(deal: Deal): End | null {
  const { ended, settled, changeOnly } = deal;
  if (settled && !changeOnly) return { at: settled.at, adds: byStaff(deal, settled) };
  return ended && { at: ended.at, adds: byKiosk(deal, ended.outcome) };
}

function byKiosk(
  { amountWon, copies, heldWon, receivedWon }: Deal,
  outcome: NonNullable<Deal['ended']>['outcome'],
): Partial<Counts> {
  switch (outcome) {
    case 'issued':
      return { issued: 1, copies, takenWon: amountWon };
    case 'refunded':
      return { refunded: 1, refundedWon: receivedWon - heldWon };
    case 'nothing-charged':
      return { nothingCharged: 1 };
    case 'handed-to-staff':
      return { handed: 1, handedWon: heldWon };
  }
}

function byStaff(
  { amountWon, copies }: Deal,
  { how, won }: NonNullable<Deal['settled']>,
): Partial<Counts> {
  switch (how) {
    case 'paper-over':
      return { issued: 1, copies, takenWon: amountWon };
    case 'refund':
    case 'by-hand':
      return { refunded: 1, refundedWon: won };
    case 'partial-refund':
      return { refunded: 1, refundedWon: won, takenWon: amountWon - won };
  }
}
