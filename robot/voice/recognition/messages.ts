import { z } from 'zod';

/** To the recogniser's process; `samples` at 16 kHz. */
export const ToRecogniser = z.strictObject({
  id: z.number(),
  samples: z.instanceof(Float32Array),
});
export type ToRecogniser = z.infer<typeof ToRecogniser>;

/** From it. `ready` comes once, with id 0. */
export const FromRecogniser = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('text'), id: z.number(), text: z.string() }),
  z.strictObject({ type: z.literal('failed'), message: z.string() }),
]);
export type FromRecogniser = z.infer<typeof FromRecogniser>;
