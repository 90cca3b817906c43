import type { z } from 'zod';
import { BoardAnswer, SignInAnswer, type Act, type Refusal, type SignIn } from '../protocol.js';

/** Longer than the slowest refund that the kiosk waits for, ms. */
const PATIENCE_MS = 60_000;
/** A closing may ask the terminal about every payment of the day, ms. */
const CLOSING_MS = 300_000;

const LOST: Refusal = { ok: false, code: 'lost', message: 'The kiosk does not answer.' };

async function ask<S extends z.ZodType>(
  schema: S,
  path: string,
  token: string,
  body?: unknown,
  patienceMs = PATIENCE_MS,
): Promise<z.infer<S> | Refusal> {
  try {
    const response = await fetch(`api/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const parsed = schema.safeParse(await response.json());
    return parsed.success ? parsed.data : LOST;
  } catch {
    return LOST;
  }
}

export const signIn = (request: SignIn) => ask(SignInAnswer, 'sign-in', '', request);
export const readBoard = (token: string) => ask(BoardAnswer, 'board', token);
export const perform = (token: string, act: Act) =>
  ask(BoardAnswer, 'act', token, act, act.act === 'close-day' ? CLOSING_MS : PATIENCE_MS);

/** Their answers change nothing here: what became of the session is told with the next board. */
export function tell(token: string, what: 'touch' | 'sign-out'): void {
  void fetch(`api/${what}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    keepalive: true,
  }).catch(() => undefined);
}
