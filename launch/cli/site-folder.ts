import { existsSync } from 'node:fs';
import path from 'node:path';
import { LaunchError } from '../launch-error.js';
import { PROJECT_ROOT } from '../root.js';

/** The site of the embedded centre. */
export const DEFAULT_SITE = 'ok-center';

/** A site by name (`ok-center`) or by its folder. */
export function siteFolder(name: string): string {
  const named = path.join(PROJECT_ROOT, 'maps', name);
  const folder = existsSync(named) ? named : path.resolve(name);
  if (existsSync(folder)) return folder;
  throw new LaunchError(
    'site.missing',
    `No site ${name}: there is neither ${named} nor ${folder}. Give a folder with plan.yaml.`,
  );
}
