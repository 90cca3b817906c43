import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDirectory, problemText, type Directory } from '../../robot/places/index.js';
import { LaunchError } from '../launch-error.js';

/** @throws LaunchError `directory.unreadable`, `directory.invalid` naming every mistake's line */
export async function loadDirectory(siteFolder: string): Promise<Directory> {
  const file = path.join(siteFolder, 'places.yaml');
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new LaunchError(
      'directory.unreadable',
      `Cannot read ${file}. Every site needs its directory there.`,
      { cause },
    );
  });
  const parsed = parseDirectory(text, file);
  if (parsed.ok) return parsed.directory;
  throw new LaunchError(
    'directory.invalid',
    `The directory needs correction:\n${parsed.problems.map(problemText).join('\n')}`,
  );
}
