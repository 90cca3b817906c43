import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KioskError } from '../error/kiosk-error.js';

const BYTES = 32;

/**
 * This kiosk's own key, made at its first start and readable by its account only.
 * @throws KioskError `secret.unreadable`
 */
export function openSecret(file: string): Uint8Array {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const known = readIfThere(file);
    if (known?.length === BYTES) return known;
    if (known) throw new KioskError('secret.damaged', `${known.length} bytes instead of ${BYTES}`);
    const fresh = randomBytes(BYTES);
    writeFileSync(file, fresh, { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (cause) {
    throw new KioskError(
      'secret.unreadable',
      `Cannot use ${file}, this kiosk's own key: ${(cause as Error).message}. Give the kiosk's account the right to read and write it. If it is damaged, move it away: a new one is made, and papers not yet registered with the zone can then not be verified.`,
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
