import { z } from 'zod';

export const reason = z.string().max(300);
export const Won = z.number().int().min(0);

export const intent = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) });
export const failed = <K extends string>(kind: K) =>
  z.strictObject({ kind: z.literal(kind), reason });
