import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE_MS = 10_000;

/** What `apt-get install` wants for a serial cable; empty when it is there. */
export function missingPty(): string {
  return spawnSync('socat', ['-V']).status === 0 ? '' : 'socat';
}

export interface Pty {
  near: string;
  far: string;
  pull(): Promise<void>;
  plug(): Promise<void>;
  close(): Promise<void>;
}

/** A serial cable: two pseudo-terminals, each the other's far end. */
export async function layPty(): Promise<Pty> {
  const folder = mkdtempSync(join(tmpdir(), 'cable-'));
  const near = join(folder, 'near');
  const far = join(folder, 'far');
  let socat: ChildProcess | undefined;
  const plug = async () => {
    socat = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`]);
    for (let left = PATIENCE_MS; !existsSync(near) || !existsSync(far); left -= 10) {
      if (left <= 0) throw new Error('socat made no pseudo-terminals');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const pull = async () => {
    const running = socat;
    socat = undefined;
    if (!running) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill();
    await gone;
  };
  await plug();
  return {
    near,
    far,
    pull,
    plug,
    close: async () => {
      await pull();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
