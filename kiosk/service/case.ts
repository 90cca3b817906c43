import type { How, ServiceRecord } from '../journal/index.js';
import type { Closing, Entry, EntryKind } from '../session/index.js';
import type { CaseView } from './protocol.js';

/**
 * Why the kiosk could not end it.
 * - `payment`: nobody knows whether money was taken
 * - `paper`: some sheets came out, or nobody knows how many
 * - `refund`: it did not go back
 * - `change`: the paper is out, the change is not
 */
export type Cause = CaseView['cause'];

/** What is known of a transaction that waits for staff. */
export interface CaseFacts {
  document: string;
  copies: number;
  amountWon: number;
  method: 'card' | 'cash' | null;
  approvalNo: string | null;
  cause: Cause;
  /** The kiosk's own words for it. */
  reason: string;
  /** What the visitor would get back in full. */
  dueWon: number;
  /** The paper is theirs: only change is owed. */
  changeOnly: boolean;
  /** Sheets that were sent to the printer; 0 when none. */
  sheets: number;
  /** The office registered a document, or may have. */
  registered: boolean;
  /** The document number is no longer valid: that paper may not be handed over. */
  revoked: boolean;
  /** The kiosk or staff have tried to pay it back: money may have moved. */
  triedBack: boolean;
  /** Begun by staff and its end not seen: money may have moved. */
  unclear: { how: How; won: number } | null;
  resolved: boolean;
}

/** Undefined when it does not wait for staff. */
export function readCase(
  entries: readonly Entry[],
  records: readonly ServiceRecord[],
): CaseFacts | undefined {
  const last = <K extends EntryKind>(kind: K) =>
    entries.findLast((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
  const opened = last('opened');
  const closed = last('closed');
  const owedWon = closed?.owedWon ?? 0;
  if (!opened || !closed || (closed.outcome !== 'handed-to-staff' && owedWon === 0)) {
    return undefined;
  }
  const approved = last('payment.approved');
  return {
    document: opened.document,
    copies: opened.copies,
    amountWon: opened.amountWon,
    method: last('payment.intended')?.method ?? null,
    approvalNo: approved?.approvalNo ?? null,
    cause: causeOf(closed.outcome, entries),
    reason: closed.reason,
    dueWon: owedWon > 0 ? owedWon : opened.amountWon,
    changeOnly: closed.outcome !== 'handed-to-staff',
    sheets: last('print.gone') ? 0 : (last('print.intended')?.sheets ?? 0),
    registered: last('issue.intended') !== undefined,
    revoked: last('revoke.done') !== undefined,
    triedBack: last('refund.intended') !== undefined || records.some(isAttempt),
    unclear: unclearOf(records),
    resolved: records.some(({ line }) => line.kind === 'case.resolved'),
  };
}

function causeOf(outcome: Closing, entries: readonly Entry[]): Cause {
  const has = (kind: EntryKind) => entries.some((entry) => entry.kind === kind);
  if (outcome !== 'handed-to-staff') return 'change';
  if (has('print.doubtful')) return 'paper';
  return has('payment.approved') || has('payment.received') ? 'refund' : 'payment';
}

const isAttempt = ({ line }: ServiceRecord) => line.kind === 'case.intended';

/** An intent stands until it was seen that nothing came of it; a power cut leaves it standing. */
function unclearOf(records: readonly ServiceRecord[]): CaseFacts['unclear'] {
  let standing: CaseFacts['unclear'] = null;
  for (const { line } of records) {
    if (line.kind === 'case.intended') standing = { how: line.how, won: line.won };
    if (line.kind === 'case.failed' && line.seen === 'not-done') standing = null;
  }
  return standing;
}
