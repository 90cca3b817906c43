import { constants } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import process from 'node:process';
import { bad, good, type Check } from './check.js';

const OLDEST_NODE = [20, 20] as const;
/** Room for a busy day of journals and logs. */
const FREE_BYTES = 500 * 1024 * 1024;

export function checkNode(version = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
  return enough
    ? good('node', `Node ${version}`)
    : bad('node', `Node ${version} is too old`, `Install Node ${OLDEST_NODE.join('.')} or later.`);
}

export async function checkData(folder: string): Promise<Check> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return bad(
      'data folder',
      why,
      `Make ${folder} writable for this user, or name another folder with --data.`,
    );
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const megabytes = Math.floor(free / 1024 / 1024);
  return free >= FREE_BYTES
    ? good('data folder', `${folder}, ${megabytes} MiB free`)
    : bad(
        'data folder',
        `only ${megabytes} MiB free in ${folder}`,
        'Free some disk space: a kiosk that cannot write its journal goes out of service.',
      );
}
