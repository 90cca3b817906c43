import type { Logger } from 'pino';
import { settle, type Closing, type Entry, type Settlement } from '../session/index.js';
import type { Clock } from './clock.js';
import type { Devices } from './devices.js';
import type { Ledger } from './ledger.js';
import { findPrint } from './find-print.js';

export interface SettlementTools {
  ledger: Ledger;
  devices: Pick<Devices, 'terminal' | 'printer' | 'office'>;
  clock: Clock;
  log: Logger;
}

const TRIES = 3;
const BETWEEN_TRIES_MS = 1_000;
/** Longer than any chain of steps can be; a loop here would be a fault of ours. */
const MOST_STEPS = 20;

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

/** Cancelling twice is harmless, so a journal that fails now must not keep the money from going back. */
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
    case 'revoke': {
      const revoked = await tools.devices.office.revoke(transaction);
      return [
        revoked.ok
          ? { kind: 'revoke.done' }
          : { kind: 'revoke.failed', reason: cut(revoked.detail) },
      ];
    }
    case 'close':
      return [{ kind: 'closed', outcome: next.outcome, reason: cut(next.reason) }];
  }
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
