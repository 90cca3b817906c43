import type { IppQueue } from './ipp-queue.js';
import type { PageCounter } from './page-counter.js';
import type { SubmitOutcome } from './port.js';

const BETWEEN_LOOKS_MS = 100;

/**
 * The page counter once everything sent before has come out: a reading taken earlier would count
 * another job's sheets as this one's. Nothing is sent to a printer that is stopped or cannot be read.
 * What is held is left from a crash and nobody's any more: its visit was settled before this one began.
 */
export async function waitForRest(
  queue: IppQueue,
  counter: PageCounter,
  limitMs: number,
): Promise<{ pages: number } | Exclude<SubmitOutcome, { result: 'accepted' }>> {
  const until = performance.now() + limitMs;
  for (;;) {
    const before = await queue.jobs('not-completed');
    if (!before.ok) {
      return { result: before.refused ? 'refused' : 'unknown', detail: before.detail };
    }
    const held = before.jobs.filter(({ report }) => report.state === 'held');
    for (const { job } of held) await queue.cancel(job);
    const busy = before.jobs.length > held.length;
    const reading = busy ? undefined : await counter.read();
    if (reading?.ok === false) return { result: 'refused', detail: reading.detail };
    if (reading?.state === 'stopped') {
      return { result: 'refused', detail: `the printer says ${reading.reasons.join(', ')}` };
    }
    if (reading?.state === 'idle') return { pages: reading.pages };
    if (performance.now() >= until) {
      return { result: 'refused', detail: 'the printer is still busy with another job' };
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
}
