import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { KioskError } from '../error/kiosk-error.js';
import { readClaim } from '../printing/index.js';

/** Who asked for what: one visit's request, which one paper answers. */
export interface PaperRequest {
  transaction: string;
  residentNumber: string;
  document: string;
  options: Readonly<Record<string, string>>;
  copies: number;
}

/** What the journal keeps of a paper; without the kiosk's secret it says nothing about the person. */
export interface Binding {
  /** Person and request, keyed. The page carries it too, from the moment it was drawn. */
  claim: string;
  /** SHA-256 of the signed PDF. */
  sha256: string;
}

/** Person and request as one keyed hash (HMAC-SHA-256, hex); the number itself is in no record. */
export function claimOf(secret: Uint8Array, request: PaperRequest): string {
  const options = Object.entries(request.options).sort(([a], [b]) => (a < b ? -1 : 1));
  const { transaction, residentNumber, document, copies } = request;
  const text = JSON.stringify(['claim', transaction, residentNumber, document, options, copies]);
  return createHmac('sha256', secret).update(text).digest('hex');
}

export function bind(secret: Uint8Array, request: PaperRequest, pdf: Uint8Array): Binding {
  return { claim: claimOf(secret, request), sha256: sha256Of(pdf) };
}

/**
 * Why this PDF must not be printed for this request; null when it is the one. Looked at last before
 * the printer, so that it holds whatever mixed the pages up.
 */
export function refusesPaper(
  secret: Uint8Array,
  request: PaperRequest,
  pdf: Uint8Array,
  kept: Binding | undefined,
): KioskError | null {
  if (!kept) return wrong('the journal binds no page to this request');
  const { claim, sha256 } = bind(secret, request, pdf);
  if (!same(claim, kept.claim)) return wrong('the journal binds this page to another request');
  if (!same(claim, readClaim(pdf))) return wrong('the page was drawn for somebody else');
  if (!same(sha256, kept.sha256)) return wrong('the page is not the one that was signed');
  return null;
}

function wrong(what: string): KioskError {
  return new KioskError(
    'printing.wrong-paper',
    `${what}. Nothing was printed and the payment goes back. Look in the printer's tray for stray pages and call the maintainer before the next visitor.`,
  );
}

function sha256Of(pdf: Uint8Array): string {
  return createHash('sha256').update(pdf).digest('hex');
}

function same(a: string, b: string | null): boolean {
  return b !== null && a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
