import { z } from 'zod';

/**
 * Why a message was refused. Expected refusals are values, never exceptions.
 * - `malformed`: it did not parse against its schema; `message` names the field
 * - `unauthorized`: unknown device, wrong or revoked token, or not this device's to say
 * - `protocol`: the peer speaks another version of the catalogues
 * - `unknown-place`, `unknown-device`: the id is in no directory
 * - `busy`, `offline`, `out-of-service`: the machine asked for cannot serve now
 * - `not-now`: understood, but the state does not allow it
 * - `internal`: the receiver failed; it logged why
 */
export const REFUSAL_CODES = [
  'malformed',
  'unauthorized',
  'protocol',
  'unknown-place',
  'unknown-device',
  'busy',
  'offline',
  'out-of-service',
  'not-now',
  'internal',
] as const;
export const RefusalCode = z.enum(REFUSAL_CODES);
export type RefusalCode = z.infer<typeof RefusalCode>;

export const Refusal = z.strictObject({
  ok: z.literal(false),
  code: RefusalCode,
  message: z.string(),
});
export type Refusal = z.infer<typeof Refusal>;

/** Every message is acknowledged with this: accepted, or refused with a reason. */
export const Ack = z.discriminatedUnion('ok', [z.strictObject({ ok: z.literal(true) }), Refusal]);
export type Ack = z.infer<typeof Ack>;

/** Every emit that expects an acknowledgement gives up after this. */
export const ACK_TIMEOUT_MS = 3_000;

export function refuse(code: RefusalCode, message: string): Refusal {
  return { ok: false, code, message };
}
