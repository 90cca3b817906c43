import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import { io, type Socket } from 'socket.io-client';
import { Ack } from '../../zone/wire/index.js';
import { KioskConfig } from '../config.js';
import { openJournal } from '../journal/index.js';
import { Ledger } from '../runner/index.js';
import { View, type Screen } from '../screen/index.js';
import type { Touch } from '../session/index.js';
import type {
  DemoOffice,
  SimulatedCashUnit,
  SimulatedPrinter,
  SimulatedTerminal,
} from '../sim/index.js';
import { startKiosk, type Kiosk } from '../start.js';
import type { Limits } from '../wiring/limits.js';

/** Beside the sources, also when this runs compiled. */
const FONTS = ['../..', '../../..']
  .map((root) => resolve(import.meta.dirname, root, 'launch/pages/public/fonts'))
  .find((folder) => existsSync(join(folder, 'PretendardGOV-Regular.woff2')));

export interface TestKioskOptions {
  port?: number;
  limits?: Partial<Limits>;
  /** A folder of an earlier run; a new one when left out. */
  folder?: string;
  zone?: { url: string; tokenFile: string };
  authority?: { certificate: string; key: string };
  /** The settings of another terminal than the simulated one with a REST agent. */
  terminal?: KioskConfig['terminal'];
  /** The settings of another printer than the simulated one. */
  printer?: KioskConfig['printer'];
  receiptPrinter?: KioskConfig['receiptPrinter'];
  cash?: KioskConfig['cash'];
  /** Coins that staff loaded, by their value in won. */
  hoppers?: Readonly<Record<number, number>>;
}

/** A kiosk with fast machines in a folder of its own, and a socket where its page would be. */
export class TestKiosk {
  readonly seen: View[] = [];
  private readonly waiting = new Set<(view: View) => void>();
  private stopped = false;

  private constructor(
    readonly folder: string,
    /** As a settings file would hold them. */
    readonly settings: KioskConfig,
    private readonly kiosk: Kiosk,
    private readonly page: Socket,
  ) {
    page.on('view', (message: unknown) => {
      const view = View.parse(message);
      this.seen.push(view);
      for (const check of [...this.waiting]) check(view);
    });
  }

  static async start(options: TestKioskOptions = {}): Promise<TestKiosk> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'kiosk-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>kiosk</title>');
    const config = KioskConfig.parse({
      id: 'kiosk-1',
      kind: 'certificate',
      spot: 'certificate-kiosk-1',
      listen: { host: '127.0.0.1', port: options.port ?? 0 },
      pages: folder,
      data: join(folder, 'data'),
      fonts: {
        regular: join(FONTS ?? '', 'PretendardGOV-Regular.woff2'),
        bold: join(FONTS ?? '', 'PretendardGOV-Bold.woff2'),
      },
      zone: options.zone ?? null,
      authority: options.authority ?? null,
      terminal: options.terminal,
      printer: options.printer,
      receiptPrinter: options.receiptPrinter,
      cash: options.cash,
      sim: { cardMs: 5, fingerMs: 5, sheetMs: 5, officeMs: 0, coinMs: 1 },
    });
    if (options.hoppers) loadHoppers(join(folder, 'data'), options.hoppers);
    const limits = { lookEveryMs: 10, lateCoinMs: 5, ...options.limits };
    const kiosk = await startKiosk(config, { log: pino({ level: 'silent' }), limits });
    return new TestKiosk(folder, config, kiosk, io(kiosk.url, { transports: ['websocket'] }));
  }

  get port(): number {
    return this.kiosk.port;
  }

  get url(): string {
    return this.kiosk.url;
  }

  get journalFile(): string {
    return join(this.folder, 'data', 'journal.sqlite');
  }

  health() {
    return this.kiosk.health();
  }

  /** The simulated cash unit. */
  cash(): SimulatedCashUnit {
    const { cash } = this.kiosk.simulated;
    if (!cash) throw new Error('this kiosk has a real cash unit, or none');
    return cash;
  }

  simulated(): { terminal: SimulatedTerminal; printer: SimulatedPrinter; office: DemoOffice } {
    const { terminal, printer, office } = this.kiosk.simulated;
    if (!terminal || !printer || !office) throw new Error('this kiosk has real machines');
    return { terminal, printer, office };
  }

  async send(event: string, message: unknown): Promise<Ack> {
    return Ack.parse(await this.page.timeout(5_000).emitWithAck(event, message));
  }

  touch(touch: Touch): Promise<Ack> {
    return this.send('touch', touch);
  }

  /** The view of that screen, as soon as it is shown. */
  until(at: Screen['at'], also: (screen: Screen) => boolean = () => true): Promise<View> {
    const fits = (view: View) => view.screen.at === at && also(view.screen);
    const last = this.seen.at(-1);
    if (last && fits(last)) return Promise.resolve(last);
    return new Promise((found) => {
      const check = (view: View) => {
        if (!fits(view)) return;
        this.waiting.delete(check);
        found(view);
      };
      this.waiting.add(check);
    });
  }

  /** As the first demo person, up to the screen where the fee is shown. */
  async toFee(options: Record<string, string> = {}, copies = 1): Promise<View> {
    await this.touch({ type: 'start' });
    await this.touch({ type: 'choose', document: 'resident-register' });
    await this.until('identify');
    await this.touch({ type: 'demo-person', person: 'kim-haengbok' });
    await this.touch({ type: 'next' });
    await this.until('identify', (screen) => 'phase' in screen && screen.phase === 'finger');
    await this.fingerUntilOptions();
    for (const [option, choice] of Object.entries(options)) {
      await this.touch({ type: 'option', option, choice });
    }
    await this.touch({ type: 'next' });
    await this.touch({ type: 'copies', copies });
    await this.touch({ type: 'next' });
    return this.until('confirm');
  }

  async stop(): Promise<void> {
    if (this.stopped) return;
    this.stopped = true;
    this.page.close();
    await this.kiosk.close();
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async fingerUntilOptions(): Promise<void> {
    await this.touch({ type: 'demo-finger', finger: 'registered' });
    await this.until('options');
  }
}

function loadHoppers(data: string, hoppers: Readonly<Record<number, number>>): void {
  const journal = openJournal(join(data, 'journal.sqlite'));
  const ledger = new Ledger(journal, () => Date.now());
  for (const [won, coins] of Object.entries(hoppers)) ledger.loadHopper(Number(won), coins);
  journal.close();
}
