import type { Language } from '../../zone/wire/index.js';
import type { Closing } from './entry.js';
import type { IdentityProblem, Outage, PaymentProblem } from './reasons.js';
import type { Approval, Moment } from './state.js';
import type { Touch } from './touch.js';

/** What a look at the devices found. */
export interface Probe {
  outage: Outage | null;
  /** Why no receipt can be printed. */
  noReceipt?: string | null;
}

/** What devices and far ends report about the visit `visit`; reports of another visit are ignored. */
export type VisitReport =
  | { type: 'identified'; visit: string; residentNumber: string; maskedName: string }
  | { type: 'identity-refused'; visit: string; problem: IdentityProblem }
  | { type: 'devices-ready'; visit: string; noReceipt?: string | null }
  | { type: 'devices-failed'; visit: string; part: 'printer' | 'terminal'; detail: string }
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
  | { type: 'settled'; visit: string; outcome: Closing };

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
