import { join } from 'node:path';
import type { Logger } from 'pino';
import type { RobotConfig } from './config.js';
import type { QuestionTally } from './guide/index.js';
import type { Directory } from './places/index.js';
import { openTally } from './tally/index.js';

/** Beside the robot's recordings, where `haengbok directory questions` looks. */
const FOLDER = 'questions';

/** Counts what could not be served; undefined where the robot keeps nothing. */
export function countQuestions(
  { data }: RobotConfig,
  directory: Directory,
  { today, log }: { today: () => string; log: Logger },
): QuestionTally | undefined {
  if (data === undefined) return undefined;
  return openTally({
    directory,
    folder: join(data, FOLDER),
    today,
    onError: (error) => log.warn({ err: error }, 'a question could not be counted'),
  });
}
