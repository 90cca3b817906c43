import { held, isOver, type QueuedJob } from './counted-sheets.js';
import { toStatus } from './ipp-attributes.js';
import { createIppQueue, type IppQueue } from './ipp-queue.js';
import { callerOf } from './ipp-request.js';
import type { PageCounter } from './page-counter.js';
import type { JobAnswer, Printer, SubmitOutcome } from './port.js';
import { waitForRest } from './wait-for-rest.js';

export interface IppPrinterOptions {
  /** For example `http://127.0.0.1:631/printers/certificates`. */
  url: string;
  /** The printer's own counter; without one, a printer that counts its sheets itself (not CUPS). */
  counter?: PageCounter;
  /** Time limit of one request, ms. */
  timeoutMs?: number;
  /** How long a job waits for the one before it to come out, ms. */
  restMs?: number;
}

/** A printer or CUPS queue over IPP. */
export function createIppPrinter(options: IppPrinterOptions): Printer {
  const { url, counter, timeoutMs = 10_000, restMs = 10_000 } = options;
  const queue = createIppQueue(callerOf(url, timeoutMs));
  const proven = (job: QueuedJob) => (counter ? prove(job, queue, counter) : told(job));

  return {
    status: async () => {
      const answer = await queue.attributes();
      if (!answer.ok) return { ready: false, detail: answer.detail };
      const status = toStatus(answer.attributes, counter !== undefined);
      if (!status.ready || !counter) return status;
      const reading = await counter.read();
      if (!reading.ok) return { ready: false, detail: reading.detail };
      if (reading.state !== 'stopped') return status;
      return { ready: false, detail: `the printer says ${reading.reasons.join(', ')}` };
    },
    submit: async (name, pdf, copies): Promise<SubmitOutcome> => {
      const rest = counter ? await waitForRest(queue, counter, restMs) : { pages: null };
      if ('result' in rest) return rest;
      const sent = await queue.print({ name, pdf, copies, startedAt: rest.pages });
      if (!sent.ok) return { result: sent.refused ? 'refused' : 'unknown', detail: sent.detail };
      if (sent.job !== undefined) return { result: 'accepted', job: sent.job };
      return { result: 'unknown', detail: `${url} accepted a job without a number` };
    },
    job: async (job) => {
      const found = await queue.job(job);
      if (!found.ok) return { ok: false, detail: found.detail };
      if (found.job) return proven(found.job);
      return { ok: true, job, report: { state: 'missing', sheets: null, reasons: [] } };
    },
    find: async (name) => {
      for (const which of ['not-completed', 'completed'] as const) {
        const answer = await queue.jobs(which);
        if (!answer.ok) return { ok: false, detail: answer.detail };
        const found = answer.jobs.find((job) => job.name === name);
        if (found) return proven(found);
      }
      return { ok: true, job: null };
    },
    cancel: async (job) => {
      const answer = await queue.cancel(job);
      return answer.ok ? { ok: true } : { ok: false, detail: answer.detail };
    },
  };
}

function told({ job, report }: QueuedJob): JobAnswer {
  return { ok: true, job, report };
}

/** While a job is being sent its printer has no ear for questions; the queue's own count is no proof. */
async function prove(job: QueuedJob, queue: IppQueue, counter: PageCounter): Promise<JobAnswer> {
  if (!isOver(job)) return told({ ...job, report: { ...job.report, sheets: null } });
  const later: QueuedJob[] = [];
  for (const which of ['not-completed', 'completed'] as const) {
    const answer = await queue.jobs(which);
    if (!answer.ok) return { ok: false, detail: answer.detail };
    later.push(...answer.jobs.filter((other) => other.job > job.job));
  }
  const next = later.sort((a, b) => a.job - b.job)[0];
  const now = await counter.read();
  if (!now.ok) return { ok: false, detail: now.detail };
  return { ok: true, job: job.job, report: held(job, next, now) };
}
