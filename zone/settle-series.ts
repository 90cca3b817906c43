import type { Logger } from 'pino';
import { ZoneError } from './error/zone-error.js';

export interface Step {
  readonly name: string;
  run(): unknown;
}

/** Runs every step in turn, whatever becomes of those before. @throws ZoneError `shutdown.incomplete` */
export async function settleSeries(steps: readonly Step[], log: Logger): Promise<void> {
  const failed: string[] = [];
  for (const step of steps) {
    try {
      await step.run();
    } catch (error) {
      log.error({ err: error, step: step.name }, 'a step of the shutdown failed');
      failed.push(step.name);
    }
  }
  if (failed.length > 0) {
    throw new ZoneError('shutdown.incomplete', `could not ${failed.join(', ')}: see the log`);
  }
}
