import { z } from 'zod';
import { Localized } from './language.js';

/** 문서확인번호: 16 digits in four groups. */
export const DocumentNumber = z.string().regex(/^\d{4}-\d{4}-\d{4}-\d{4}$/);

/** Printed beside the number: eight letters and digits, without those that look alike. */
export const SecondKey = z.string().regex(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);

/** What anybody with the paper in hand may be told about it. */
export const PaperRecord = z.strictObject({
  documentNumber: DocumentNumber,
  /** What it is, for example `주민등록표 등본`. */
  document: Localized,
  /** Whom it is about, masked: `김*복`. */
  maskedName: z.string().min(1).max(60),
  /** Unix time, milliseconds. */
  issuedAt: z.number().int().min(0),
  /** From then on it cannot be verified, Unix time, milliseconds. */
  verifiableUntil: z.number().int().min(0),
  /** SHA-256 of the signed PDF that was printed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PaperRecord = z.infer<typeof PaperRecord>;

/** Kiosk -> zone: this paper was printed. Said again until acknowledged. */
export const DocumentIssued = PaperRecord.extend({ secondKey: SecondKey });
export type DocumentIssued = z.infer<typeof DocumentIssued>;

/** Kiosk -> zone: its money went back and the paper was taken away. Said again until acknowledged. */
export const DocumentWithdrawn = z.strictObject({ documentNumber: DocumentNumber });
export type DocumentWithdrawn = z.infer<typeof DocumentWithdrawn>;
