import type { Language, StaffCall, VisitSummary } from '../../zone/wire/index.js';
import type { Entry } from './entry.js';

/**
 * What the runner does, in this order. When a `record` fails, the acts after it in the list are left
 * out, so none ever happens without its line in the journal.
 */
export type Effect =
  | { type: 'record'; transaction: string; entry: Entry }
  | { type: 'verify-identity'; visit: string; residentNumber: string }
  | { type: 'stop-identity' }
  | { type: 'check-devices'; visit: string }
  | { type: 'charge'; visit: string; transaction: string; amountWon: number }
  | { type: 'cancel-charge'; transaction: string }
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
  issue: 'issue.intended',
  print: 'print.intended',
};
