import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { serialLine } from '../modbus/serial-line.js';
import type { FarEnd } from './far-end.suite.js';

/** What hangs at the far end: the drive's registers, a slave with others, or no Modbus at all. */
export type Device = 'drive' | 'other-slave' | 'gps';

const SCRIPTS: Readonly<Record<Device, string>> = {
  drive: 'pymodbus_slave.py',
  'other-slave': 'pymodbus_slave.py',
  gps: 'nmea_gps.py',
};
/** Debian's own interpreter: the packages of apt are its. */
const PYTHON = '/usr/bin/python3';
const PATIENCE_MS = 10_000;

/** Debian packages that are missing, as `apt-get install` takes them; empty when all are there. */
export function missingPackages(): string {
  const has = (module: string): boolean =>
    spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;
  const packages = [
    ...(spawnSync('socat', ['-V']).status === 0 ? [] : ['socat']),
    ...(has('pymodbus') ? [] : ['python3-pymodbus']),
    ...(has('serial') ? [] : ['python3-serial']),
    ...(has('serial_asyncio') ? [] : ['python3-serial-asyncio']),
  ];
  return packages.join(' ');
}

/** python3-pymodbus, or a talker, behind a pair of pseudo-terminals, in real time. */
export async function pymodbusFarEnd(device: Device = 'drive'): Promise<FarEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'base-'));
  const near = join(folder, 'near');
  const far = join(folder, 'far');
  const registers = new Map<number, number>();
  const controls: number[] = [];
  let running: ChildProcess[] = [];

  const plug = async (): Promise<void> => {
    const socat = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`]);
    running.push(socat);
    await appeared(near);
    await appeared(far);
    const script = fileURLToPath(new URL(SCRIPTS[device], import.meta.url));
    const slave = spawn(PYTHON, [script, far, device], { stdio: ['pipe', 'pipe', 'ignore'] });
    running.push(slave);
    await new Promise<void>((resolve) => {
      createInterface({ input: slave.stdout }).on('line', (line) => {
        if (line === 'ready') resolve();
        const [address = NaN, value = NaN] = line.split(' ').map(Number);
        registers.set(address, value);
        if (address === 0x200e) controls.push(value);
      });
    });
  };
  const pull = async (): Promise<void> => {
    await Promise.all(running.map(ended));
    running = [];
  };
  const set = (address: number, value: number): void => {
    running[1]?.stdin?.write(`${address} ${value}\n`);
  };
  onTestFinished(async () => {
    await pull();
    rmSync(folder, { recursive: true, force: true });
  });
  await plug();
  return {
    open: serialLine(near, 115_200),
    controls,
    register: (address) => registers.get(address) ?? NaN,
    press: (pressed) => set(0x2003, pressed ? 1 : 0),
    fail: (left) => set(0x20a5, left),
    pull,
    plug,
    pass: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
  };
}

async function appeared(path: string): Promise<void> {
  for (let left = PATIENCE_MS; !existsSync(path); left -= 10) {
    if (left <= 0) throw new Error(`socat did not make ${path}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve()).kill('SIGKILL');
  });
}
