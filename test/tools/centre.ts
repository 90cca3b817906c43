import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from './root.js';

export const CLI = path.join(PROJECT_ROOT, 'launch', 'bin', 'haengbok.js');

export interface TestCentre {
  readonly index: string;
  readonly ids: readonly string[];
  readonly data: string;
  readonly portBase: number;
  /** The `up` process itself. */
  readonly supervisor: ChildProcess;
  addressOf(id: string): string;
  status(): Promise<ProcessRow[]>;
  stop(): Promise<void>;
}

export interface ProcessRow {
  readonly id: string;
  readonly address: string;
  readonly pid: number | null;
  readonly phase: string;
  readonly restarts: number;
  readonly lastExit: string | null;
}

interface Started {
  readonly index: string;
  readonly processes: readonly { readonly id: string; readonly address: string }[];
}

/** Runs `haengbok up` as a user would, on free ports and an empty data folder, until all is up. */
export async function startCentre(profile = 'center'): Promise<TestCentre> {
  const centre = await launchCentre(profile);
  await until('every process is up', async () =>
    (await centre.status()).every(({ phase }) => phase === 'up'),
  );
  return centre;
}

/** The same without waiting: its processes may still be starting. */
export async function launchCentre(profile: string): Promise<TestCentre> {
  const data = await mkdtemp(path.join(tmpdir(), 'haengbok-test-'));
  const portBase = await freePortBase();
  const args = ['up', profile, '--json', '--data', data, '--port-base', String(portBase)];
  const supervisor = spawn(process.execPath, [CLI, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = new Promise<void>((resolve) => {
    supervisor.once('close', () => {
      resolve();
    });
  });
  const started = await firstLine(supervisor);
  return {
    index: started.index,
    ids: started.processes.map(({ id }) => id),
    data,
    portBase,
    supervisor,
    addressOf: (id) => addressIn(started, id),
    status: async () => {
      const response = await fetch(new URL('status.json', started.index));
      return (await response.json()) as ProcessRow[];
    },
    stop: async () => {
      supervisor.kill('SIGTERM');
      await closed;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function addressIn(started: Started, id: string): string {
  const found = started.processes.find((row) => row.id === id);
  if (!found) throw new Error(`no process ${id}`);
  return found.address;
}

async function firstLine(supervisor: ChildProcess): Promise<Started> {
  if (!supervisor.stdout) throw new Error('no output to read');
  for await (const line of createInterface({ input: supervisor.stdout })) {
    return JSON.parse(line) as Started;
  }
  throw new Error('`haengbok up` ended before it printed its addresses');
}

/** A port with room above it for a profile's other ports, not used by anyone now. */
async function freePortBase(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? Math.min(address.port, 65_000) : 9_700;
}

/** Waits for something to become true; a check that throws counts as not yet. */
export async function until(
  what: string,
  check: () => boolean | Promise<boolean>,
  patienceMs = 30_000,
): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    try {
      if (await check()) return;
    } catch (error) {
      if (Date.now() > end) throw new Error(`gave up waiting until ${what}`, { cause: error });
    }
    if (Date.now() > end) throw new Error(`gave up waiting until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
