import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ZoneError } from '../error/zone-error.js';

const BYTES = 32;

/**
 * The zone's own key, made at its first start and readable by its account only.
 * @throws ZoneError `secret.unreadable`
 */
export function openSecret(file: string): Uint8Array {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const known = readIfThere(file);
    if (known?.length === BYTES) return known;
    if (known) throw new ZoneError('secret.damaged', `${known.length} bytes instead of ${BYTES}`);
    const fresh = randomBytes(BYTES);
    writeFileSync(file, fresh, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (cause) {
    throw new ZoneError(
      'secret.unreadable',
      `${file}, the zone's own key, cannot be used (${(cause as Error).message}): give the zone's account the right to read and write it, or restore it from a backup. With another key, papers issued before cannot be verified.`,
      { cause },
    );
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
