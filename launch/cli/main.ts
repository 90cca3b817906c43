import { Command, CommanderError } from 'commander';
import { addAsk } from './ask.js';
import { addBag } from './bag.js';
import { addBench } from './bench.js';
import { addCloseDay } from './close-day.js';
import { addDevices } from './devices.js';
import { addDirectory } from './directory-command.js';
import { addDoctor } from './doctor.js';
import { addEscort } from './escort.js';
import { addKioskStaff } from './kiosk-staff.js';
import { addListen } from './listen.js';
import { addMap } from './map.js';
import { addModels } from './models.js';
import { addPlan } from './plan.js';
import { addSay } from './say.js';
import { addUp } from './up.js';
import { addWake } from './wake.js';

/**
 * `npx haengbok`.
 * @param argv as `process.argv`
 * @returns the exit status: 0 well, 1 a failure that was printed, 2 a wrong command line
 */
export async function run(argv: readonly string[]): Promise<number> {
  const program = new Command('haengbok')
    .description('행복이: guide robot and smart kiosks of a civil-service centre')
    .showHelpAfterError('(see haengbok --help)')
    .exitOverride();
  for (const add of [
    addUp,
    addDoctor,
    addAsk,
    addListen,
    addSay,
    addWake,
    addModels,
    addPlan,
    addEscort,
    addMap,
    addDirectory,
    addDevices,
    addCloseDay,
    addKioskStaff,
    addBag,
    addBench,
  ]) {
    add(program);
  }
  try {
    await program.parseAsync([...argv]);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return report(error);
  }
}

/** An error with a code is an expected failure: its message says what to do. Others show where. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Error && 'code' in error) console.error(`haengbok: ${error.message}`);
  else console.error(error);
  return 1;
}
