import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSite, type Site } from '../../robot/site/index.js';

/** Loads the demonstration centre, whether this runs from the sources or from what was compiled. */
export async function okCenter(): Promise<Site> {
  const folders = ['../../maps/ok-center', '../../../maps/ok-center'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return loadSite(folders.find((folder) => existsSync(folder)) ?? 'maps/ok-center');
}
