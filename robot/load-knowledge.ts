import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RobotError } from './error/robot-error.js';
import type { Knowledge } from './guide/index.js';
import {
  checkSpots,
  composeAnswer,
  createLookup,
  lookupById,
  parseDirectory,
  problemText,
  type Directory,
  type Problem,
} from './places/index.js';
import type { Site } from './site/index.js';
import type { Language } from '../zone/wire/index.js';

/** Staff mend one file at a time; a screen full of lines is enough. */
const MAX_PROBLEMS = 20;

export interface KnowledgeOptions {
  /** Folder of the site. */
  dir: string;
  site: Site;
  dock: string;
  language: Language;
}

/**
 * Reads the site's directory and makes sure that it fits the plan.
 * @throws RobotError `places.unreadable`, `places.invalid` with a line per mistake, `config.invalid`
 */
export async function loadKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  const { dir, site, dock, language } = options;
  const directory = await loadDirectory(join(dir, 'places.yaml'), site);
  if (!site.spots.has(dock)) {
    throw new RobotError(
      'config.invalid',
      `dock: the plan of ${dir} has no spot "${dock}". Name one of its spots, for example robot-dock.`,
    );
  }
  return {
    directory,
    spots: new Map([...site.spots].map(([id, { pose }]) => [id, pose])),
    dock,
    language,
    lookup: createLookup(directory),
    lookupById: (id, spoken) => lookupById(directory, id, spoken),
    compose: composeAnswer,
  };
}

async function loadDirectory(file: string, site: Site): Promise<Directory> {
  const text = await readText(file);
  const parsed = parseDirectory(text, file);
  if (!parsed.ok) throw invalid(parsed.problems);
  const { directory, locate } = parsed;
  const problems = checkSpots(directory, site.spots.keys(), { locate, file });
  if (problems.length > 0) throw invalid(problems);
  return directory;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new RobotError(
      'places.unreadable',
      `Cannot read the directory ${file}. Restore the file, or set "site" to the folder that has it.`,
      { cause },
    );
  }
}

function invalid(problems: readonly Problem[]): RobotError {
  const lines = problems.slice(0, MAX_PROBLEMS).map(problemText);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`and ${more} more`);
  return new RobotError('places.invalid', lines.join('\n'));
}
