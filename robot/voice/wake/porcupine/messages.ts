import { z } from 'zod';
import { TROUBLES } from './troubles.js';

/** To Porcupine's process. The key comes this way: a command line is read by everybody. */
export const ToPorcupine = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    accessKey: z.string(),
    model: z.string(),
    keyword: z.string(),
    sensitivity: z.number(),
  }),
  z.strictObject({ type: z.literal('frame'), samples: z.instanceof(Int16Array) }),
  z.strictObject({ type: z.literal('reset') }),
]);
export type ToPorcupine = z.infer<typeof ToPorcupine>;
export type StartPorcupine = Extract<ToPorcupine, { type: 'start' }>;

/** From it: one answer to `start` and to each `frame`. After `failed` it ends. */
export const FromPorcupine = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  z.strictObject({ type: z.literal('heard'), name: z.boolean() }),
  z.strictObject({ type: z.literal('failed'), trouble: z.enum(TROUBLES), detail: z.string() }),
]);
export type FromPorcupine = z.infer<typeof FromPorcupine>;
