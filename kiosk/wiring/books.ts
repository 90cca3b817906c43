import { join } from 'node:path';
import type { Logger } from 'pino';
import { KioskError } from '../error/kiosk-error.js';
import { openJournal, type Journal } from '../journal/index.js';
import { settleTransaction, type SettlementTools } from '../runner/index.js';
import type { Outage } from '../session/index.js';

/** The journal, or why the kiosk cannot serve: it comes up all the same and says so on its screen. */
export function openBooks(
  data: string,
  log: Logger,
): { journal: Journal | null; outage: Outage | null } {
  try {
    return { journal: openJournal(join(data, 'journal.sqlite')), outage: null };
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    log.error({ err: error }, 'out of service: the journal cannot be used');
    return { journal: null, outage: { code: 'journal', detail: error.message } };
  }
}

export interface Reconciled {
  /** Transactions that only a person can decide. */
  handedToStaff: string[];
  outage: Outage | null;
}

/** Finishes, reverses or hands to staff every transaction that the last run left open. */
export async function reconcile(tools: SettlementTools): Promise<Reconciled> {
  const handedToStaff: string[] = [];
  try {
    for (const transaction of tools.ledger.unfinished()) {
      const outcome = await settleTransaction(transaction, tools);
      tools.log.warn({ transaction, outcome }, 'settled a transaction of the last run');
      if (outcome === 'handed-to-staff') handedToStaff.push(transaction);
    }
    return { handedToStaff, outage: null };
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    tools.log.error({ err: error }, 'out of service: the journal cannot be read');
    return { handedToStaff, outage: { code: 'journal', detail: error.message } };
  } finally {
    tools.ledger.forget();
  }
}
