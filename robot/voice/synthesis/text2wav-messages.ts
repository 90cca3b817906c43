import { z } from 'zod';

export const ToText2wav = z.strictObject({
  id: z.number(),
  text: z.string(),
  voice: z.string(),
  speed: z.number(),
});
export type ToText2wav = z.infer<typeof ToText2wav>;

export const FromText2wav = z.union([
  z.strictObject({ id: z.number(), wav: z.instanceof(Uint8Array) }),
  z.strictObject({ id: z.number(), failed: z.string() }),
]);
export type FromText2wav = z.infer<typeof FromText2wav>;
