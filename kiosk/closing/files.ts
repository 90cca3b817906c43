import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { KioskError } from '../error/kiosk-error.js';

const NAME = /^closing-(\d{6})-.*\.(?:csv|pdf)$/;

/** `closing-000007-2026-11-26`, without its ending. */
export function nameOf(number: number, day: string): string {
  return `closing-${String(number).padStart(6, '0')}-${day}`;
}

/** The highest number among the files, whichever journal they came from; 0 where there are none. */
export function highestNumber(folder: string): number {
  return guarded(folder, () => {
    mkdirSync(folder, { recursive: true });
    const numbers = readdirSync(folder).map((name) => Number(NAME.exec(name)?.[1] ?? 0));
    return Math.max(0, ...numbers);
  });
}

/**
 * Whole or not at all, and never over another file: one that is there is kept.
 * @throws KioskError `closing.unwritable`
 */
export function writeOnce(folder: string, name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  const draft = `${file}.new`;
  return guarded(file, () => {
    writeThrough(draft, Buffer.from(content));
    try {
      linkSync(draft, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    rmSync(draft);
    return file;
  });
}

function writeThrough(file: string, bytes: Buffer): void {
  const descriptor = openSync(file, 'w', 0o640);
  try {
    writeSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function guarded<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (cause) {
    throw new KioskError(
      'closing.unwritable',
      `Cannot write ${path}: ${(cause as Error).message}. The closing itself is in the journal: give the kiosk's account the right to write there, or free some space, and close the day again; the missing files are written first.`,
      { cause },
    );
  }
}
