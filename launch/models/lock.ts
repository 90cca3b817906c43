import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { LaunchError } from '../launch-error.js';
import { unwritable } from './trouble.js';

/**
 * Lets one installation at a time work on a folder.
 * @returns what gives the folder free again
 * @throws LaunchError `models.busy`
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'installing.pid');
  if (!(await take(file))) {
    const holder = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(holder)) throw busy(folder, holder, file);
    // Left behind by one that was killed.
    await rm(file, { force: true });
    if (!(await take(file))) throw busy(folder, holder, file);
  }
  return () => rm(file, { force: true });
}

async function take(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    return unwritable(error as NodeJS.ErrnoException);
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function busy(folder: string, pid: number, file: string): LaunchError {
  return new LaunchError(
    'models.busy',
    `Another installation (process ${pid}) works in ${folder}. Wait for it; if there is none, remove ${file}.`,
  );
}
