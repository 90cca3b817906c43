import { z } from 'zod';
import { LANGUAGES } from '../../../zone/wire/index.js';

/** To a process that speaks. */
export const ToSpeaker = z.strictObject({
  id: z.number(),
  text: z.string(),
  language: z.enum(LANGUAGES),
  pace: z.number(),
});
export type ToSpeaker = z.infer<typeof ToSpeaker>;

/** From it: mono at 16 kHz, or why not. */
export const FromSpeaker = z.union([
  z.strictObject({ id: z.number(), samples: z.instanceof(Float32Array) }),
  z.strictObject({ id: z.number(), failed: z.string() }),
]);
export type FromSpeaker = z.infer<typeof FromSpeaker>;
