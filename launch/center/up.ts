import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { openRegistry, REGISTRY_FILE } from '../../zone/hub/index.js';
import { loadProfile, withPortBase, type ProcessEntry, type Profile } from '../profile.js';
import { requireRos } from '../ros/sourced.js';
import { Supervisor, type Supervised } from '../supervisor/supervisor.js';
import { createIndexServer, type IndexEntry } from './index-page.js';
import { requireFreePorts } from './ports.js';
import { programOf } from './programs.js';
import { addressOf, filesOf, processConfig, zoneEntry, type Layout } from './process-config.js';
import { ensureToken } from './tokens.js';

/** The device id under which the index page's link signs in to the console. */
const CONSOLE_DEVICE = 'console-1';

export interface UpOptions {
  readonly profile: string;
  readonly data: string;
  readonly portBase?: number;
}

export interface RunningCentre {
  /** Address of the index page. */
  readonly address: string;
  readonly supervisor: Supervisor;
  stop(): Promise<void>;
}

/**
 * Brings up every process of a profile and the index page.
 * @throws LaunchError when the profile, a port or a store stands in the way, naming the remedy
 */
export async function bringUp(options: UpOptions, log: Logger): Promise<RunningCentre> {
  const named = await loadProfile(options.profile);
  const profile = options.portBase === undefined ? named : withPortBase(named, options.portBase);
  const layout: Layout = { profile, data: options.data };
  requireRos(profile);
  await requireFreePorts(profile.index.host, [
    { id: 'index page', port: profile.index.port },
    ...profile.processes,
  ]);
  const consoleToken = await prepare(layout);
  const supervisor = new Supervisor(
    profile.processes.map((entry) => command(layout, entry)),
    log,
  );
  const index = await createIndexServer({
    entries: indexEntries(layout, consoleToken),
    status: () => supervisor.status(),
  });
  await index.listen({ host: profile.index.host, port: profile.index.port });
  supervisor.start();
  return {
    address: `http://${profile.index.host}:${profile.index.port}/`,
    supervisor,
    stop: async () => {
      await supervisor.stop();
      await index.close();
    },
  };
}

/** Folders, settings files and device tokens; returns the console's token, if there is a zone. */
async function prepare(layout: Layout): Promise<string | null> {
  for (const entry of layout.profile.processes) {
    const files = filesOf(layout, entry.id);
    await mkdir(files.folder, { recursive: true });
    await writeFile(files.config, JSON.stringify(processConfig(layout, entry), null, 2));
  }
  return issueTokens(layout, layout.profile);
}

async function issueTokens(layout: Layout, profile: Profile): Promise<string | null> {
  const zone = zoneEntry(profile);
  if (!zone) return null;
  const registry = openRegistry(path.join(filesOf(layout, zone.id).folder, REGISTRY_FILE));
  try {
    for (const entry of profile.processes) {
      const { device } = programOf(entry.kind);
      if (!device) continue;
      await ensureToken(registry, entry.id, device, filesOf(layout, entry.id).token);
    }
    const file = filesOf(layout, CONSOLE_DEVICE).token;
    return await ensureToken(registry, CONSOLE_DEVICE, 'console', file);
  } finally {
    registry.close();
  }
}

function command(layout: Layout, entry: ProcessEntry): Supervised {
  const files = filesOf(layout, entry.id);
  return {
    id: entry.id,
    main: programOf(entry.kind).main,
    args: ['--config', files.config],
    log: files.log,
    address: addressOf(layout, entry),
  };
}

function indexEntries(layout: Layout, consoleToken: string | null): IndexEntry[] {
  return layout.profile.processes.map((entry) => {
    const address = `${addressOf(layout, entry)}/`;
    const signIn = new URLSearchParams({ device: CONSOLE_DEVICE, token: consoleToken ?? '' });
    const signsIn = entry.kind === 'zone' && consoleToken !== null && onLoopback(layout.profile);
    const page = programOf(entry.kind).pages === null ? null : address;
    return {
      id: entry.id,
      kind: entry.kind,
      href: signsIn ? `${address}#${signIn.toString()}` : page,
    };
  });
}

/** Only somebody at this computer may find the console's token on the index page. */
function onLoopback({ index }: Profile): boolean {
  return index.host === 'localhost' || index.host === '::1' || index.host.startsWith('127.');
}
