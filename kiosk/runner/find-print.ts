import type { JobReport, JobState, Printer } from '../printing/index.js';
import type { Entry } from '../session/index.js';
import type { Clock } from './clock.js';

export interface PrintTools {
  devices: { printer: Printer };
  clock: Clock;
}

const LOOKS = 10;
const BETWEEN_LOOKS_MS = 500;

/**
 * What became of a print job that was not seen to its end. A job still alive is cancelled and must be
 * seen cancelled: a queue that was only asked may print it tomorrow, after the refund.
 */
export async function findPrint(
  name: string,
  { job, sheets }: { job: number | null; sheets: number },
  tools: PrintTools,
): Promise<Entry> {
  const found = await locate(name, tools);
  if (!found.ok) return doubt(`the printer does not answer: ${found.detail}`);
  if (found.job === null) {
    if (job !== null) return doubt('the printer has forgotten the job');
    return { kind: 'print.gone', reason: 'the printer never got the job' };
  }
  const over = verdict(found.report, sheets);
  if (over) return over;
  await tools.devices.printer.cancel(found.job);
  for (let look = 0; look < LOOKS; look += 1) {
    const again = await tools.devices.printer.job(found.job);
    const seen = again.ok ? verdict(again.report, sheets) : undefined;
    if (seen) return seen;
    await tools.clock.sleep(BETWEEN_LOOKS_MS);
  }
  return doubt(`job ${found.job} was not seen to be cancelled`);
}

/** By its name: a queue that lost its memory in a crash gives the same number to another job. */
async function locate(name: string, { devices, clock }: PrintTools) {
  let answer = await devices.printer.find(name);
  for (let tries = 1; !answer.ok && tries < 3; tries += 1) {
    await clock.sleep(BETWEEN_LOOKS_MS * 2);
    answer = await devices.printer.find(name);
  }
  return answer;
}

/** Nothing more comes out of it unless somebody helps. */
export function isAtRest(state: JobState): boolean {
  return state === 'completed' || state === 'stopped';
}

/** Undefined while the job is alive. */
function verdict(report: JobReport, sheets: number): Entry | undefined {
  const came = report.sheets;
  if (isAtRest(report.state) && came !== null && came >= sheets) {
    return { kind: 'print.completed', sheets: came };
  }
  switch (report.state) {
    case 'completed':
      return doubt(`completed, but ${came ?? 'an unknown number'} of ${sheets} sheets counted`);
    case 'cancelled':
    case 'aborted':
      return came === 0
        ? { kind: 'print.gone', reason: `the job is ${report.state}, no sheet came out` }
        : doubt(`${report.state} after ${came ?? 'an unknown number of'} sheets`);
    case 'missing':
      return doubt('the printer has forgotten the job');
    case 'held':
    case 'pending':
    case 'processing':
    case 'stopped':
      return undefined;
  }
}

function doubt(reason: string): Entry {
  return { kind: 'print.doubtful', reason: reason.slice(0, 300) };
}
