import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KioskError } from '../error/kiosk-error.js';

/** A serial cable: two pseudo-terminals, what is written at one end is read at the other. */
export interface PtyPair {
  near: string;
  far: string;
  pull(): Promise<void>;
  /** @throws KioskError `sim.no-pty` */
  plug(): Promise<void>;
  /** Pulls it for good. */
  close(): Promise<void>;
}

const PATIENCE_MS = 10_000;

export function hasSocat(): boolean {
  return spawnSync('socat', ['-V']).status === 0;
}

/** @throws KioskError `sim.no-pty` without socat */
export async function openPtyPair(): Promise<PtyPair> {
  const folder = mkdtempSync(join(tmpdir(), 'cable-'));
  const near = join(folder, 'near');
  const far = join(folder, 'far');
  let socat: ChildProcess | undefined;
  const pull = async () => {
    const running = socat;
    socat = undefined;
    if (running) await ended(running);
  };
  const plug = async () => {
    socat = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`]);
    for (let left = PATIENCE_MS; !existsSync(near) || !existsSync(far); left -= 10) {
      if (left <= 0) {
        await close();
        throw new KioskError('sim.no-pty', 'socat made no pair of terminals: install socat.');
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const close = async () => {
    await pull();
    rmSync(folder, { recursive: true, force: true });
  };
  await plug();
  return { near, far, pull, plug, close };
}

/** Politely, so that socat takes its links away. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve()).kill();
  });
}
