import type { z } from 'zod';
import { refuse, type Refusal } from './ack.js';

export type Parsed<T> = { ok: true; value: T } | Refusal;

/** Parses a message from outside; a bad one becomes a `malformed` refusal naming the first bad field. */
export function parseMessage<S extends z.ZodType>(schema: S, message: unknown): Parsed<z.infer<S>> {
  const result = schema.safeParse(message);
  if (result.success) return { ok: true, value: result.data };
  const issue = result.error.issues[0];
  const where = issue && issue.path.length > 0 ? issue.path.join('.') : 'message';
  return refuse('malformed', `${where}: ${issue?.message ?? 'not valid'}`);
}
