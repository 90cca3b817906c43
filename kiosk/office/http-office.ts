import type { z } from 'zod';
import { IssueAnswer, LookUpAnswer, RevokeAnswer, SignAnswer } from './messages.js';
import type { Office } from './port.js';

export interface HttpOfficeOptions {
  /** For example `http://127.0.0.1:9200`. */
  url: string;
  /** Time limit of one request, ms. */
  timeoutMs?: number;
}

/** The district's gateway over HTTP; see `messages.ts` for what it speaks. */
export function createHttpOffice({ url, timeoutMs = 10_000 }: HttpOfficeOptions): Office {
  const base = url.replace(/\/$/, '');
  const post = <S extends z.ZodType>(path: string, body: unknown, schema: S) =>
    request(`${base}${path}`, body, schema, timeoutMs);
  return {
    lookUp: async (residentNumber) => {
      const answer = await post('/look-up', { residentNumber }, LookUpAnswer);
      return answer.ok ? answer.value : { result: 'unreachable', detail: answer.detail };
    },
    issue: async (message) => {
      const answer = await post('/issue', message, IssueAnswer);
      return answer.ok ? answer.value : { result: 'unreachable', detail: answer.detail };
    },
    sign: async (transaction, bytes) => {
      const digest = Buffer.from(bytes).toString('hex');
      const answer = await post('/sign', { transaction, digest }, SignAnswer);
      if (!answer.ok) return { result: 'unreachable', detail: answer.detail };
      if (answer.value.result === 'refused') return answer.value;
      return { result: 'signed', signature: Buffer.from(answer.value.signature, 'base64') };
    },
    revoke: async (transaction) => {
      const answer = await post('/revoke', { transaction }, RevokeAnswer);
      return answer.ok ? { ok: true } : { ok: false, detail: answer.detail };
    },
  };
}

type Answer<T> = { ok: true; value: T } | { ok: false; detail: string };

/** Details name the address and the failure, never what was sent: it holds a resident number. */
async function request<S extends z.ZodType>(
  url: string,
  body: unknown,
  schema: S,
  timeoutMs: number,
): Promise<Answer<z.infer<S>>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) {
      await response.body?.cancel();
      return { ok: false, detail: `${url} answered with HTTP status ${response.status}` };
    }
    const parsed = schema.safeParse(await response.json());
    if (parsed.success) return { ok: true, value: parsed.data };
    return { ok: false, detail: `${url} answered something unreadable` };
  } catch (error) {
    return { ok: false, detail: `${url}: ${error instanceof Error ? error.message : 'failed'}` };
  }
}
