import type { IssuedDocument } from './record.js';

export interface IssueRequest {
  /** Idempotency key: the same transaction gets the same document number. */
  transaction: string;
  document: string;
  residentNumber: string;
  /** Option id -> choice id of the catalogue. The office leaves out what was not asked for. */
  options: Readonly<Record<string, string>>;
  copies: number;
}

export type LookUpOutcome =
  | { result: 'found'; maskedName: string }
  | { result: 'not-registered' }
  | { result: 'unreachable'; detail: string };

export type IssueOutcome =
  | { result: 'issued'; document: IssuedDocument }
  /** The office answered and will not issue: nothing was registered. */
  | { result: 'refused'; detail: string }
  /** No answer or an unreadable one: it may be registered, so it is revoked. */
  | { result: 'unreachable'; detail: string };

export type SignOutcome =
  /** A detached CMS signature, DER. */
  | { result: 'signed'; signature: Uint8Array }
  | { result: 'refused'; detail: string }
  | { result: 'unreachable'; detail: string };

/**
 * The district's record system. Calls never throw: every failure is an outcome, within the adapter's
 * own time limit.
 */
export interface Office {
  /** Whether a record exists for this resident number (13 digits). */
  lookUp(residentNumber: string): Promise<LookUpOutcome>;
  /** Registers the issue and returns the record, limited to what was asked for. */
  issue(request: IssueRequest): Promise<IssueOutcome>;
  /**
   * Signs the paper of a transaction it issued, known by the SHA-256 of what is to be signed: once, the
   * same digest again when an answer was lost.
   */
  sign(transaction: string, digest: Uint8Array): Promise<SignOutcome>;
  /** The document of this transaction never reached paper. Revoking what was never issued is fine. */
  revoke(transaction: string): Promise<{ ok: true } | { ok: false; detail: string }>;
}
