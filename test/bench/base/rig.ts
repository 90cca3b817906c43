import { fork, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialLine, type Line } from '../../../robot/base/index.js';
import { SimulatedDrive } from '../../../robot/sim/drive/index.js';
import type { FromDriver, ToDriver } from './messages.js';

const DRIVER = fileURLToPath(new URL('driver.js', import.meta.url));
const PATIENCE_MS = 10_000;

export function hasSocat(): boolean {
  return spawnSync('socat', ['-V']).status === 0;
}

export function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The driver's process, a pair of pseudo-terminals, and the simulated drive at their far end. */
export class Rig {
  readonly drive = new SimulatedDrive({ now: nowMs });
  /** Called for each frame that arrives at the drive. */
  onFrame: (frame: Uint8Array) => void = () => undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), 'bench-base-'));
  #socat: ChildProcess | undefined;
  #driver: ChildProcess | undefined;
  #line: Line | undefined;

  async start(): Promise<void> {
    const near = join(this.#folder, 'near');
    const far = join(this.#folder, 'far');
    this.#socat = spawn('socat', [`pty,raw,echo=0,link=${near}`, `pty,raw,echo=0,link=${far}`]);
    await until(() => existsSync(near) && existsSync(far));
    this.#line = await serialLine(
      far,
      115_200,
    )({
      received: (bytes) => {
        this.onFrame(bytes);
        const answer = this.drive.receive(bytes);
        if (answer !== undefined) this.#line?.write(answer);
      },
      closed: () => undefined,
    });
    this.#driver = fork(DRIVER, [near]);
    await until(() => this.drive.enabled);
  }

  ask(order: ToDriver): Promise<FromDriver> {
    return new Promise((resolve, reject) => {
      this.#driver?.once('message', (answer) => {
        resolve(answer as FromDriver);
      });
      this.#driver?.send(order, (error) => {
        if (error !== null) reject(error);
      });
    });
  }

  /** Drives, and waits until the wheels turn. */
  async drives(): Promise<void> {
    await this.ask({ type: 'drive' });
    await until(() => this.drive.targets.left > 20);
  }

  /** kill -9. Resolves when the process is gone: until then its last frame may still be on its way. */
  kill(): Promise<void> {
    return new Promise((resolve) => {
      this.#driver?.once('exit', () => {
        resolve();
      });
      this.#driver?.kill('SIGKILL');
    });
  }

  async stop(): Promise<void> {
    this.#driver?.kill('SIGKILL');
    await this.#line?.close();
    this.#socat?.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** @throws Error when it takes longer than anything on this rig should */
export async function until(holds: () => boolean): Promise<void> {
  const began = nowMs();
  while (!holds()) {
    if (nowMs() - began > PATIENCE_MS) throw new Error(`The rig waited ${PATIENCE_MS} ms in vain`);
    await sleep(1);
  }
}
