import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Screen } from '../../kiosk/screen/index.js';
import { balance, type Balance } from './balance.js';
import { balanceCash } from './balance-cash.js';
import { startCashEnd, type CashEnd } from './cash-end.js';
import { Disk } from './disk.js';
import { unpackFonts } from './fonts.js';
import { readJournals } from './journals.js';
import { KioskChild } from './kiosk-child.js';
import { startOutside, type Outside } from './outside.js';
import { Points } from './points.js';
import { Visitor } from './visitor.js';

export interface RigOptions {
  /** `truest`: through CUPS, where that is installed. */
  printing?: 'simulated' | 'truest';
  /** Visitors pay in notes instead of by card. */
  withCash?: boolean;
}

/** A kiosk that can be killed and comes back on the same disk, and the machines around it. */
export class Rig {
  private child: KioskChild | undefined;
  private spare: KioskChild | undefined;
  private url: string | undefined;

  private constructor(
    readonly folder: string,
    readonly disk: Disk,
    readonly points: Points,
    readonly outside: Outside,
    readonly cash: CashEnd | null,
    private readonly fonts: { regular: string; bold: string },
  ) {}

  static async open({ printing = 'simulated', withCash = false }: RigOptions = {}): Promise<Rig> {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>kiosk</title>');
    const fonts = await unpackFonts(folder);
    const disk = new Disk(join(folder, 'data'));
    const points = new Points((name) => disk.pass(name));
    const outside = await startOutside(folder, points, printing);
    const journalFile = join(folder, 'data', 'journal.sqlite');
    const cash = withCash ? await startCashEnd(journalFile) : null;
    return new Rig(folder, disk, points, outside, cash, fonts);
  }

  get data(): string {
    return join(this.folder, 'data');
  }

  get alive(): boolean {
    return this.url !== undefined;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** Starts the kiosk, which settles what its last run left open. @returns whether it lived through that */
  async start(): Promise<boolean> {
    const child = (this.child = this.spare ?? new KioskChild(this.points));
    this.spare = undefined;
    this.url = await child.start(this.config());
    this.spare = new KioskChild(this.points);
    return this.alive;
  }

  /** @returns whether it is still there: it is not */
  async kill(): Promise<false> {
    this.url = undefined;
    await this.child?.kill();
    return false;
  }

  /** One visit to its end or to the death of the kiosk. */
  async visit(copies: number): Promise<Screen | 'killed'> {
    const { child, url } = this;
    if (!child || url === undefined) throw new Error('the kiosk is not running');
    const visitor = new Visitor(url);
    const whole = visitor.visit(copies, this.cash).then(async (end) => {
      await visitor.goHome();
      return end;
    });
    whole.catch(() => undefined);
    try {
      return await Promise.race([whole, child.gone.then(() => 'killed' as const)]);
    } catch (error) {
      // Its page may be seen to be gone before the process is.
      if (this.alive) throw error;
      return await child.gone.then(() => 'killed' as const);
    } finally {
      visitor.leave();
    }
  }

  async balance(): Promise<Balance> {
    const { printer, terminal } = this.outside;
    const tray = await printer.tray();
    const journals = readJournals(this.data);
    return this.cash ? balanceCash(this.cash, tray, journals) : balance(terminal, tray, journals);
  }

  async close(): Promise<void> {
    for (const child of [this.child, this.spare]) await child?.kill();
    await this.outside.close();
    await this.cash?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private config() {
    const { terminal, printer, office } = this.outside.cables;
    const { counter } = this.outside.printer;
    return {
      id: 'kiosk-1',
      kind: 'certificate' as const,
      spot: 'certificate-kiosk-1',
      listen: { port: 0 },
      pages: this.folder,
      data: this.data,
      fonts: this.fonts,
      terminal: { kind: 'rest' as const, url: terminal.url },
      printer: { url: printer.url, ...(counter && { counter }) },
      office: { url: office.url },
      cash: this.cash?.settings ?? null,
      sim: { fingerMs: 1 },
    };
  }
}
