import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadFonts } from '../../kiosk/printing/index.js';
import type { Screen } from '../../kiosk/screen/index.js';
import { balance, type Balance } from './balance.js';
import { readJournals } from './journals.js';
import { KioskChild } from './kiosk-child.js';
import { startOutside, type Outside } from './outside.js';
import { Points } from './points.js';
import { Visitor } from './visitor.js';

const FONTS = resolve(import.meta.dirname, '../../launch/pages/public/fonts');

/** A kiosk that can be killed and comes back on the same disk, and the machines around it. */
export class Rig {
  private child: KioskChild | undefined;
  private spare: KioskChild | undefined;
  private url: string | undefined;

  private constructor(
    readonly folder: string,
    readonly points: Points,
    readonly outside: Outside,
    private readonly fonts: { regular: string; bold: string },
  ) {}

  static async open(): Promise<Rig> {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>kiosk</title>');
    const fonts = await unpackFonts(folder);
    const points = new Points();
    return new Rig(folder, points, await startOutside(folder, points), fonts);
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

  async kill(): Promise<void> {
    this.url = undefined;
    await this.child?.kill();
  }

  /** One visit to its end or to the death of the kiosk. */
  async visit(copies: number): Promise<Screen | 'killed'> {
    const { child, url } = this;
    if (!child || url === undefined) throw new Error('the kiosk is not running');
    const visitor = new Visitor(url);
    const whole = visitor.visit(copies).then(async (end) => {
      await visitor.goHome();
      return end;
    });
    whole.catch(() => undefined);
    try {
      return await Promise.race([whole, child.gone.then(() => 'killed' as const)]);
    } finally {
      visitor.leave();
    }
  }

  /** Once nothing more comes out of the printer. */
  async balance(): Promise<Balance> {
    const { printer } = this.outside;
    const busy = () =>
      printer.jobs().some(({ state }) => ['pending', 'processing'].includes(state));
    while (busy()) await new Promise((next) => setTimeout(next, 10));
    return balance(this.outside, readJournals(this.data));
  }

  async close(): Promise<void> {
    for (const child of [this.child, this.spare]) await child?.kill();
    await this.outside.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private config() {
    const { terminal, printer, office } = this.outside.cables;
    return {
      id: 'kiosk-1',
      kind: 'certificate' as const,
      spot: 'certificate-kiosk-1',
      listen: { port: 0 },
      pages: this.folder,
      data: this.data,
      fonts: this.fonts,
      terminal: { kind: 'rest' as const, url: terminal.url },
      printer: { url: printer.url },
      office: { url: office.url },
      sim: { fingerMs: 1 },
    };
  }
}

/** Unpacked once: every start of the kiosk would do it again. */
async function unpackFonts(folder: string) {
  const packed = (weight: string) => join(FONTS, `PretendardGOV-${weight}.woff2`);
  const fonts = await loadFonts({ regular: packed('Regular'), bold: packed('Bold') });
  const at = (name: keyof typeof fonts) => {
    const file = join(folder, `${name}.ttf`);
    writeFileSync(file, fonts[name]);
    return file;
  };
  return { regular: at('regular'), bold: at('bold') };
}
