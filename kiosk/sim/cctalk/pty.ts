import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KioskError } from '../../error/kiosk-error.js';

export interface PtyPair {
  near: string;
  far: string;
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;

export function hasSocat(): boolean {
  return spawnSync('socat', ['-V']).status === 0;
}

/** Two serial ports joined by a cable, as a pair of pseudo-terminals. Needs socat. */
export async function openPtyPair(): Promise<PtyPair> {
  const folder = mkdtempSync(join(tmpdir(), 'cash-'));
  const [near, far] = [join(folder, 'near'), join(folder, 'far')];
  const cable = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`]);
  const ended = new Promise<void>((resolve) => cable.once('exit', () => resolve()));
  for (let left = PATIENCE_MS; !existsSync(near) || !existsSync(far); left -= 10) {
    if (left <= 0) {
      cable.kill('SIGKILL');
      throw new KioskError('cash.no-pty', 'socat made no pseudo-terminals: install socat');
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return {
    near,
    far,
    close: async () => {
      cable.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
