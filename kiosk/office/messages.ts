import { z } from 'zod';
import { IssuedDocument } from './record.js';

/* What the district's gateway speaks: JSON over HTTP POST. */

export const LookUpRequest = z.strictObject({ residentNumber: z.string().regex(/^\d{13}$/) });
export type LookUpRequest = z.infer<typeof LookUpRequest>;

export const LookUpAnswer = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('found'), maskedName: z.string().min(1).max(60) }),
  z.strictObject({ result: z.literal('not-registered') }),
]);
export type LookUpAnswer = z.infer<typeof LookUpAnswer>;

export const IssueMessage = z.strictObject({
  transaction: z.string().min(1).max(60),
  document: z.string().min(1).max(60),
  residentNumber: z.string().regex(/^\d{13}$/),
  options: z.record(z.string().max(60), z.string().max(60)),
  copies: z.number().int().min(1).max(99),
});

export type IssueMessage = z.infer<typeof IssueMessage>;

export const IssueAnswer = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('issued'), document: IssuedDocument }),
  z.strictObject({ result: z.literal('refused'), detail: z.string().max(300) }),
]);
export type IssueAnswer = z.infer<typeof IssueAnswer>;

export const SignRequest = z.strictObject({
  transaction: z.string().min(1).max(60),
  /** SHA-256, hex. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

export const SignAnswer = z.discriminatedUnion('result', [
  /** A detached CMS signature over the digest (RFC 5652), DER. */
  z.strictObject({ result: z.literal('signed'), signature: z.base64().min(1).max(16_000) }),
  z.strictObject({ result: z.literal('refused'), detail: z.string().max(300) }),
]);
export type SignAnswer = z.infer<typeof SignAnswer>;

export const RevokeRequest = z.strictObject({ transaction: z.string().min(1).max(60) });
export const RevokeAnswer = z.strictObject({ ok: z.literal(true) });
