import { afterEach, beforeEach, describe, vi } from 'vitest';
import { SteppedClock } from '../clock/stepped-clock.js';
import { SystemClock } from '../clock/system-clock.js';
import type { Harness } from '../contract/harness.suite.js';
import { DISTRIBUTIONS } from '../definitions/distribution.js';
import { describeGraphContract } from '../graph.suite.js';
import { createInProcessGraph, type InProcessGraphOptions } from './graph.js';

function stepped(options: Partial<InProcessGraphOptions>): Harness {
  const clock = new SteppedClock();
  const callbackErrors: unknown[] = [];
  const onCallbackError = (error: unknown) => void callbackErrors.push(error);
  const graph = createInProcessGraph({ clock, onCallbackError, ...options });
  return { graph, callbackErrors, pass: (seconds) => clock.advance(seconds) };
}

for (const distribution of DISTRIBUTIONS) {
  describeGraphContract(`the in-process graph, ${distribution}`, () => stepped({ distribution }));
}

describeGraphContract('the in-process graph, through CDR', () => stepped({ throughCdr: true }));

describe('with timers of Node', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  describeGraphContract('the in-process graph, wall-clock time', () => {
    const callbackErrors: unknown[] = [];
    const onCallbackError = (error: unknown) => void callbackErrors.push(error);
    const graph = createInProcessGraph({ clock: new SystemClock(), onCallbackError });
    const pass = async (seconds: number) => {
      await vi.advanceTimersByTimeAsync(seconds * 1000);
    };
    return { graph, callbackErrors, pass };
  });
});
