import { join } from 'node:path';
import type { Logger } from 'pino';
import type { RobotConfig } from './config.js';
import type { Directory } from './places/index.js';
import { startUnderstanding, type Understanding } from './understanding/index.js';

/** Vectors of the directory, made once. */
const FOLDER = 'understanding';

/**
 * The sentence-embedding model of the settings; undefined without one. A robot whose model is broken
 * understands by its words alone.
 */
export function lookAtMeaning(
  { understanding: settings, data }: RobotConfig,
  directory: Directory,
  log: Logger,
): Understanding | undefined {
  if (!settings) return undefined;
  const fail = (error: unknown): void =>
    log.error({ err: error }, 'no sentence-embedding model; the robot understands by words alone');
  try {
    const understanding = startUnderstanding({
      folder: settings.model,
      directory,
      ...(data === undefined ? {} : { cache: join(data, FOLDER) }),
    });
    const { name } = understanding.model;
    understanding.ready.then(
      (started) => log.info({ model: name, ...started }, 'sentence-embedding model ready'),
      fail,
    );
    return understanding;
  } catch (error) {
    fail(error);
    return undefined;
  }
}
