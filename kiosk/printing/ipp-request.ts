import { decodeIpp, encodeIpp, type IppMessage } from './ipp-codec.js';

export type IppReply =
  | { ok: true; message: IppMessage }
  /** `refused`: the printer answered and said no; otherwise nobody knows whether it was done. */
  | { ok: false; refused: boolean; status: string; detail: string };

export type IppCall = (operation: string, attributes: object, more?: object) => Promise<IppReply>;

const USER = 'kiosk';

/** Requests to one queue, each within the time limit. */
export function callerOf(url: string, timeoutMs: number): IppCall {
  return (operation, attributes, more = {}) =>
    send(url, timeoutMs, {
      operation,
      'operation-attributes-tag': {
        'attributes-charset': 'utf-8',
        'attributes-natural-language': 'en-us',
        'printer-uri': url.replace(/^http/, 'ipp'),
        // CUPS shows a job's name to its owner only, and lets nobody else cancel it.
        'requesting-user-name': USER,
        ...attributes,
      },
      ...more,
    });
}

async function send(url: string, timeoutMs: number, request: object): Promise<IppReply> {
  try {
    const response = await fetch(url.replace(/^ipp/, 'http'), {
      method: 'POST',
      headers: { 'content-type': 'application/ipp' },
      body: new Uint8Array(encodeIpp(request)),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!response.ok) return no(url, `http-${response.status}`, response.status < 500);
    const { message } = decodeIpp(bytes);
    const status = message.statusCode ?? 'unknown';
    return status.startsWith('successful-ok') ? { ok: true, message } : no(url, status, true);
  } catch (error) {
    const code = (error as { cause?: { code?: unknown } }).cause?.code;
    return no(url, error instanceof Error ? error.message : 'failed', code === 'ECONNREFUSED');
  }
}

function no(url: string, status: string, refused: boolean): IppReply {
  return { ok: false, refused, status, detail: `${url}: ${status}` };
}
