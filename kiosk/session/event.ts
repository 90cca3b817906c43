import type { Language } from '../../zone/wire/index.js';
import type { CashCounters } from './cash-entry.js';
import type { Closing } from './entry.js';
import type { IdentityProblem, Outage, PaymentProblem } from './reasons.js';
import type { Approval, Moment } from './state.js';
import type { Tills } from './tills.js';
import type { Touch } from './touch.js';

/** What a look at the devices found. */
export interface Probe {
  outage: Outage | null;
  tills: Tills;
  /** Why no receipt can be printed. */
  noReceipt?: string | null;
}

/** What the cash unit tells. */
export type CashReport =
  | { type: 'cash-open'; visit: string; taking: readonly number[]; exactOnly: boolean }
  | { type: 'cash-refused'; visit: string; detail: string }
  | { type: 'note-held'; visit: string; note: number; won: number }
  | {
      type: 'note-ended';
      visit: string;
      won: number;
      result: 'stacked' | 'returned' | 'not-held' | 'unknown';
      detail: string;
    }
  | { type: 'note-returned'; visit: string; won: number }
  | CashInside
  /** It shut itself, and not because it was told to or has enough. */
  | { type: 'cash-closed'; visit: string; detail: string }
  | { type: 'cash-shut'; visit: string; counters: CashCounters }
  | { type: 'change-ended'; visit: string; paidWon: number; owedWon: number };

/** Money that is inside, also when the visit that it belongs to is over. */
export type CashInside =
  | { type: 'cash-taken'; visit: string; transaction: string; item: 'note' | 'coin'; won: number }
  | {
      type: 'cash-unaccounted';
      visit: string;
      transaction: string;
      won: number | null;
      detail: string;
    };

/** What devices and far ends report about the visit `visit`; reports of another visit are ignored. */
export type VisitReport =
  | { type: 'identified'; visit: string; residentNumber: string; maskedName: string }
  | { type: 'identity-refused'; visit: string; problem: IdentityProblem }
  /** `counters` of the cash unit, where cash was chosen. */
  | {
      type: 'devices-ready';
      visit: string;
      noReceipt?: string | null;
      counters?: CashCounters;
    }
  | { type: 'devices-failed'; visit: string; part: 'printer' | 'terminal' | 'cash'; detail: string }
  | CashReport
  | { type: 'charged'; visit: string; approval: Approval }
  | { type: 'charge-refused'; visit: string; problem: PaymentProblem; detail: string }
  | { type: 'charge-unknown'; visit: string; detail: string }
  | {
      type: 'issued';
      visit: string;
      documentNumber: string;
      pages: number;
      binding: { claim: string; sha256: string };
    }
  | { type: 'issue-failed'; visit: string; cause: 'refused' | 'unreachable'; detail: string }
  | { type: 'print-submitted'; visit: string; job: number }
  | { type: 'print-progress'; visit: string; sheets: number }
  | { type: 'printed'; visit: string; sheets: number }
  | { type: 'print-failed'; visit: string; detail: string }
  /** The page at hand is not this visit's, or nobody can say so. */
  | { type: 'wrong-paper'; visit: string; detail: string }
  | { type: 'receipt-ended'; visit: string; printed: boolean }
  /** In cash: what a person has to hand over, and what the hoppers paid. */
  | {
      type: 'settled';
      visit: string;
      outcome: Closing;
      owedWon?: number;
      paidOutWon?: number;
    };

export type SessionEvent =
  | { type: 'tick' }
  /** `id` is fresh for every touch: it names the visit or the transaction that the touch begins. */
  | { type: 'touch'; touch: Touch; id: string }
  | { type: 'expected'; service: string; language: Language; holdS: number }
  | ({ type: 'probed' } & Probe)
  /** Staff, or the kiosk itself after a wrong paper. */
  | { type: 'put-out-of-service'; reason: string }
  | { type: 'put-back-in-service' }
  | { type: 'journal-failed'; detail: string }
  | VisitReport;

export type Stamped = SessionEvent & { moment: Moment };
