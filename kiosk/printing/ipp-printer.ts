import { z } from 'zod';
import { decodeIpp, encodeIpp, groups, type IppAttributes, type IppMessage } from './ipp-codec.js';
import type { JobReport, JobState, Printer } from './port.js';

export interface IppPrinterOptions {
  /** For example `http://127.0.0.1:631/printers/certificates`. */
  url: string;
  /** Time limit of one request, ms. */
  timeoutMs?: number;
}

const USER = 'kiosk';
const WANTED = [
  'job-id',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-media-sheets-completed',
];

const STATES: Readonly<Record<string, JobState>> = {
  pending: 'pending',
  'pending-held': 'pending',
  processing: 'processing',
  'processing-stopped': 'stopped',
  canceled: 'cancelled',
  aborted: 'aborted',
  completed: 'completed',
};

/** A printer or CUPS queue over IPP. */
export function createIppPrinter({ url, timeoutMs = 10_000 }: IppPrinterOptions): Printer {
  const call = (operation: string, attributes: object, more: object = {}) =>
    send(url, timeoutMs, {
      operation,
      'operation-attributes-tag': {
        'attributes-charset': 'utf-8',
        'attributes-natural-language': 'en-us',
        'printer-uri': url.replace(/^http/, 'ipp'),
        ...attributes,
      },
      ...more,
    });

  return {
    status: async () => {
      const answer = await call('Get-Printer-Attributes', { 'requesting-user-name': USER });
      if (!answer.ok) return { ready: false, detail: answer.detail };
      return toStatus(groups(answer.message, 'printer-attributes-tag')[0] ?? {});
    },
    submit: async (name, pdf, copies) => {
      const answer = await call(
        'Print-Job',
        {
          'requesting-user-name': USER,
          'job-name': name,
          'document-format': 'application/pdf',
        },
        { 'job-attributes-tag': { copies }, data: Buffer.from(pdf) },
      );
      if (!answer.ok) {
        return { result: answer.refused ? 'refused' : 'unknown', detail: answer.detail };
      }
      const job = toJob(groups(answer.message, 'job-attributes-tag')[0]);
      if (job) return { result: 'accepted', job: job.job };
      return { result: 'unknown', detail: `${url} accepted a job without a number` };
    },
    job: async (job) => {
      const answer = await call('Get-Job-Attributes', {
        'job-id': job,
        'requesting-user-name': USER,
        'requested-attributes': WANTED,
      });
      if (!answer.ok && answer.status === 'client-error-not-found') {
        return { ok: true, job, report: { state: 'missing', sheets: null, reasons: [] } };
      }
      if (!answer.ok) return { ok: false, detail: answer.detail };
      const found = toJob(groups(answer.message, 'job-attributes-tag')[0]);
      return found ? { ok: true, ...found } : { ok: false, detail: `${url} named no job state` };
    },
    find: async (name) => {
      for (const which of ['not-completed', 'completed']) {
        const answer = await call('Get-Jobs', {
          'requesting-user-name': USER,
          'which-jobs': which,
          'requested-attributes': WANTED,
        });
        if (!answer.ok) return { ok: false, detail: answer.detail };
        const found = groups(answer.message, 'job-attributes-tag')
          .map(toJob)
          .find((job) => job?.name === name);
        if (found) return { ok: true, ...found };
      }
      return { ok: true, job: null };
    },
    cancel: async (job) => {
      const answer = await call('Cancel-Job', { 'job-id': job, 'requesting-user-name': USER });
      return answer.ok ? { ok: true } : { ok: false, detail: answer.detail };
    },
  };
}

type Reply =
  | { ok: true; message: IppMessage }
  /** `refused`: the printer answered and said no; otherwise nobody knows whether it was done. */
  | { ok: false; refused: boolean; status: string; detail: string };

async function send(url: string, timeoutMs: number, request: object): Promise<Reply> {
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

function no(url: string, status: string, refused: boolean): Reply {
  return { ok: false, refused, status, detail: `${url}: ${status}` };
}

const Reasons = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Job = z.looseObject({
  'job-id': z.number().int(),
  'job-name': z.string().optional(),
  'job-state': z.string(),
  'job-state-reasons': Reasons.optional(),
  'job-media-sheets-completed': z.number().int().optional(),
});

function toJob(
  attributes: IppAttributes | undefined,
): { job: number; name: string; report: JobReport } | undefined {
  const parsed = Job.safeParse(attributes);
  if (!parsed.success) return undefined;
  const job = parsed.data;
  return {
    job: job['job-id'],
    name: job['job-name'] ?? '',
    report: {
      state: STATES[job['job-state']] ?? 'pending',
      sheets: job['job-media-sheets-completed'] ?? null,
      reasons: (job['job-state-reasons'] ?? []).filter((reason) => reason !== 'none'),
    },
  };
}

const PrinterAttributes = z.looseObject({
  'printer-state': z.string(),
  'printer-state-reasons': Reasons.optional(),
  'printer-is-accepting-jobs': z.boolean().optional(),
});

function toStatus(attributes: IppAttributes): ReturnType<typeof ready> {
  const parsed = PrinterAttributes.safeParse(attributes);
  if (!parsed.success) return { ready: false, detail: 'the printer did not say how it is' };
  const reasons = (parsed.data['printer-state-reasons'] ?? []).filter((one) => one !== 'none');
  const stuck = reasons.filter((reason) => !reason.endsWith('-report') && !isWarning(reason));
  if (stuck.length > 0) return { ready: false, detail: `the printer says ${stuck.join(', ')}` };
  if (parsed.data['printer-state'] === 'stopped') {
    return { ready: false, detail: 'the printer is stopped' };
  }
  if (parsed.data['printer-is-accepting-jobs'] === false) {
    return { ready: false, detail: 'the printer accepts no jobs' };
  }
  return ready();
}

/** RFC 8011 5.4.12: a keyword ending in `-warning` does not stop the printer. */
function isWarning(reason: string): boolean {
  return reason.endsWith('-warning') || reason === 'media-low' || reason === 'toner-low';
}

function ready(): { ready: true } | { ready: false; detail: string } {
  return { ready: true };
}
