import { Command, CommanderError } from 'commander';

/** Each is loaded only when it is called: a command needs a tenth of what all need. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  up: async () => (await import('./up.js')).addUp,
  doctor: async () => (await import('./doctor.js')).addDoctor,
  ask: async () => (await import('./ask.js')).addAsk,
  listen: async () => (await import('./listen.js')).addListen,
  say: async () => (await import('./say.js')).addSay,
  wake: async () => (await import('./wake.js')).addWake,
  models: async () => (await import('./models.js')).addModels,
  plan: async () => (await import('./plan.js')).addPlan,
  escort: async () => (await import('./escort.js')).addEscort,
  map: async () => (await import('./map.js')).addMap,
  directory: async () => (await import('./directory-command.js')).addDirectory,
  devices: async () => (await import('./devices.js')).addDevices,
  'close-day': async () => (await import('./close-day.js')).addCloseDay,
  'kiosk-staff': async () => (await import('./kiosk-staff.js')).addKioskStaff,
  bag: async () => (await import('./bag.js')).addBag,
  bench: async () => (await import('./bench.js')).addBench,
};

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
  const called = COMMANDS[argv[2] ?? ''];
  // Without one that is known the help lists all.
  for (const load of called ? [called] : Object.values(COMMANDS)) (await load())(program);
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
