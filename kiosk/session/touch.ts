import { z } from 'zod';
import { Language } from '../../zone/wire/index.js';
import { PaymentMethod } from './entry.js';

const plain = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) });
const Id = z.string().min(1).max(60);

/** Everything a person can do on the touchscreen or its keypad. */
export const Touch = z.discriminatedUnion('type', [
  plain('start'),
  z.strictObject({ type: z.literal('language'), language: Language }),
  z.strictObject({
    type: z.literal('display'),
    contrast: z.enum(['normal', 'high']).optional(),
    text: z.enum(['normal', 'large']).optional(),
    posture: z.enum(['standing', 'low']).optional(),
  }),
  z.strictObject({ type: z.literal('choose'), document: Id }),
  z.strictObject({ type: z.literal('digit'), digit: z.string().regex(/^\d$/) }),
  plain('erase'),
  plain('clear'),
  z.strictObject({ type: z.literal('option'), option: Id, choice: Id }),
  z.strictObject({ type: z.literal('copies'), copies: z.number().int().min(1).max(99) }),
  plain('next'),
  plain('back'),
  /** Without a method: whichever is there, a card first. */
  z.strictObject({ type: z.literal('pay'), method: PaymentMethod.optional() }),
  plain('cancel'),
  plain('home'),
  plain('extend'),
  plain('call-staff'),
  /** Demonstration only: types a demo person's number, puts a finger on the demo reader. */
  z.strictObject({ type: z.literal('demo-person'), person: Id }),
  z.strictObject({ type: z.literal('demo-finger'), finger: z.enum(['registered', 'other']) }),
  /** Demonstration only: puts money into the simulated cash unit. */
  z.strictObject({
    type: z.literal('demo-cash'),
    item: z.enum(['note', 'coin']),
    won: z.number().int().min(10).max(50_000),
  }),
]);
export type Touch = z.infer<typeof Touch>;
