import process from 'node:process';
import type { Command } from 'commander';
import { prepareGround, runEscort, type EscortReport } from '../../robot/sim/index.js';
import { loadSite, type Site } from '../../robot/site/index.js';
import type { Directory } from '../../robot/places/index.js';
import { LaunchError } from '../launch-error.js';
import { loadDirectory } from './directory.js';
import { wholeNumber } from './number-option.js';
import { DEFAULT_SITE, siteFolder } from './site-folder.js';

interface Options {
  site: string;
  from?: string;
  seed: number;
  people: number;
  json?: boolean;
}

export function addEscort(program: Command): void {
  program
    .command('escort')
    .description('drive to a place in the simulator, headless and faster than real time')
    .argument('<place>', 'place or service id of the directory, or a spot of the plan')
    .option('--site <site>', 'name in maps/ or a folder', DEFAULT_SITE)
    .option('--from <spot>', 'spot to start from (default: the dock)')
    .option('--seed <n>', 'seed of people and noise', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--people <n>', 'people walking about', wholeNumber(0, 100), 10)
    .option('--json', 'print the outcome and its metrics')
    .action(escort);
}

async function escort(place: string, options: Options): Promise<void> {
  const folder = siteFolder(options.site);
  const [site, directory] = await Promise.all([loadSite(folder), loadDirectory(folder)]);
  const goal = spotPose(site, spotFor(place, directory, site));
  const report = await runEscort({
    site: prepareGround(site),
    goal,
    seed: options.seed,
    people: options.people,
    ...(options.from === undefined ? {} : { start: spotPose(site, options.from) }),
  });
  if (report.outcome !== 'arrived') process.exitCode = 1;
  console.log(options.json ? JSON.stringify(report) : describe(report));
}

/** A place is one of its spots; a service is where it is done first. */
function spotFor(id: string, directory: Directory, site: Site): string {
  const service = directory.services.find((entry) => entry.id === id);
  const placeId = service?.ways[0]?.place ?? id;
  const spot = directory.places.find((entry) => entry.id === placeId)?.spots[0] ?? placeId;
  if (site.spots.has(spot)) return spot;
  throw new LaunchError(
    'escort.unknown-place',
    `There is no place, service or spot ${id}. Places: ${directory.places.map((entry) => entry.id).join(', ')}.`,
  );
}

function spotPose(site: Site, id: string): { x: number; y: number; yaw: number } {
  const spot = site.spots.get(id);
  if (spot) return spot.pose;
  throw new LaunchError(
    'escort.unknown-spot',
    `There is no spot ${id} on the plan. Spots: ${[...site.spots.keys()].join(', ')}.`,
  );
}

function describe(report: EscortReport): string {
  const { outcome, reason } = report;
  return [
    `${outcome}${reason === '' ? '' : `: ${reason}`}`,
    `${report.path_m.toFixed(1)} m in ${report.duration_s.toFixed(1)} s, SPL ${report.spl.toFixed(3)}`,
    `nearest anything came ${report.min_clearance_m.toFixed(2)} m; someone within 0.45 m ` +
      `${(report.intrusion_ratio * 100).toFixed(1)} % of the time; ` +
      `touched walls ${report.wall_contacts}, people ${report.person_contacts} times`,
  ].join('\n');
}
