import { parseArgs } from 'node:util';
import { pino, type Logger } from 'pino';
import { readConfig } from './config.js';
import { ZoneError } from './error/zone-error.js';
import { startZone, type RunningZone } from './zone.js';

/** Never in a log, wherever it turns up. */
const SECRETS = ['token', 'auth', '*.token', '*.auth', 'authorization'];

const USAGE = 'usage: node dist/zone/main.js --config <file.yaml>';

async function main(): Promise<void> {
  const log = pino({ name: 'zone', level: 'info', redact: SECRETS });
  try {
    const config = readConfig(configFile());
    log.level = config.log.level;
    const zone = await startZone(config, log);
    stopOnSignal(zone, log);
  } catch (error) {
    if (error instanceof ZoneError) log.fatal({ code: error.code }, error.message);
    else log.fatal({ err: error }, 'the zone failed to start');
    process.exitCode = 1;
  }
}

function configFile(): string {
  let file: string | undefined;
  try {
    file = parseArgs({ options: { config: { type: 'string' } } }).values.config;
  } catch (cause) {
    throw new ZoneError('config.arguments', USAGE, { cause });
  }
  if (!file) throw new ZoneError('config.arguments', USAGE);
  return file;
}

function stopOnSignal(zone: RunningZone, log: Logger): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    zone.close().then(
      () => log.info('stopped'),
      () => (process.exitCode = 1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

await main();
