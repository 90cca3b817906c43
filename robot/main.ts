import process from 'node:process';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { loadConfig } from './config.js';
import { RobotError } from './error/robot-error.js';
import { startRobot } from './start.js';

export { startRobot, type RunningRobot, type StartOptions } from './start.js';

const USAGE = 'Usage: node dist/robot/main.js --config <settings.yaml|settings.json>';

/** Runs one robot until SIGTERM or SIGINT; the exit status says whether it could start. */
async function main(): Promise<void> {
  const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info', base: { process: 'robot' } });
  const { values } = parseArgs({ options: { config: { type: 'string' } } });
  if (values.config === undefined) throw new RobotError('config.missing', USAGE);
  const robot = await startRobot(loadConfig(values.config), log);
  const stop = (signal: NodeJS.Signals): void => {
    log.info({ signal }, 'stopping');
    void robot.close().then(() => {
      process.exitCode = 0;
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    const text = error instanceof RobotError ? `${error.code}: ${error.message}` : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  });
}
