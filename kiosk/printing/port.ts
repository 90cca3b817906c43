/** RFC 8011 job states, in plain words. `held`: its document is not there, or somebody must let it go. */
export type JobState =
  'held' | 'pending' | 'processing' | 'stopped' | 'completed' | 'cancelled' | 'aborted' | 'missing';

export interface JobReport {
  state: JobState;
  /** Sheets that came out; null when the printer does not count them. */
  sheets: number | null;
  /** `media-empty`, `media-jam`, `cover-open`, …: the printer's own reasons. */
  reasons: string[];
}

export type JobAnswer =
  { ok: true; job: number; report: JobReport } | { ok: false; detail: string };

export type SubmitOutcome =
  | { result: 'accepted'; job: number }
  /** The printer answered and did not take it. */
  | { result: 'refused'; detail: string }
  /** No answer: the job may be there; look for it by name. */
  | { result: 'unknown'; detail: string };

export type PrinterStatus = { ready: true } | { ready: false; detail: string };

/**
 * A printer that is asked and does not push. Calls never throw: every failure is an outcome, within
 * the adapter's own time limit. That a job is `completed` proves nothing without its sheets.
 */
export interface Printer {
  status(): Promise<PrinterStatus>;
  /** @param name unique, so that the job is found again after a lost answer */
  submit(name: string, pdf: Uint8Array, copies: number): Promise<SubmitOutcome>;
  job(job: number): Promise<JobAnswer>;
  /** The job of that name, `missing` when the printer has none. */
  find(name: string): Promise<JobAnswer | { ok: true; job: null }>;
  /** Asks for the job to end; whether it did is seen with `job`. */
  cancel(job: number): Promise<{ ok: true } | { ok: false; detail: string }>;
}
