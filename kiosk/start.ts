import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { certificateCatalog } from './catalog/index.js';
import type { KioskConfig } from './config.js';
import { KioskError } from './error/kiosk-error.js';
import { loadFonts } from './printing/index.js';
import { Ledger, Runner, systemClock, type Clock, type Devices } from './runner/index.js';
import { startScreen, toView, type Health, type ScreenServer } from './screen/index.js';
import { serveService } from './service/index.js';
import type { Rules, SessionState } from './session/index.js';
import { keptOutOf, openBooks, reconcile } from './wiring/books.js';
import { noteSimulatedFloat } from './wiring/cash-unit.js';
import { Closers } from './wiring/closers.js';
import { serveClosing } from './wiring/closing.js';
import { connectDevices, startSimulated, type Simulated } from './wiring/far-ends.js';
import { DEFAULT_LIMITS, type Limits } from './wiring/limits.js';
import { createPaperMaker } from './wiring/paper-maker.js';
import { connectReceipts } from './wiring/receipts.js';
import { Registrar } from './wiring/registrar.js';
import { verifyPageOf } from './wiring/verify-page.js';
import { linkZone, toKioskState } from './wiring/zone.js';
import { openService } from './wiring/service.js';
import type { ZoneLink } from './zone-link/index.js';

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
  const fonts = await loadFonts(config.fonts);
  const simulated = await startSimulated(config, closers);
  const connected = connectDevices(config, simulated, limits, closers);
  const receiptTools = { printer: connected.printer, fonts, clock, limits };
  const devices = {
    ...connected,
    receipts: connectReceipts(config, receiptTools, closers),
    paper: createPaperMaker(config.id, fonts, verifyPageOf(config)),
  };
  const books = openBooks(config.data, log.child({ module: 'journal' }));
  closers.add('journal', () => books.journal?.close());
  const ledger = new Ledger(books.journal, () => clock.now());
  const left = await reconcile({ ledger, devices, clock, log: log.child({ module: 'settle' }) });
  if (!left.outage && !books.outage) noteSimulatedFloat(simulated.cash, ledger);

  const registrar = new Registrar({
    outbox: books.journal?.outbox ?? null,
    secret: books.secret,
    now: () => clock.now(),
    send: (paper) => shown.zone?.documentIssued(paper) ?? Promise.resolve(false),
    log: log.child({ module: 'registrar' }),
  });
  const rules = rulesOf(config);
  const shown = new Shown(config, rules, devices);
  const runner = new Runner({
    rules,
    devices,
    ledger,
    clock,
    log: log.child({ module: 'runner' }),
    newId: deps.newId ?? randomUUID,
    outage: books.outage ?? left.outage,
    keptOut: keptOutOf(books.journal),
    limits,
    secret: books.secret,
    onChange: (state) => shown.changed(state),
    onStaffCall: (call) => shown.zone?.callStaff(call),
    onVisitEnded: (ended) => {
      shown.zone?.visitEnded(ended);
      void registrar.flush();
    },
  });
  closers.add('visit', () => letGo(runner, clock));
  const service = openService(config, {
    journal: books.journal,
    catalog: rules.catalog,
    ledger,
    devices,
    runner,
    clock,
    log: log.child({ module: 'service' }),
  });
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
  const zone = linkZone(config, rules, runner, log.child({ module: 'zone-link' }), () => {
    void registrar.flush();
  });
  closers.add('zone link', () => zone?.close());
  shown.attach(screen, zone);
  if (books.journal) {
    const { journal } = books;
    const { terminal, cash } = devices;
    const callStaff = (detail: string) => zone?.callStaff({ reason: 'fault', detail });
    const tools = {
      config,
      rules,
      journal,
      devices: { terminal, cash },
      fonts,
      runner,
      clock,
      callStaff,
      log,
    };
    await serveClosing(tools, closers);
  }
  for (const transaction of left.handedToStaff) {
    const detail = `Payment ${transaction} of the last run needs a person; see the kiosk journal.`;
    zone?.callStaff({ reason: 'fault', detail });
  }
  const ticks = setInterval(() => {
    runner.dispatch({ type: 'tick' });
    service.sweep();
  }, TICK_MS);
  closers.add('ticks', () => clearInterval(ticks));
  runner.dispatch({ type: 'tick' });
  return {
    url: screen.url,
    port: screen.port,
    health: () => shown.health(runner.state),
    simulated,
    close: () => closers.close(),
  };
}

/** Tells the page and the zone, each only when what it sees has changed. */
class Shown {
  zone: ZoneLink | null = null;
  private screen: ScreenServer | undefined;
  private lastView = '';
  private lastState = '';

  constructor(
    private readonly config: KioskConfig,
    private readonly rules: Rules,
    private readonly devices: Devices,
  ) {}

  attach(screen: ScreenServer, zone: ZoneLink | null): void {
    this.screen = screen;
    this.zone = zone;
  }

  view(state: SessionState) {
    const people = this.devices.demo?.people.map(({ id, name }) => ({ id, name })) ?? null;
    return toView(state, this.rules, {
      device: this.config.id,
      demo: people,
      demoCash: this.devices.demoCash !== null,
    });
  }

  health(state: SessionState): Health {
    const { state: now, reason } = toKioskState(this.config, this.rules, state);
    return { ok: state.outage === null, device: this.config.id, state: now, reason };
  }

  changed(state: SessionState): void {
    const view = JSON.stringify(this.view(state));
    if (view !== this.lastView) this.screen?.refresh();
    this.lastView = view;
    const wire = JSON.stringify(toKioskState(this.config, this.rules, state));
    if (wire !== this.lastState) this.zone?.sendState();
    this.lastState = wire;
  }
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
