import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readConfig } from './config.js';
import { KioskError } from './error/kiosk-error.js';
import { startKiosk } from './start.js';

export { KioskConfig, readConfig } from './config.js';
export { startKiosk, type Kiosk, type KioskDependencies } from './start.js';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { config: { type: 'string' } } });
  if (values.config === undefined) {
    throw new KioskError(
      'config.unreadable',
      'Name the settings file: node dist/kiosk/main.js --config kiosk-1.yaml',
    );
  }
  const config = readConfig(values.config);
  const log = pino({
    name: config.id,
    level: config.log,
    redact: ['*.residentNumber', '*.person', '*.typed', '*.card'],
  });
  const kiosk = await startKiosk(config, { log });
  log.info({ url: kiosk.url }, 'kiosk ready');
  let closing = false;
  const stop = (signal: NodeJS.Signals) => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'shutting down');
    void kiosk.close().finally(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

const started = process.argv[1];
if (started !== undefined && realpathSync(started) === fileURLToPath(import.meta.url)) {
  main().catch((error: unknown) => {
    const known = error instanceof KioskError;
    console.error(known ? `${error.code}: ${error.message}` : error);
    process.exit(1);
  });
}
