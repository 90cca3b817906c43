import { z } from 'zod';

/** To the model's process: `start` comes first, once. `cache`: where vectors are kept, null for nowhere. */
export const ToEncoder = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    folder: z.string(),
    cache: z.string().nullable(),
    passages: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  }),
  z.strictObject({ type: z.literal('question'), id: z.number(), text: z.string() }),
]);
export type ToEncoder = z.infer<typeof ToEncoder>;

/** From it. `ready` answers `start`; `near` has pairs of a passage's id and a cosine. */
export const FromEncoder = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), passages: z.number(), kept: z.boolean() }),
  z.strictObject({
    type: z.literal('near'),
    id: z.number(),
    near: z.array(z.tuple([z.string(), z.number()])),
  }),
  z.strictObject({ type: z.literal('failed'), message: z.string() }),
]);
export type FromEncoder = z.infer<typeof FromEncoder>;
