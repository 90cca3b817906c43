import path from 'node:path';
import type { DeviceKind } from '../../zone/wire/index.js';
import type { ProcessEntry } from '../profile.js';
import { PROJECT_ROOT } from '../root.js';

export interface Program {
  /** Its main.js. */
  readonly main: string;
  /** Folder of its built page; null: nobody looks at it. */
  readonly pages: string | null;
  /** As what it signs in to the zone; null: it does not. */
  readonly device: DeviceKind | null;
}

const PROGRAMS: Record<
  ProcessEntry['kind'],
  { main: string; page: boolean; device: DeviceKind | null }
> = {
  zone: { main: 'zone', page: true, device: null },
  robot: { main: 'robot', page: true, device: 'robot' },
  base: { main: 'robot/base/process', page: false, device: null },
  kiosk: { main: 'kiosk', page: true, device: 'kiosk' },
  ros: { main: 'launch/ros', page: false, device: null },
};

/** What is run for a kind of process. */
export function programOf(kind: ProcessEntry['kind'], root = PROJECT_ROOT): Program {
  const { main, page, device } = PROGRAMS[kind];
  return {
    main: path.join(root, 'dist', main, 'main.js'),
    pages: page ? path.join(root, 'dist', 'pages', kind) : null,
    device,
  };
}
