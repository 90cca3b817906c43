import type { PrinterReading } from './page-counter.js';
import type { JobReport } from './port.js';

/** A job as the queue keeps it. */
export interface QueuedJob {
  job: number;
  name: string;
  /** The printer's page counter before the job was sent; null when it was not ours to send. */
  startedAt: number | null;
  report: JobReport;
}

const OVER: readonly JobReport['state'][] = ['completed', 'cancelled', 'aborted'];

export function isOver({ report }: QueuedJob): boolean {
  return OVER.includes(report.state);
}

/**
 * A finished job held against the printer's own counter. A queue calls a job completed once its bytes
 * are gone, so it goes on here until the printer is at rest.
 * @param next the job sent after this one: its reading ends the count of this one
 */
export function held(
  job: QueuedJob,
  next: QueuedJob | undefined,
  now: Extract<PrinterReading, { ok: true }>,
): JobReport {
  if (next) return { ...job.report, sheets: between(job.startedAt, next.startedAt) };
  const sheets = between(job.startedAt, now.pages);
  switch (now.state) {
    case 'idle':
      return { ...job.report, sheets };
    case 'busy':
      return { ...job.report, state: 'processing', sheets };
    case 'stopped':
      return { state: 'stopped', sheets, reasons: now.reasons };
  }
}

/** A counter that went backwards was changed or belongs to another printer: it proves nothing. */
function between(from: number | null, to: number | null): number | null {
  return from === null || to === null || to < from ? null : to - from;
}
