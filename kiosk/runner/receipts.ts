import type { Language } from '../../zone/wire/index.js';
import type { CatalogDocument } from '../catalog/index.js';
import type { ReceiptStatus } from '../printing/index.js';
import type { Visit } from '../session/index.js';

export interface ReceiptOrder {
  /** Unique, so that a job is found again after a lost answer. */
  name: string;
  visit: Visit;
  document: CatalogDocument;
  language: Language;
  /** Unix time, milliseconds. */
  at: number;
}

/** Where receipts come out. Calls never throw; the payment stands whatever becomes of a receipt. */
export interface Receipts {
  status(): Promise<ReceiptStatus>;
  /** `printed` only when it was seen to come out. */
  print(order: ReceiptOrder): Promise<{ printed: true } | { printed: false; detail: string }>;
}
