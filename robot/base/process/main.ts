import process from 'node:process';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { RobotError } from '../../error/robot-error.js';
import { loadBaseConfig } from './config.js';
import { startBase } from './start.js';

const USAGE = 'Usage: node dist/robot/base/process/main.js --config <settings.json>';

/** Drives the wheels until SIGTERM or SIGINT; the exit status says whether it could start. */
async function main(): Promise<void> {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info', base: { process: 'base' } });
  const { values } = parseArgs({ options: { config: { type: 'string' } } });
  if (values.config === undefined) throw new RobotError('config.missing', USAGE);
  const base = await startBase(loadBaseConfig(values.config), log);
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    base.close().catch((error: unknown) => {
      log.error({ err: error }, 'a step of the shutdown failed');
      process.exitCode = 1;
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  const text = error instanceof RobotError ? `${error.code}: ${error.message}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
