import type { Language, StaffCall, VisitSummary } from '../../zone/wire/index.js';
import type { Entry, PaymentMethod } from './entry.js';

/**
 * What the runner does, in this order. When a `record` fails, the acts after it in the list are left
 * out, so none ever happens without its line in the journal.
 */
export type Effect =
  | { type: 'record'; transaction: string; entry: Entry }
  | { type: 'verify-identity'; visit: string; residentNumber: string }
  | { type: 'stop-identity' }
  | { type: 'check-devices'; visit: string; method: PaymentMethod }
  | { type: 'charge'; visit: string; transaction: string; amountWon: number }
  | { type: 'cancel-charge'; transaction: string }
  /** Lets money in; again with each amount that is still missing. */
  | { type: 'accept-cash'; visit: string; transaction: string; dueWon: number }
  | { type: 'stack-note'; visit: string; transaction: string; note: number; won: number }
  | { type: 'return-note'; visit: string; transaction: string; note: number; won: number }
  /** After every act before it is done. */
  | { type: 'shut-cash'; visit: string }
  | { type: 'pay-change'; visit: string; transaction: string; owedWon: number }
  | { type: 'issue'; visit: string; transaction: string }
  | { type: 'print'; visit: string; transaction: string }
  | { type: 'watch-print'; visit: string; transaction: string; job: number; sheets: number }
  | { type: 'print-receipt'; visit: string; transaction: string; language: Language }
  | { type: 'settle'; visit: string; transaction: string }
  /** The visit is over: whatever was kept in memory for it is forgotten. */
  | { type: 'forget'; visit: string }
  | { type: 'call-staff'; call: StaffCall }
  /** The kiosk stays out of service, also after a restart, until staff put it back. */
  | { type: 'keep-out-of-service'; reason: string }
  | { type: 'visit-ended'; ended: VisitSummary }
  | { type: 'probe' };

/** Effects that move money or paper, and the line that each must follow. */
export const ACTS: Readonly<Partial<Record<Effect['type'], Entry['kind']>>> = {
  charge: 'payment.intended',
  'accept-cash': 'cash.opened',
  'stack-note': 'cash.note-intended',
  'pay-change': 'payment.received',
  issue: 'issue.intended',
  print: 'print.intended',
};
