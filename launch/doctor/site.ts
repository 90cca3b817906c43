import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkSpots, parseDirectory, problemText } from '../../robot/places/index.js';
import { checkSite, loadSite } from '../../robot/site/index.js';
import { attempt, bad, good, type Check } from './check.js';

/** The site's files and its directory of services. */
export async function checkSiteFolder(folder: string): Promise<Check[]> {
  const map = await attempt(
    'map',
    async () => {
      const { map: grid, spots } = await loadSite(folder);
      return `${grid.width} x ${grid.height} cells of ${grid.resolution} m, ${spots.size} spots`;
    },
    `Correct ${folder}, then run \`npx haengbok map make ${folder}\`.`,
  );
  return [map, await checkMapFiles(folder), ...(await checkDirectory(folder))];
}

async function checkMapFiles(folder: string): Promise<Check> {
  const remedy = `Run \`npx haengbok map make ${folder}\`.`;
  try {
    const differences = await checkSite(folder);
    return differences.length === 0
      ? good('map files', 'they are what plan.yaml makes')
      : bad('map files', differences.map((d) => `${d.file} ${d.reason}`).join(', '), remedy);
  } catch (error) {
    return bad('map files', error instanceof Error ? error.message : String(error), remedy);
  }
}

async function checkDirectory(folder: string): Promise<Check[]> {
  const file = path.join(folder, 'places.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return [bad('directory', `cannot read ${file}`, 'Restore it, or name another site.')];
  }
  const parsed = parseDirectory(text, file);
  const problems = parsed.ok ? await spotProblems(folder, file, parsed) : parsed.problems;
  if (problems.length > 0) {
    return problems.map((problem) => bad('directory', problemText(problem), problem.remedy));
  }
  if (!parsed.ok) return [];
  const { services, places, elsewhere, checked } = parsed.directory;
  const counts = `${services.length} services, ${places.length} places, ${elsewhere.length} elsewhere`;
  return [good('directory', `${counts}; fees and hours checked on ${checked}`)];
}

type Parsed = Extract<ReturnType<typeof parseDirectory>, { ok: true }>;

async function spotProblems(folder: string, file: string, { directory, locate }: Parsed) {
  const site = await loadSite(folder).catch(() => undefined);
  return site ? checkSpots(directory, site.spots.keys(), { locate, file }) : [];
}
