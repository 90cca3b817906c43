import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Duplex } from 'node:stream';
import { z } from 'zod';
import type { KioskConfig } from '../../kiosk/config.js';
import { PROJECT_ROOT } from '../tools/root.js';
import type { Points } from './points.js';

const BUILT = join(PROJECT_ROOT, 'dist/test/kiosk/child');
const Ready = z.object({ url: z.url() });

/** The kiosk's process: loaded at once, started when told, and killed as no process expects it. */
export class KioskChild {
  /** Resolves when the process is gone, however it went. */
  readonly gone: Promise<unknown>;
  private readonly child: ChildProcess;

  constructor(private readonly points: Points) {
    const hook = join(BUILT, 'announce-writes.js');
    this.child = spawn(process.execPath, ['--import', hook, join(BUILT, 'kiosk-process.js')], {
      stdio: ['ignore', 'inherit', 'inherit', 'pipe', 'ipc'],
    });
    this.gone = once(this.child, 'exit');
    this.listen(this.child.stdio[3] as Duplex);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** @returns the address of its page, as soon as the last run is settled; undefined when it died */
  async start(config: z.input<typeof KioskConfig>): Promise<string | undefined> {
    const ready = once(this.child, 'message').then(([message]) => Ready.parse(message).url);
    this.child.send(config);
    return Promise.race([ready, this.gone.then(() => undefined)]);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.gone;
  }

  private listen(line: Duplex): void {
    // A killed process tears the line.
    line.on('error', () => line.destroy());
    createInterface({ input: line }).on('line', (point) => {
      void this.points.reach(point).then((alive) => alive && line.write('.'));
    });
  }
}
