import path from 'node:path';
import type { ProcessEntry, Profile } from '../profile.js';
import { DEMO_RECOGNISER, WAKE_HEAD } from '../voice-files.js';
import { PROJECT_ROOT } from '../root.js';
import { programOf } from './programs.js';

const FONTS = path.join(PROJECT_ROOT, 'launch', 'pages', 'public', 'fonts');

export interface Layout {
  readonly profile: Profile;
  /** Where stores, tokens, settings and logs of this centre live. */
  readonly data: string;
}

/** Where launch writes what belongs to one process. */
export function filesOf(layout: Layout, id: string) {
  const folder = path.join(layout.data, id);
  return {
    folder,
    config: path.join(folder, 'config.json'),
    token: path.join(folder, 'token'),
    log: path.join(folder, 'log'),
  };
}

export function addressOf(layout: Layout, entry: ProcessEntry): string {
  return `http://${layout.profile.index.host}:${entry.port}`;
}

/** The registry of devices, which `up` fills before the zone opens it. */
export function zoneEntry(profile: Profile): ProcessEntry | undefined {
  return profile.processes.find((entry) => entry.kind === 'zone');
}

/** The settings file of one process: what launch knows, then what the profile says. */
export function processConfig(layout: Layout, entry: ProcessEntry): Record<string, unknown> {
  const files = filesOf(layout, entry.id);
  const listen = { host: layout.profile.index.host, port: entry.port };
  const site = path.resolve(PROJECT_ROOT, layout.profile.site);
  const { pages } = programOf(entry.kind);
  const zone = zoneEntry(layout.profile);
  const link = zone ? { url: addressOf(layout, zone), tokenFile: files.token } : null;
  switch (entry.kind) {
    case 'zone':
      return { listen, site, pages, data: files.folder, ...entry.settings };
    case 'robot':
      return {
        id: entry.id,
        listen,
        site,
        pages,
        data: files.folder,
        zone: link,
        ...entry.settings,
        ...voiceOf(entry.settings),
      };
    case 'base':
      return { listen, ...entry.settings };
    case 'ros':
      return { listen, site, ...entry.settings };
    case 'kiosk':
      return {
        id: entry.id,
        listen,
        pages,
        data: files.folder,
        zone: link,
        fonts: {
          regular: path.join(FONTS, 'PretendardGOV-Regular.woff2'),
          bold: path.join(FONTS, 'PretendardGOV-Bold.woff2'),
        },
        ...entry.settings,
      };
  }
}

/** A profile that gives the robot a voice need not say where the project keeps its models. */
function voiceOf({ voice }: ProcessEntry['settings']): Record<string, unknown> {
  if (typeof voice !== 'object' || voice === null) return {};
  return { voice: { recogniser: DEMO_RECOGNISER, wake: WAKE_HEAD, ...voice } };
}
