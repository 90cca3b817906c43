import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from './root.js';

export const CLI = path.join(PROJECT_ROOT, 'launch', 'bin', 'haengbok.js');

/** As many as the largest profile spreads over. */
const PORTS = 20;
const LOWEST_PORT = 12_000;
const HIGHEST_PORT = 32_000;
/** Characters of a log that a failure shows. */
const LAST_WORDS = 1_500;

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
  try {
    await until('every process is up', async () =>
      (await centre.status()).every(({ phase }) => phase === 'up'),
    );
    return centre;
  } catch (cause) {
    const found = await whatHappened(centre);
    await centre.stop();
    throw new Error(found, { cause });
  }
}

/** For whoever reads the failure: each process's state, and the last words of those not up. */
async function whatHappened(centre: TestCentre): Promise<string> {
  const rows = await centre.status().catch(() => []);
  if (rows.length === 0) return `${centre.index} does not answer`;
  const told = await Promise.all(
    rows.map(async ({ id, address, phase, restarts, lastExit }) => {
      const state = `${id} at ${address}: ${phase}, ${restarts} restarts, last exit ${lastExit ?? 'none'}`;
      if (phase === 'up') return state;
      const words = await readFile(path.join(centre.data, id, 'log'), 'utf8').catch(String);
      return `${state}\n${words.slice(-LAST_WORDS)}`;
    }),
  );
  return told.join('\n');
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

/**
 * The first of `PORTS` neighbouring ports that nobody uses. Below the range from which the system
 * hands out ports, so that no connection of another test can take one before the centre does.
 */
async function freePortBase(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const base = randomInt(LOWEST_PORT, HIGHEST_PORT - PORTS);
    const ports = Array.from({ length: PORTS }, (_, i) => base + i);
    const free = await Promise.all(ports.map((port) => isFree(port)));
    if (free.every(Boolean)) return base;
  }
  throw new Error(`no ${PORTS} free ports in a row between ${LOWEST_PORT} and ${HIGHEST_PORT}`);
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen(port, '127.0.0.1', () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
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
