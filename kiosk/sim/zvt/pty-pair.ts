import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KioskError } from '../../error/kiosk-error.js';

/** A cable: what is written at one end is read at the other. */
export interface PtyPair {
  near: string;
  far: string;
  /** Pulls the cable. */
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;

export function hasSocat(): boolean {
  return spawnSync('socat', ['-V']).status === 0;
}

/** @throws KioskError `sim.no-pty` without socat */
export async function openPtyPair(): Promise<PtyPair> {
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  const near = join(folder, 'near');
  const far = join(folder, 'far');
  const socat = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`]);
  const close = async () => {
    await ended(socat);
    rmSync(folder, { recursive: true, force: true });
  };
  for (let left = PATIENCE_MS; !existsSync(near) || !existsSync(far); left -= 10) {
    if (left <= 0) {
      await close();
      throw new KioskError('sim.no-pty', 'socat made no pair of terminals: install socat.');
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return { near, far, close };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve()).kill('SIGKILL');
  });
}
