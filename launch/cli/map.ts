import process from 'node:process';
import type { Command } from 'commander';
import { checkSite, makeSite } from '../../robot/site/index.js';
import { DEFAULT_SITE, siteFolder } from './site-folder.js';

interface Options {
  json?: boolean;
}

export function addMap(program: Command): void {
  const map = program.command('map').description('make a site’s map files from its plan.yaml');
  map
    .command('make')
    .description('write map, keepout and speed mask, and plan.svg')
    .argument('[site]', 'name in maps/ or a folder', DEFAULT_SITE)
    .option('--json', 'print JSON')
    .action(make);
  map
    .command('check')
    .description('exit status 1 when the files are not what plan.yaml makes')
    .argument('[site]', 'name in maps/ or a folder', DEFAULT_SITE)
    .option('--json', 'print JSON')
    .action(check);
}

async function make(site: string, options: Options): Promise<void> {
  const folder = siteFolder(site);
  const written = await makeSite(folder);
  if (options.json) console.log(JSON.stringify({ folder, written }));
  else console.log(`${folder}: wrote ${written.join(', ')}`);
}

async function check(site: string, options: Options): Promise<void> {
  const folder = siteFolder(site);
  const differences = await checkSite(folder);
  if (differences.length > 0) process.exitCode = 1;
  if (options.json) {
    console.log(JSON.stringify({ folder, ok: differences.length === 0, differences }));
    return;
  }
  if (differences.length === 0) console.log(`${folder}: every file is what plan.yaml makes`);
  for (const { file, reason } of differences) {
    console.log(`${file} ${reason}: run \`npx haengbok map make ${site}\``);
  }
}
