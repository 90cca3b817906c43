import process from 'node:process';
import type { Command } from 'commander';
import { examine } from '../doctor/doctor.js';
import { dataFolder } from './data-folder.js';
import { wholeNumber } from './number-option.js';

interface Options {
  data?: string;
  portBase?: number;
  json?: boolean;
}

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('check what a profile needs, and say what to do about each failure')
    .argument('[profile]', 'name in launch/profiles, or path of a YAML file', 'center')
    .option('--data <folder>', 'data folder of the centre (default: data/)')
    .option('--port-base <port>', 'as for `up`', wholeNumber(1, 65_000))
    .option('--json', 'print {"ok","checks"}')
    .action(doctor);
}

async function doctor(profile: string, options: Options): Promise<void> {
  const checks = await examine({
    profile,
    data: dataFolder(options.data),
    ...(options.portBase === undefined ? {} : { portBase: options.portBase }),
  });
  const ok = checks.every((check) => check.ok);
  if (!ok) process.exitCode = 1;
  if (options.json) {
    console.log(JSON.stringify({ ok, checks }));
    return;
  }
  for (const { name, ok: well, message, remedy } of checks) {
    console.log(`${well ? 'ok  ' : 'FAIL'} ${name}: ${message}`);
    if (!well) console.log(`     -> ${remedy}`);
  }
  console.log(ok ? '\nAll is well.' : '\nSomething needs attention.');
}
