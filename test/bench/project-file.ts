import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of the project, whether this runs from the sources or compiled. */
export function projectFile(path: string): string {
  const roots = ['../../', '../../../'].map((root) =>
    fileURLToPath(new URL(root, import.meta.url)),
  );
  const root = roots.find((folder) => existsSync(`${folder}package.json`)) ?? './';
  return `${root}${path}`;
}
