import path from 'node:path';
import type { Command } from 'commander';
import { addStaff, readStaff, removeStaff, STAFF_FILE } from '../../kiosk/service/index.js';
import { dataFolder } from './data-folder.js';

interface Options {
  kiosk: string;
  data?: string;
  json?: boolean;
}

/** Who may sign in to a kiosk's service menu. */
export function addKioskStaff(program: Command): void {
  const staff = program
    .command('kiosk-staff')
    .description('add, list and remove the staff who may open the service menu of a kiosk');
  const withKiosk = (command: Command) =>
    command
      .option('--kiosk <id>', 'which kiosk', 'kiosk-1')
      .option('--data <folder>', 'data folder of the centre (default: data/)')
      .option('--json', 'print JSON');

  withKiosk(staff.command('add'))
    .description(
      'print the number and the PIN of a new member of staff; the PIN is shown only once',
    )
    .argument('<name>', 'as it shall stand in the log')
    .action(async (name: string, options: Options) => {
      const { member, pin } = await addStaff(fileOf(options), name);
      const { number } = member;
      if (options.json) console.log(JSON.stringify({ number, name: member.name, pin }));
      else console.log(`${member.name}: number ${number}, PIN ${pin}`);
    });
  withKiosk(staff.command('list')).action((options: Options) => {
    const rows = readStaff(fileOf(options)).map(({ number, name }) => ({ number, name }));
    if (options.json) console.log(JSON.stringify(rows));
    else for (const { number, name } of rows) console.log(`${number.padEnd(6)} ${name}`);
  });
  withKiosk(staff.command('remove'))
    .argument('<number>')
    .action((number: string, options: Options) => {
      const removed = removeStaff(fileOf(options), number);
      if (options.json) console.log(JSON.stringify({ number, removed }));
      else console.log(removed ? `${number} may not sign in any more` : `no number ${number}`);
      if (!removed) process.exitCode = 1;
    });
}

function fileOf({ data, kiosk }: Options): string {
  return path.join(dataFolder(data), kiosk, STAFF_FILE);
}
