import type { DemoReader, IdentityOutcome } from './port.js';

export interface DemoReaderOptions {
  /** How long a finger is "compared", ms. */
  compareMs: number;
  /** Resident numbers (13 digits) with a finger registered. */
  registered: ReadonlySet<string>;
}

/**
 * DEMONSTRATION: there is no reader. The finger is whatever the page's demonstration panel says, and
 * everybody in the demo office has registered one.
 */
export function createDemoReader({ compareMs, registered }: DemoReaderOptions): DemoReader {
  let waiting: ((finger: 'registered' | 'other') => void) | undefined;
  return {
    present: (finger) => waiting?.(finger),
    verify: (residentNumber, signal) =>
      new Promise<IdentityOutcome>((resolve) => {
        const end = (outcome: IdentityOutcome) => {
          waiting = undefined;
          signal.removeEventListener('abort', gone);
          resolve(outcome);
        };
        const gone = () => end({ result: 'refused', problem: 'finger-not-seen' });
        if (signal.aborted) {
          gone();
          return;
        }
        signal.addEventListener('abort', gone);
        waiting = (finger) => {
          waiting = undefined;
          const fits = finger === 'registered' && registered.has(residentNumber);
          setTimeout(
            () =>
              end(fits ? { result: 'verified' } : { result: 'refused', problem: 'finger-differs' }),
            compareMs,
          );
        };
      }),
  };
}
