import { z } from 'zod';
import type { QueuedJob } from './counted-sheets.js';
import type { IppAttributes } from './ipp-codec.js';
import type { JobState, PrinterStatus } from './port.js';

export const JOB_ATTRIBUTES = [
  'job-id',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-media-sheets-completed',
  'job-account-id',
];

export const PRINTER_ATTRIBUTES = [
  'printer-state',
  'printer-state-reasons',
  'printer-is-accepting-jobs',
  'cups-version',
];

const STATES: Readonly<Record<string, JobState>> = {
  pending: 'pending',
  'pending-held': 'held',
  processing: 'processing',
  'processing-stopped': 'stopped',
  canceled: 'cancelled',
  aborted: 'aborted',
  completed: 'completed',
};

const Reasons = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Job = z.looseObject({
  'job-id': z.number().int(),
  'job-name': z.string().optional(),
  'job-state': z.string(),
  'job-state-reasons': Reasons.optional(),
  'job-media-sheets-completed': z.number().int().optional(),
  'job-account-id': z.string().regex(/^\d+$/).transform(Number).optional().catch(undefined),
});

export function toJob(attributes: IppAttributes | undefined): QueuedJob | undefined {
  const parsed = Job.safeParse(attributes);
  if (!parsed.success) return undefined;
  const job = parsed.data;
  const reasons = (job['job-state-reasons'] ?? []).filter((reason) => reason !== 'none');
  const state = STATES[job['job-state']] ?? 'pending';
  return {
    job: job['job-id'],
    name: job['job-name'] ?? '',
    startedAt: job['job-account-id'] ?? null,
    report: {
      // A queue that stopped after an error puts its job back to `pending`, to print it whole later.
      state: state === 'pending' && reasons.includes('printer-stopped') ? 'stopped' : state,
      sheets: job['job-media-sheets-completed'] ?? null,
      reasons,
    },
  };
}

const PrinterAttributes = z.looseObject({
  'printer-state': z.string(),
  'printer-state-reasons': Reasons.optional(),
  'printer-is-accepting-jobs': z.boolean().optional(),
  'cups-version': z.string().optional(),
});

/** @param counted whether the sheets are counted by the printer itself */
export function toStatus(attributes: IppAttributes, counted: boolean): PrinterStatus {
  const no = (detail: string): PrinterStatus => ({ ready: false, detail });
  const parsed = PrinterAttributes.safeParse(attributes);
  if (!parsed.success) return no('the printer did not say how it is');
  const reasons = (parsed.data['printer-state-reasons'] ?? []).filter((one) => one !== 'none');
  const stuck = reasons.filter((reason) => !reason.endsWith('-report') && !isWarning(reason));
  if (stuck.length > 0) return no(`the printer says ${stuck.join(', ')}`);
  if (parsed.data['printer-state'] === 'stopped') return no('the printer is stopped');
  if (parsed.data['printer-is-accepting-jobs'] === false) return no('the printer accepts no jobs');
  if (parsed.data['cups-version'] !== undefined && !counted) {
    // CUPS reports as many sheets as it was asked for, also when none came out.
    return no('a CUPS queue does not count sheets; name the page counter of its printer');
  }
  return { ready: true };
}

/** RFC 8011 5.4.12: a keyword ending in `-warning` does not stop the printer. */
function isWarning(reason: string): boolean {
  return reason.endsWith('-warning') || reason === 'media-low' || reason === 'toner-low';
}
