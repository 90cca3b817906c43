import type { Logger } from 'pino';
import { cashBook, settle, type Closing, type Entry, type Settlement } from '../session/index.js';
import { findPayout } from './cash/find-payout.js';
import { failed, payOut } from './cash/pay-out.js';
import { shutCash } from './cash/shut-cash.js';
import type { Clock } from './clock.js';
import type { Devices } from './devices.js';
import type { Ledger } from './ledger.js';
import { findPrint } from './find-print.js';

export interface SettlementTools {
  ledger: Ledger;
  devices: Pick<Devices, 'terminal' | 'printer' | 'office' | 'cash'>;
  clock: Clock;
  log: Logger;
  /** Coins must not fall into the tray of a kiosk that its visitor has left long ago. */
  visitorGone?: boolean;
}

const TRIES = 3;
const BETWEEN_TRIES_MS = 1_000;
/** Longer than any chain of steps can be; a loop here would be a fault of ours. */
const MOST_STEPS = 40;

/** Does what `settle` says until the transaction is closed: the same after a failure and after a crash. */
export async function settleTransaction(
  transaction: string,
  tools: SettlementTools,
): Promise<Closing> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next = settle(tools.ledger.entries(transaction));
    if (next.do === 'nothing') return next.outcome;
    tools.log.info({ transaction, step: next.do }, 'settling');
    for (const entry of await perform(transaction, next, tools)) {
      write(transaction, entry, tools);
    }
  }
  tools.log.error({ transaction }, 'settlement does not end; handed to staff');
  return 'handed-to-staff';
}

/**
 * Cancelling a card twice is harmless, so a journal that fails now must not keep the money from going
 * back. Coins are another matter: `payOut` writes its own intent, or does not pay.
 */
function write(transaction: string, entry: Entry, { ledger, log }: SettlementTools): void {
  try {
    ledger.record(transaction, entry);
  } catch (error) {
    log.error({ err: error, transaction, kind: entry.kind }, 'settled without a journal line');
  }
}

async function perform(
  transaction: string,
  next: Exclude<Settlement, { do: 'nothing' }>,
  tools: SettlementTools,
): Promise<Entry[]> {
  switch (next.do) {
    case 'find-payment':
      return findPayment(transaction, tools);
    case 'find-print':
      return [await findPrint(transaction, next, tools)];
    case 'refund':
      return refund(transaction, tools);
    case 'shut-cash':
      return shut(transaction, tools);
    case 'find-payout': {
      const { clock, devices } = tools;
      return [await findPayout(next.coins, next.dispensed, { clock, unit: devices.cash })];
    }
    case 'pay-out':
      if (tools.visitorGone) return [failed(next, 'the visitor had left when it could be paid')];
      return payOut(transaction, next, { ledger: tools.ledger, unit: tools.devices.cash });
    case 'record':
      return [next.entry];
    case 'revoke': {
      const revoked = await tools.devices.office.revoke(transaction);
      return [
        revoked.ok
          ? { kind: 'revoke.done' }
          : { kind: 'revoke.failed', reason: cut(revoked.detail) },
      ];
    }
    case 'close': {
      const { outcome, owedWon } = next;
      const owed = owedWon === undefined ? {} : { owedWon };
      return [{ kind: 'closed', outcome, reason: cut(next.reason), ...owed }];
    }
  }
}

async function shut(transaction: string, { ledger, devices }: SettlementTools): Promise<Entry[]> {
  const book = cashBook(ledger.entries(transaction));
  return book ? shutCash(book, devices.cash) : [];
}

async function findPayment(
  transaction: string,
  { devices, clock }: SettlementTools,
): Promise<Entry[]> {
  let detail = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await clock.sleep(BETWEEN_TRIES_MS);
    const found = await devices.terminal.find(transaction);
    if (found.state === 'approved') {
      return [{ kind: 'payment.approved', approvalNo: found.approval.approvalNo }];
    }
    if (found.state === 'refused' || found.state === 'cancelled') {
      return [{ kind: 'payment.refused', reason: `the terminal says ${found.state}` }];
    }
    // Pending or never heard of: called off, so that a charge still on its way cannot succeed later.
    const called = await devices.terminal.cancel(transaction);
    if (called.result === 'cancelled') {
      return [{ kind: 'payment.refused', reason: `was ${found.state}, called off` }];
    }
    detail = called.detail;
  }
  return [{ kind: 'refund.failed', reason: cut(`payment unclear: ${detail}`) }];
}

async function refund(transaction: string, tools: SettlementTools): Promise<Entry[]> {
  write(transaction, { kind: 'refund.intended' }, tools);
  let detail = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (attempt > 0) await tools.clock.sleep(BETWEEN_TRIES_MS);
    const returned = await tools.devices.terminal.cancel(transaction);
    if (returned.result === 'cancelled') return [{ kind: 'refund.done' }];
    detail = returned.detail;
  }
  return [{ kind: 'refund.failed', reason: cut(detail) }];
}

const cut = (text: string) => text.slice(0, 300);
