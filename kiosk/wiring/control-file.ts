import { join } from 'node:path';
import { z } from 'zod';

/** Where the running kiosk says how it can be asked. */
export const controlFile = (data: string) => join(data, 'control.json');

export const Control = z.strictObject({
  port: z.number().int().min(1).max(65_535),
  token: z.string().min(20),
});

export type Control = z.infer<typeof Control>;

export const ControlAnswer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), code: z.string(), message: z.string() }),
]);
export type ControlAnswer = z.infer<typeof ControlAnswer>;
