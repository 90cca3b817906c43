import type { NumberedLine } from '../journal/index.js';
import { sumWon } from '../payment/index.js';
import type { Closing, Entry, EntryKind } from '../session/index.js';
import type { Settled } from './staff.js';

export const METHODS = ['card', 'cash', 'free'] as const;
export type Method = (typeof METHODS)[number];

/** One transaction as the books have it at the end of the period. */
export interface Deal {
  transaction: string;
  document: string;
  copies: number;
  amountWon: number;
  method: Method;
  /** What the visitor ever gave; more than the price where there was change. */
  receivedWon: number;
  /** What the kiosk itself left of the visitor's money; the price, where the paper came out. */
  heldWon: number;
  /** How it ended, where it ended within the period. */
  ended: { at: number; outcome: Closing; reason: string; owedWon: number } | null;
  /** The terminal was asked for the money within the period. */
  askedHere: boolean;
  /** Of a card: somebody began to pay it back before the period, and the end was not seen. */
  triedBefore: boolean;
  /** The paper came out: of cash, only change was left to give. */
  changeOnly: boolean;
  /** What staff made of it within the period. */
  settled: Settled | null;
}

/** @param lines as `journal.period` gives them; those up to `after` are of an earlier closing */
export function dealsOf(
  lines: readonly NumberedLine[],
  after: number,
  settled: ReadonlyMap<string, Settled>,
): Deal[] {
  const byTransaction = new Map<string, NumberedLine[]>();
  for (const line of lines) {
    byTransaction.set(line.transaction, [...(byTransaction.get(line.transaction) ?? []), line]);
  }
  return [...byTransaction].flatMap(([transaction, own]) => {
    const deal = dealOf(transaction, own, after, settled.get(transaction) ?? null);
    return deal ? [deal] : [];
  });
}

function dealOf(
  transaction: string,
  lines: readonly NumberedLine[],
  after: number,
  settled: Settled | null,
): Deal | undefined {
  const entries = lines.map(({ entry }) => entry);
  const opened = find(entries, 'opened');
  // Lines of the hoppers' stock are of no visit.
  if (!opened) return undefined;
  const { document, copies, amountWon } = opened;
  const method = amountWon === 0 ? 'free' : (find(entries, 'payment.intended')?.method ?? 'card');
  const within = (kind: EntryKind) =>
    lines.find(({ seq, entry }) => seq > after && entry.kind === kind);
  const end = within('closed');
  const triedBack =
    find(entries, 'refund.intended') !== undefined && find(entries, 'refund.done') === undefined;
  return {
    transaction,
    document,
    copies,
    amountWon,
    method,
    ...(method === 'cash' ? cashOf(entries) : cardOf(entries, amountWon)),
    ended:
      end?.entry.kind === 'closed'
        ? {
            at: end.at,
            outcome: end.entry.outcome,
            reason: end.entry.reason,
            owedWon: end.entry.owedWon ?? 0,
          }
        : null,
    askedHere: within('payment.intended') !== undefined,
    triedBefore: (triedBack && !within('refund.intended')) || (settled?.begunBefore ?? false),
    changeOnly: find(entries, 'closed')?.outcome === 'issued',
    settled,
  };
}

type Money = Pick<Deal, 'receivedWon' | 'heldWon'>;

function cardOf(entries: readonly Entry[], amountWon: number): Money {
  const receivedWon = find(entries, 'payment.approved') ? amountWon : 0;
  return { receivedWon, heldWon: find(entries, 'refund.done') ? 0 : receivedWon };
}

function cashOf(entries: readonly Entry[]): Money {
  let [receivedWon, paidWon] = [0, 0];
  for (const entry of entries) {
    if (entry.kind === 'cash.taken') receivedWon += entry.won;
    if (entry.kind === 'payout.ended') paidWon += sumWon(entry.coins);
  }
  return { receivedWon, heldWon: receivedWon - paidWon };
}

export function find<K extends EntryKind>(
  entries: readonly Entry[],
  kind: K,
): Extract<Entry, { kind: K }> | undefined {
  return entries.findLast((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
}
