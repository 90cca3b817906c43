import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { KioskConfig, withAbsolutePaths } from '../../kiosk/config.js';
import { addressOf, filesOf, processConfig, type Layout } from '../center/process-config.js';
import type { ProcessEntry } from '../profile.js';
import { bad, good, type Check } from './check.js';
import { checkKioskDevices } from './kiosk-devices.js';

const HEALTH_MS = 2_000;
const Health = z.object({ ok: z.boolean(), state: z.string(), reason: z.string().nullish() });

/**
 * What each kiosk has a cable to, and whether it answers. A kiosk that runs keeps its cables to itself:
 * then it is asked instead. What is wrong with its settings is said by the check of settings.
 */
export async function checkKiosks(layout: Layout): Promise<Check[]> {
  const kiosks = layout.profile.processes.filter(({ kind }) => kind === 'kiosk');
  const checks = await Promise.all(kiosks.map((entry) => checkKiosk(layout, entry)));
  return checks.flat();
}

async function checkKiosk(layout: Layout, entry: ProcessEntry): Promise<Check[]> {
  const parsed = KioskConfig.safeParse(processConfig(layout, entry));
  if (!parsed.success) return [];
  const running = await checkRunning(addressOf(layout, entry), entry.id);
  if (running) return [running];
  const config = withAbsolutePaths(parsed.data, filesOf(layout, entry.id).folder);
  // What an adapter writes down while it is asked is none of the kiosk's books.
  const scratch = await mkdtemp(path.join(tmpdir(), 'haengbok-doctor-'));
  try {
    return await checkKioskDevices({ ...config, data: scratch });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Undefined when no kiosk answers there; whether something else does, the check of ports says. */
async function checkRunning(address: string, id: string): Promise<Check | undefined> {
  const name = `${id} devices`;
  try {
    const response = await fetch(`${address}/health`, { signal: AbortSignal.timeout(HEALTH_MS) });
    const { ok, state, reason } = Health.parse(await response.json());
    if (ok) return good(name, `in use by the running kiosk, which serves (${state})`);
    const remedy = `Open the service menu of ${id} (hold the logo): it shows each device and what ails it.`;
    return bad(name, `the running kiosk is ${state}: ${reason ?? 'no reason given'}`, remedy);
  } catch {
    return undefined;
  }
}
