import { join } from 'node:path';
import type { Logger } from 'pino';
import { KioskError } from '../error/kiosk-error.js';
import { openJournal, type Journal } from '../journal/index.js';
import { settleTransaction, type SettlementTools } from '../runner/index.js';
import { spareSheets, spareSheetsDetail, type Outage } from '../session/index.js';
import { openSecret } from './secret.js';

export interface Books {
  journal: Journal | null;
  /** This kiosk's own key. */
  secret: Uint8Array;
  outage: Outage | null;
}

/** Nothing is ever issued with it: a kiosk without a journal is out of service. */
const NO_SECRET = new Uint8Array();

/** The journal, or why the kiosk cannot serve: it comes up all the same and says so on its screen. */
export function openBooks(data: string, log: Logger): Books {
  try {
    const secret = openSecret(join(data, 'secret.key'));
    return { journal: openJournal(join(data, 'journal.sqlite')), secret, outage: null };
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    log.error({ err: error }, 'out of service: the journal cannot be used');
    const outage: Outage = { code: 'journal', detail: error.message };
    return { journal: null, secret: NO_SECRET, outage };
  }
}

/** Why the kiosk was put out of service in an earlier run; null when it was put back. */
export function keptOutOf(journal: Journal | null): string | null {
  const [last] = journal?.service.last(['duty.out', 'duty.in'], 1) ?? [];
  return last?.line.kind === 'duty.out' ? last.line.reason : null;
}

export interface Reconciled {
  /** Transactions that only a person can decide. */
  handedToStaff: string[];
  /** What staff must take from the tray. */
  spareSheets: string[];
  outage: Outage | null;
}

/** After so long nobody waits at the kiosk for coins any more, ms. */
const GONE_MS = 5 * 60_000;

/** Finishes, reverses or hands to staff every transaction that the last run left open. */
export async function reconcile(tools: SettlementTools): Promise<Reconciled> {
  const handedToStaff: string[] = [];
  const spare: string[] = [];
  try {
    for (const transaction of tools.ledger.unfinished()) {
      const lastAt = tools.ledger.lastAt(transaction) ?? 0;
      const visitorGone = tools.clock.now() - lastAt > GONE_MS;
      const outcome = await settleTransaction(transaction, { ...tools, visitorGone });
      tools.log.warn({ transaction, outcome }, 'settled a transaction of the last run');
      if (outcome === 'handed-to-staff') handedToStaff.push(transaction);
      const sheets = spareSheets(tools.ledger.entries(transaction));
      if (sheets > 0) spare.push(spareSheetsDetail(transaction, sheets));
    }
    return { handedToStaff, spareSheets: spare, outage: null };
  } catch (error) {
    if (!(error instanceof KioskError)) throw error;
    tools.log.error({ err: error }, 'out of service: the journal cannot be read');
    return {
      handedToStaff,
      spareSheets: spare,
      outage: { code: 'journal', detail: error.message },
    };
  } finally {
    tools.ledger.forget();
  }
}
