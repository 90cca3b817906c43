import { z } from 'zod';

const Transaction = z.string().min(1).max(60);
const Won = z.number().int().min(0);
const Text = z.string().max(300);
const line = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

/**
 * How staff ended a transaction that the kiosk handed to them.
 * - `refund`: all of it, at the card terminal
 * - `partial-refund`: part of it, at the card terminal; the visitor keeps the paper that came out
 * - `by-hand`: paid back by hand
 * - `paper-over`: the visitor has the paper, and the payment stands
 */
export const HOWS = ['refund', 'partial-refund', 'by-hand', 'paper-over'] as const;
export const How = z.enum(HOWS);
export type How = z.infer<typeof How>;

const Resolution = {
  transaction: Transaction,
  how: How,
  /** What goes back to the visitor in all. */
  won: Won,
  note: Text,
};

/** What staff did at the kiosk; the kiosk itself writes `duty.out` after a wrong paper. */
export const ServiceLine = z.discriminatedUnion('kind', [
  line('sign-in', {}),
  line('sign-in.refused', {}),
  line('sign-out', { why: z.enum(['asked', 'idle']) }),
  line('duty.out', { reason: Text }),
  line('duty.in', { note: Text }),
  line('hand-over', { note: Text }),
  line('paper.loaded', { sheets: z.number().int().min(1) }),
  line('cash-box.taken', { expectedWon: Won.nullable(), countedWon: Won, note: Text }),
  /** Staff asked for the daily closing; the closing itself is a record of its own. */
  line('day.closing', {}),
  line('hopper.filled', { won: Won, coins: z.number().int().min(1) }),
  /** On disk before money is moved. */
  line('case.intended', Resolution),
  /** `not-done`: seen that nothing was moved. `unclear`: it may have been. */
  line('case.failed', {
    transaction: Transaction,
    seen: z.enum(['not-done', 'unclear']),
    reason: Text,
  }),
  line('case.resolved', { ...Resolution, revoked: z.boolean() }),
]);
export type ServiceLine = z.infer<typeof ServiceLine>;

export const SERVICE_KINDS = [
  'sign-in',
  'sign-in.refused',
  'sign-out',
  'duty.out',
  'duty.in',
  'hand-over',
  'paper.loaded',
  'cash-box.taken',
  'hopper.filled',
  'day.closing',
  'case.intended',
  'case.failed',
  'case.resolved',
] as const satisfies readonly ServiceLine['kind'][];
