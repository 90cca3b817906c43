import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { LaunchError } from '../launch-error.js';

export type Found =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder'; readonly files: readonly string[] };

/**
 * One recording, or all in a folder and below, by name: that is by time.
 * @throws LaunchError `bag.missing`, `bag.none`
 */
export async function bagsIn(given: string): Promise<Found> {
  const info = await stat(given).catch((cause: unknown) => {
    throw new LaunchError(
      'bag.missing',
      `There is no ${given}. Give an MCAP file or a folder of them; missions are in data/<robot>/missions once a robot has driven.`,
      { cause },
    );
  });
  if (!info.isDirectory()) return { kind: 'file', file: given };
  const names = await readdir(given, { recursive: true });
  const files = names.filter((name) => name.endsWith('.mcap')).sort();
  if (files.length > 0)
    return { kind: 'folder', files: files.map((name) => path.join(given, name)) };
  throw new LaunchError(
    'bag.none',
    `There is no .mcap file in ${given}. A robot records once it has left its dock, when its settings have "record".`,
  );
}
