import process from 'node:process';
import type { Command } from 'commander';
import { bringUp, type RunningCentre } from '../center/up.js';
import { dataFolder } from './data-folder.js';
import { terminalLog } from './log.js';
import { wholeNumber } from './number-option.js';

interface Options {
  data?: string;
  portBase?: number;
  json?: boolean;
  verbose?: boolean;
}

export function addUp(program: Command): void {
  program
    .command('up')
    .description('run a profile of launch/: zone, robot, kiosks, and one index page')
    .argument('[profile]', 'name in launch/profiles, or path of a YAML file', 'center')
    .option('--data <folder>', 'where stores, tokens and logs live (default: data/)')
    .option(
      '--port-base <port>',
      'port of the index page; the others move along',
      wholeNumber(1, 65_000),
    )
    .option('--json', 'print the addresses as one JSON line')
    .option('--verbose', 'tell every change of every process')
    .action(up);
}

async function up(profile: string, options: Options): Promise<void> {
  const log = terminalLog(options.verbose ? 'info' : 'warn');
  const stop = untilStopped();
  const centre = await bringUp(
    {
      profile,
      data: dataFolder(options.data),
      ...(options.portBase === undefined ? {} : { portBase: options.portBase }),
    },
    log,
  );
  print(centre, options.json ?? false);
  await stop;
  if (!options.json) console.log('Stopping …');
  await centre.stop();
}

function print({ address, supervisor }: RunningCentre, json: boolean): void {
  const processes = supervisor.status().map(({ id, address: at }) => ({ id, address: at }));
  if (json) {
    console.log(JSON.stringify({ index: address, processes }));
    return;
  }
  console.log(`\n  행복이 is starting. Open ${address}\n`);
  for (const { id, address: at } of processes) console.log(`    ${id.padEnd(10)} ${at}/`);
  console.log('\n  Ctrl+C stops everything.\n');
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
