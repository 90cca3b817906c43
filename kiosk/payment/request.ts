import type { z } from 'zod';

export type Answer<T> =
  | { kind: 'answer'; value: T }
  /** The terminal answered with a status that says no. */
  | { kind: 'status'; status: number }
  /** The connection was refused: the request never reached it. */
  | { kind: 'not-sent'; detail: string }
  /** Lost on the way, too late or unreadable: it may have been done. */
  | { kind: 'lost'; detail: string };

export interface Ask<S extends z.ZodType> {
  method: 'GET' | 'POST';
  url: string;
  schema: S;
  timeoutMs: number;
  body?: unknown;
  idempotencyKey?: string;
  headers?: Readonly<Record<string, string>>;
}

/** One JSON request; every failure is a value that says whether it may have been done. */
export async function ask<S extends z.ZodType>(options: Ask<S>): Promise<Answer<z.infer<S>>> {
  const { method, url, schema, timeoutMs, body, idempotencyKey, headers } = options;
  try {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        ...headers,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { kind: 'status', status: response.status };
    }
    const parsed = schema.safeParse(await response.json());
    if (parsed.success) return { kind: 'answer', value: parsed.data };
    return { kind: 'lost', detail: `${url} answered something unreadable` };
  } catch (error) {
    return failure(error, url);
  }
}

function failure(error: unknown, url: string): { kind: 'not-sent' | 'lost'; detail: string } {
  const cause = (error as { cause?: { code?: unknown } }).cause;
  const code = typeof cause?.code === 'string' ? cause.code : '';
  const message = error instanceof Error ? error.message : String(error);
  const detail = `${url}: ${[message, code].filter(Boolean).join(' ')}`;
  const never = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH'].includes(code);
  return { kind: never ? 'not-sent' : 'lost', detail };
}
