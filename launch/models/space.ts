import { statfs } from 'node:fs/promises';
import { LaunchError } from '../launch-error.js';

/** Left free for the journals of whatever else runs there. */
const SPARE_BYTES = 200_000_000;

/** @throws LaunchError `models.no-space` when `bytes` more would fill the disk */
export async function checkSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const wanted = bytes + SPARE_BYTES;
  if (free >= wanted) return;
  throw new LaunchError(
    'models.no-space',
    `${megabytes(wanted)} are needed in ${folder}, and ${megabytes(free)} are free. ` +
      'Free some space, or name a folder on another disk with --data.',
  );
}

/** As people read it. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
