import type { Effect, SessionEvent } from '../session/index.js';

type Act = Exclude<Effect, { type: 'record' }>;

/** What the session is told when an act threw, so that no visit waits for ever. */
export function failureOf(act: Act, detail: string): SessionEvent | undefined {
  switch (act.type) {
    case 'verify-identity':
      return { type: 'identity-refused', visit: act.visit, problem: 'reader-fault' };
    case 'check-devices':
      return {
        type: 'devices-failed',
        visit: act.visit,
        part: act.method === 'cash' ? 'cash' : 'terminal',
        detail,
      };
    case 'charge':
      return { type: 'charge-unknown', visit: act.visit, detail };
    case 'accept-cash':
      return { type: 'cash-refused', visit: act.visit, detail };
    case 'stack-note':
    case 'return-note': {
      const { visit, won } = act;
      return { type: 'note-ended', visit, won, result: 'unknown', detail };
    }
    case 'shut-cash': {
      const counters = { notesInserted: null, coinsAccepted: null, dispensed: [] };
      return { type: 'cash-shut', visit: act.visit, counters };
    }
    case 'pay-change':
      return { type: 'change-ended', visit: act.visit, paidWon: 0, owedWon: act.owedWon };
    case 'issue':
      return { type: 'issue-failed', visit: act.visit, cause: 'refused', detail };
    case 'print':
    case 'watch-print':
      return { type: 'print-failed', visit: act.visit, detail };
    case 'print-receipt':
      return { type: 'receipt-ended', visit: act.visit, printed: false };
    case 'settle':
      return { type: 'settled', visit: act.visit, outcome: 'handed-to-staff' };
    case 'stop-identity':
    case 'cancel-charge':
    case 'forget':
    case 'call-staff':
    case 'keep-out-of-service':
    case 'visit-ended':
    case 'probe':
      return undefined;
  }
}
