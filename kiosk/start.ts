import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { certificateCatalog } from './catalog/index.js';
import type { KioskConfig } from './config.js';
import { KioskError } from './error/kiosk-error.js';
import { Ledger, systemClock, type Clock, type Runner } from './runner/index.js';
import { startScreen, type Health } from './screen/index.js';
import { serveService, type ServiceDesk } from './service/index.js';
import type { Rules } from './session/index.js';
import { openBooks, reconcile } from './wiring/books.js';
import { noteSimulatedFloat } from './wiring/cash-unit.js';
import { Closers } from './wiring/closers.js';
import type { Simulated } from './wiring/far-ends.js';
import { DEFAULT_LIMITS, type Limits } from './wiring/limits.js';
import { connectMachines } from './wiring/machines.js';
import { Shown } from './wiring/shown.js';
import { openStaffTools } from './wiring/staff-tools.js';
import { createRunner, registrarFor } from './wiring/visits.js';
import { linkZone } from './wiring/zone.js';

export interface KioskDependencies {
  log: Logger;
  clock?: Clock;
  newId?: () => string;
  limits?: Partial<Limits>;
}

export interface Kiosk {
  /** Address of the page, with a slash at the end. */
  url: string;
  port: number;
  health(): Health;
  /** The far ends that run inside this process, for tests and demonstrations. */
  simulated: Simulated;
  /** Runs every shutdown step, also when one fails. */
  close(): Promise<void>;
}

const TICK_MS = 500;
/** What is under way at the end gets this long; the rest is settled at the next start, ms. */
const FAREWELL_MS = 2_000;

/**
 * Starts one kiosk: settles what the last run left open, then serves its page.
 * @throws KioskError when it cannot even show why it is out of service
 */
export async function startKiosk(config: KioskConfig, deps: KioskDependencies): Promise<Kiosk> {
  const { log } = deps;
  const closers = new Closers(log);
  try {
    return await start(config, deps, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

async function start(
  config: KioskConfig,
  deps: KioskDependencies,
  closers: Closers,
): Promise<Kiosk> {
  const { log, clock = systemClock } = deps;
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  checkPages(config.pages);
  const { devices, simulated, fonts } = await connectMachines(config, clock, limits, closers);
  const books = openBooks(config.data, log.child({ module: 'journal' }));
  closers.add('journal', () => books.journal?.close());
  const ledger = new Ledger(books.journal, () => clock.now());
  const left = await reconcile({ ledger, devices, clock, log: log.child({ module: 'settle' }) });
  if (!left.outage && !books.outage) noteSimulatedFloat(simulated.cash, ledger);

  const rules = rulesOf(config);
  const shown = new Shown(config, rules, devices);
  const registrar = registrarFor(books, shown, clock, log);
  const outage = books.outage ?? left.outage;
  const visits = { rules, devices, ledger, clock, books, outage, limits, shown, registrar };
  const runner = createRunner(visits, deps);
  closers.add('visit', () => letGo(runner, clock));

  const callStaff = (detail: string) => shown.callStaff(detail);
  const { journal } = books;
  const tellZone = () => void registrar.flush();
  const parts = { config, rules, journal, devices, fonts, runner, ledger, clock, log };
  const wiring = { ...parts, callStaff, onSettled: tellZone };
  const service = await openStaffTools(wiring, closers);
  const screen = await startScreen({
    ...config.listen,
    pages: config.pages,
    view: () => shown.view(runner.state),
    health: () => shown.health(runner.state),
    onTouch: (touch) => runner.touch(touch),
    routes: (app) => serveService(app, service),
    log: log.child({ module: 'screen' }),
  });
  closers.add('screen', () => screen.close());
  const zone = linkZone(config, rules, runner, log.child({ module: 'zone-link' }), tellZone);
  closers.add('zone link', () => zone?.close());
  shown.attach(screen, zone);
  for (const detail of left.spareSheets) callStaff(detail);
  for (const transaction of left.handedToStaff) {
    callStaff(`Payment ${transaction} of the last run needs a person; see the kiosk journal.`);
  }
  startTicks(runner, service, closers);
  return {
    url: screen.url,
    port: screen.port,
    health: () => shown.health(runner.state),
    simulated,
    close: () => closers.close(),
  };
}

function startTicks(runner: Runner, service: ServiceDesk, closers: Closers): void {
  const ticks = setInterval(() => {
    runner.dispatch({ type: 'tick' });
    service.sweep();
  }, TICK_MS);
  closers.add('ticks', () => clearInterval(ticks));
  runner.dispatch({ type: 'tick' });
}

function rulesOf(config: KioskConfig): Rules {
  return {
    catalog: certificateCatalog(),
    inactivityMs: config.inactivityS * 1000,
    farewellMs: config.farewellS * 1000,
    cardMs: 25_000,
  };
}

async function letGo(runner: Runner, clock: Clock): Promise<void> {
  runner.stop();
  await Promise.race([runner.idle(), clock.sleep(FAREWELL_MS)]);
}

function checkPages(pages: string): void {
  if (existsSync(join(pages, 'index.html'))) return;
  throw new KioskError(
    'screen.pages-missing',
    `There is no index.html in ${pages}. Build the pages with "npm run build", or correct "pages" in this kiosk's settings.`,
  );
}
