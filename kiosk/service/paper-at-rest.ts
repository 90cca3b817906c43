import type { JobState, Printer } from '../printing/index.js';

const LOOKS = 10;
const BETWEEN_LOOKS_MS = 500;
const OVER: readonly JobState[] = ['completed', 'cancelled', 'aborted', 'missing'];

/** Sees to it that no sheet of that job comes out any more: money goes back only then. */
export async function paperAtRest(
  name: string,
  { printer, sleep }: { printer: Printer; sleep: (ms: number) => Promise<void> },
): Promise<{ ok: true } | { ok: false; detail: string }> {
  for (let look = 0; look < LOOKS; look += 1) {
    if (look > 0) await sleep(BETWEEN_LOOKS_MS);
    const found = await printer.find(name);
    if (!found.ok) return { ok: false, detail: found.detail };
    if (found.job === null || OVER.includes(found.report.state)) return { ok: true };
    if (look === 0) await printer.cancel(found.job);
  }
  return { ok: false, detail: 'the job was not seen to be cancelled: clear it at the printer' };
}
