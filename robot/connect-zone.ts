import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { RobotConfig } from './config.js';
import { RobotError } from './error/robot-error.js';
import type { Zone } from './guide/index.js';
import { createNoZone, createZoneLink } from './zone-link/index.js';

export interface ZoneConnection {
  zone: Zone;
  connected: () => boolean;
  close: () => void;
}

/** @throws RobotError `zone.token-unreadable` */
export async function connectZone({ id, zone }: RobotConfig, log: Logger): Promise<ZoneConnection> {
  if (!zone) return { zone: createNoZone(), connected: () => false, close: () => undefined };
  const token = await readToken(zone.tokenFile);
  const link = createZoneLink({
    url: zone.url,
    device: id,
    token,
    log: log.child({ module: 'zone-link' }),
  });
  return { zone: link, connected: () => link.connected, close: () => link.close() };
}

async function readToken(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw new RobotError(
      'zone.token-unreadable',
      `Cannot read the device token ${file}. Register the robot with npx haengbok devices add, or set "zone" to null.`,
      { cause },
    );
  }
}
