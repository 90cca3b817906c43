import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { RobotConfig } from '../../robot/config.js';
import { parseDirectory, type Directory } from '../../robot/places/index.js';
import { startUnderstanding } from '../../robot/understanding/index.js';
import { filesOf, processConfig, type Layout } from '../center/process-config.js';
import { attempt, good, type Check } from './check.js';

/** Nobody hears it; a model that works finds something near to it. */
const SAMPLE = '등본을 떼고 싶어요';
/** Not a visitor waits for it, but a person. */
const PATIENCE_MS = 10_000;

/** Whether each robot that is given a sentence-embedding model could use it. */
export async function checkUnderstanding(layout: Layout): Promise<Check[]> {
  const checks: Check[] = [];
  for (const entry of layout.profile.processes) {
    if (entry.kind !== 'robot') continue;
    const { success, data } = RobotConfig.safeParse(processConfig(layout, entry));
    // What is wrong with its settings is said by the check of settings.
    if (!success || !data.understanding) continue;
    const folder = path.resolve(filesOf(layout, entry.id).folder, data.understanding.model);
    checks.push(await checkModel(entry.id, folder, path.join(data.site, 'places.yaml')));
  }
  return checks.length > 0
    ? checks
    : [good('understanding', 'no robot here has a sentence-embedding model: words alone')];
}

/** Compares one question with a few things of the directory, as only that shows that the model is whole. */
function checkModel(id: string, folder: string, places: string): Promise<Check> {
  return attempt(
    `understanding ${id}`,
    async () => {
      const directory = await firstFew(places);
      const understanding = startUnderstanding({ folder, directory, limit: PATIENCE_MS });
      try {
        await understanding.ready;
        const near = await understanding.near(SAMPLE);
        if (!near) throw new Error(`The model in ${folder} has nothing to say about a question.`);
        const { name, licence, note } = understanding.model;
        return `${name} (${licence}). ${note}`.trim();
      } finally {
        await understanding.close();
      }
    },
    'Run `npx haengbok models verify` and `models install`, or correct understanding.model in the ' +
      `settings of ${id}; left out, it understands by words alone.`,
  );
}

/** @throws Error where the directory is not valid, which its own check explains */
async function firstFew(file: string): Promise<Directory> {
  const parsed = parseDirectory(await readFile(file, 'utf8'), file);
  if (!parsed.ok) throw new Error(`${file} is not valid.`);
  const { directory } = parsed;
  return { ...directory, services: directory.services.slice(0, 2), places: [], elsewhere: [] };
}
