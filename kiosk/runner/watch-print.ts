import type { VisitReport } from '../session/index.js';
import { isAtRest, type PrintTools } from './find-print.js';

export interface PrintLimits {
  /** How often a job is looked at, ms. */
  lookEveryMs: number;
  /** A printer that stopped may be helped by somebody beside it; so long is waited, ms. */
  stoppedMs: number;
}

/** The slowest sheet that is still believed in, ms. */
const SHEET_MS = 20_000;

export interface Watched {
  visit: string;
  job: number;
  sheets: number;
}

/** Follows a job to its end, reporting each sheet; never throws and always ends. */
export async function watchPrint(
  { visit, job, sheets }: Watched,
  tools: PrintTools & { report: (report: VisitReport) => void; limits: PrintLimits },
): Promise<VisitReport> {
  const { clock, devices, report } = tools;
  const { lookEveryMs, stoppedMs } = tools.limits;
  const failed = (detail: string): VisitReport => ({ type: 'print-failed', visit, detail });
  const until = clock.now() + stoppedMs + sheets * SHEET_MS;
  let stoppedSince: number | undefined;
  let why = 'no answer';
  while (clock.now() < until) {
    const answer = await devices.printer.job(job);
    if (answer.ok && answer.job === job) {
      const { state, reasons } = answer.report;
      const came = answer.report.sheets;
      why = [state, ...reasons].join(', ');
      // The last sheet may have emptied the tray: what is counted is printed, also by a stopped printer.
      if (isAtRest(state) && came !== null && came >= sheets) {
        return { type: 'printed', visit, sheets: came };
      }
      if (state === 'completed') return failed(`completed with ${came ?? '?'} of ${sheets} sheets`);
      if (state === 'cancelled' || state === 'aborted' || state === 'missing') return failed(why);
      if (state !== 'stopped') stoppedSince = undefined;
      else stoppedSince ??= clock.now();
      if (came !== null && came > 0) report({ type: 'print-progress', visit, sheets: came });
    }
    if (stoppedSince !== undefined && clock.now() - stoppedSince >= stoppedMs) return failed(why);
    await clock.sleep(lookEveryMs);
  }
  return failed(`not finished in time: ${why}`);
}
