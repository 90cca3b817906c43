import process from 'node:process';
import type { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../../kiosk/config.js';
import { askKiosk } from '../../kiosk/wiring/ask-kiosk.js';

/** What the kiosk answers; `report` is printed as it is. */
const Closed = z.object({
  ok: z.boolean(),
  number: z.number(),
  day: z.string(),
  csv: z.string(),
  pdf: z.string(),
  differences: z.array(z.string()),
  report: z.unknown(),
});

interface Options {
  config: string;
  json?: boolean;
}

export function addCloseDay(program: Command): void {
  program
    .command('close-day')
    .description(
      "the running kiosk's daily closing (일마감): CSV and PDF; exit status 1 when books and devices differ",
    )
    .requiredOption('--config <file>', "the kiosk's settings file")
    .option('--json', 'print JSON')
    .action(closeDay);
}

async function closeDay({ config, json }: Options): Promise<void> {
  const closed = Closed.parse(await askKiosk(readConfig(config).data, '/close-day'));
  if (json) {
    console.log(JSON.stringify(closed));
  } else {
    console.log(`closing ${closed.number} of ${closed.day}\n  ${closed.csv}\n  ${closed.pdf}`);
    for (const difference of closed.differences) console.log(`difference: ${difference}`);
    if (closed.ok) console.log('books and devices agree');
  }
  if (!closed.ok) process.exitCode = 1;
}
