import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { DeviceKind } from '../../zone/wire/index.js';

/** The part of the zone's registry that `up` needs. */
export interface TokenIssuer {
  issue(device: string, kind: DeviceKind): string;
  verify(device: string, kind: DeviceKind, token: string): boolean;
}

/**
 * Leaves a token the zone accepts in `file` (mode 0600): the one already there when it still holds,
 * else a new one.
 */
export async function ensureToken(
  issuer: TokenIssuer,
  device: string,
  kind: DeviceKind,
  file: string,
): Promise<string> {
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '' && issuer.verify(device, kind, kept)) return kept;
  const token = issuer.issue(device, kind);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${token}\n`, { mode: 0o600 });
  return token;
}
