import { z } from 'zod';

/** To the recogniser's process: `start` comes first, once; `samples` are at 16 kHz. */
export const ToRecogniser = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('start'), folder: z.string(), favoured: z.array(z.string()) }),
  z.strictObject({
    type: z.literal('speech'),
    id: z.number(),
    samples: z.instanceof(Float32Array),
  }),
]);
export type ToRecogniser = z.infer<typeof ToRecogniser>;

/** From it. `ready` answers `start`. */
export const FromRecogniser = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('text'), id: z.number(), text: z.string() }),
  z.strictObject({ type: z.literal('failed'), message: z.string() }),
]);
export type FromRecogniser = z.infer<typeof FromRecogniser>;
