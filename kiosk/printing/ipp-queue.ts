import type { QueuedJob } from './counted-sheets.js';
import { JOB_ATTRIBUTES, PRINTER_ATTRIBUTES, toJob } from './ipp-attributes.js';
import { groups, type IppAttributes } from './ipp-codec.js';
import type { IppCall, IppReply } from './ipp-request.js';

type No = Extract<IppReply, { ok: false }>;

export interface PrintJob {
  name: string;
  pdf: Uint8Array;
  copies: number;
  /** The page counter before the job; it travels with the job, so that a restart does not lose it. */
  startedAt: number | null;
}

/**
 * The operations of RFC 8011 that are used, on one queue. A job is created before its document is
 * sent: whatever is still under way when the kiosk dies belongs to a job that the queue knows, so once
 * that is cancelled nothing can come out of it.
 */
export interface IppQueue {
  attributes(): Promise<No | { ok: true; attributes: IppAttributes }>;
  print(job: PrintJob): Promise<No | { ok: true; job: number | undefined }>;
  /** Null when the queue knows no such job. */
  job(job: number): Promise<No | { ok: true; job: QueuedJob | null }>;
  jobs(which: 'not-completed' | 'completed'): Promise<No | { ok: true; jobs: QueuedJob[] }>;
  cancel(job: number): Promise<No | { ok: true }>;
}

export function createIppQueue(call: IppCall): IppQueue {
  return {
    attributes: async () => {
      const reply = await call('Get-Printer-Attributes', {
        'requested-attributes': PRINTER_ATTRIBUTES,
      });
      if (!reply.ok) return reply;
      return { ok: true, attributes: groups(reply.message, 'printer-attributes-tag')[0] ?? {} };
    },
    print: async ({ name, pdf, copies, startedAt }) => {
      const account = startedAt === null ? {} : { 'job-account-id': String(startedAt) };
      const created = await call(
        'Create-Job',
        { 'job-name': name },
        { 'job-attributes-tag': { copies, ...account } },
      );
      if (!created.ok) return created;
      const job = toJob(groups(created.message, 'job-attributes-tag')[0])?.job;
      if (job === undefined) return { ok: true, job };
      const sent = await call(
        'Send-Document',
        {
          'job-id': job,
          'document-name': name,
          'document-format': 'application/pdf',
          'last-document': true,
        },
        { data: Buffer.from(pdf) },
      );
      // A job that got no document is still in the queue: whoever sent it must look and cancel.
      return sent.ok ? { ok: true, job } : { ...sent, refused: false };
    },
    job: async (job) => {
      const reply = await call('Get-Job-Attributes', {
        'job-id': job,
        'requested-attributes': JOB_ATTRIBUTES,
      });
      if (!reply.ok && reply.status === 'client-error-not-found') return { ok: true, job: null };
      if (!reply.ok) return reply;
      const found = toJob(groups(reply.message, 'job-attributes-tag')[0]);
      const unclear = { ok: false, refused: true, status: 'unclear' } as const;
      return found ? { ok: true, job: found } : { ...unclear, detail: 'the job has no state' };
    },
    jobs: async (which) => {
      const reply = await call('Get-Jobs', {
        'which-jobs': which,
        'requested-attributes': JOB_ATTRIBUTES,
      });
      if (!reply.ok) return reply;
      const found = groups(reply.message, 'job-attributes-tag').map(toJob);
      return { ok: true, jobs: found.filter((job) => job !== undefined) };
    },
    cancel: (job) => call('Cancel-Job', { 'job-id': job }),
  };
}
