import type { Journal } from '../journal/index.js';
import type { Office } from '../office/index.js';
import type { CardTerminal } from '../payment/index.js';
import type { Printer } from '../printing/index.js';
import { readCase, type CaseFacts } from './case.js';
import { paperAtRest } from './paper-at-rest.js';
import type { Refusal, SettleRequest } from './protocol.js';
import { backWon, refusesSettling, takesPaper } from './resolution.js';

export interface SettleTools {
  journal: Pick<Journal, 'read' | 'service' | 'outbox'>;
  terminal: CardTerminal;
  printer: Printer;
  office: Office;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
}

type Settled = { ok: true } | Refusal;

/**
 * Ends a transaction that the kiosk handed to staff: what is about to be done is on disk before it is
 * done. @throws KioskError `journal.*`
 */
export async function settleCase(
  request: SettleRequest,
  who: string,
  tools: SettleTools,
): Promise<Settled> {
  const { transaction, how } = request;
  const { service } = tools.journal;
  const facts = readCase(
    tools.journal.read(transaction).map(({ entry }) => entry),
    service.ofTransaction(transaction),
  );
  if (!facts) return refuse('not-allowed', 'This transaction does not wait for staff.');
  const refused =
    refusesSettling(request, facts) ?? (await refusesAtDevices(request, facts, tools));
  if (refused) return refused;

  const note = request.note.trim();
  const resolution = { transaction, how, won: backWon(request, facts), note };
  const write = (line: Parameters<typeof service.append>[0]['line']) =>
    service.append({ at: tools.now(), who, line });
  let revoked = false;
  if (how !== 'paper-over') {
    write({ kind: 'case.intended', ...resolution });
    const failed = await payBack(request, facts, tools);
    if (failed) {
      const { seen, reason } = failed;
      write({ kind: 'case.failed', transaction, seen, reason: reason.slice(0, 300) });
      return refuse(seen === 'not-done' ? 'refund-refused' : 'refund-unclear', reason);
    }
    if (takesPaper(request, facts)) {
      tools.journal.outbox.withdraw(transaction);
      revoked = await revoke(transaction, facts, tools);
    }
  }
  write({ kind: 'case.resolved', ...resolution, revoked });
  return { ok: true };
}

/** What only the devices know: a print job that may still come out, money that is back already. */
async function refusesAtDevices(
  request: SettleRequest,
  facts: CaseFacts,
  tools: SettleTools,
): Promise<Refusal | null> {
  const { transaction, how } = request;
  if (how !== 'paper-over' && facts.sheets > 0 && !facts.changeOnly) {
    const rest = await paperAtRest(transaction, tools);
    if (!rest.ok) return refuse('paper-may-come', rest.detail);
  }
  const asksTerminal = facts.method === 'card' && facts.triedBack && how !== 'refund';
  if (!asksTerminal || how === 'partial-refund') return null;
  const found = await tools.terminal.find(transaction);
  if (found.state === 'cancelled' || (found.state === 'approved' && found.refundedWon > 0)) {
    return refuse(
      'already-refunded',
      'The terminal has the money back with the card: choose refund.',
    );
  }
  if (how === 'paper-over' && found.state !== 'approved') {
    return refuse('terminal-silent', `Nobody can say whether the money is back: ${found.state}.`);
  }
  return null;
}

async function payBack(
  { transaction, how, won = 0 }: SettleRequest,
  facts: CaseFacts,
  { terminal }: SettleTools,
): Promise<{ seen: 'not-done' | 'unclear'; reason: string } | null> {
  if (facts.method !== 'card' || how === 'by-hand' || how === 'paper-over') return null;
  if (how === 'refund') {
    const back = await terminal.cancel(transaction);
    return back.result === 'cancelled' ? null : { seen: 'unclear', reason: back.detail };
  }
  const part = await terminal.refund(transaction, won);
  if (part.result === 'refunded') return null;
  return { seen: part.result === 'refused' ? 'not-done' : 'unclear', reason: part.detail };
}

/** The number of a paper that was paid back must not be found valid. */
async function revoke(
  transaction: string,
  facts: CaseFacts,
  { office }: SettleTools,
): Promise<boolean> {
  if (!facts.registered || facts.revoked) return facts.revoked;
  return (await office.revoke(transaction)).ok;
}

function refuse(code: Refusal['code'], message: string): Refusal {
  return { ok: false, code, message };
}
