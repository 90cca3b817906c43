import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDirectory, problemText } from './parse.js';
import type { Directory } from './schema.js';

const FILE = fileURLToPath(new URL('../../maps/ok-center/places.yaml', import.meta.url));

/** The text of the centre's directory as it is committed. */
export function directoryText(): string {
  return readFileSync(FILE, 'utf8');
}

export function centreDirectory(): Directory {
  const parsed = parseDirectory(directoryText(), 'places.yaml');
  if (!parsed.ok) throw new Error(parsed.problems.map(problemText).join('\n'));
  return parsed.directory;
}
