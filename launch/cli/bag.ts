import process from 'node:process';
import type { Command } from 'commander';
import { summariseBag } from '../../robot/recording/index.js';
import { bagsIn } from '../bag/bags-in.js';
import { describeBag } from '../bag/describe-bag.js';
import { listBags } from '../bag/list-bags.js';
import { dataFolder } from './data-folder.js';

interface Options {
  data?: string;
  json?: boolean;
}

export function addBag(program: Command): void {
  program
    .command('bag')
    .description('list recorded missions, or summarise one; reads as far as a file is sound')
    .argument('[path]', 'an MCAP file, or a folder of them (default: all missions in data/)')
    .option('--data <folder>', 'data folder of the centre (default: data/)')
    .option('--json', 'print a summary, or an array of them for a folder')
    .addHelpText(
      'after',
      '\nOpen the files themselves in Foxglove or with the ROS 2 and mcap command lines.\n' +
        'The closest person is counted from edge to edge, for a robot of 0.3 m and a person of 0.25 m radius.',
    )
    .action(bag);
}

async function bag(given: string | undefined, options: Options): Promise<void> {
  const found = await bagsIn(given ?? dataFolder(options.data));
  if (found.kind === 'file') {
    const summary = await summariseBag(found.file);
    console.log(options.json ? JSON.stringify(summary) : describeBag(summary));
    if (!summary.whole && summary.topics.length === 0) process.exitCode = 1;
    return;
  }
  const missions = await listBags(found.files);
  console.log(
    options.json
      ? JSON.stringify(missions.map(({ row }) => row))
      : missions.map(({ line }) => line).join('\n'),
  );
}
