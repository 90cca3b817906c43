import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RobotError } from '../error/robot-error.js';
import { drawKeepout, drawMap, drawSpeed } from './draw/raster.js';
import { readMap } from './map-file/read-map.js';
import { mapFiles } from './map-file/write-map.js';
import { readPlan } from './plan/read-plan.js';
import { checkSpots } from './spots/check.js';
import { drawPlanSvg } from './svg/plan-svg.js';

/** A file of a site's folder that is not what `plan.yaml` makes. */
export interface SiteDifference {
  readonly file: string;
  readonly reason: 'missing' | 'differs';
}

/**
 * Makes every file that follows from a site's `plan.yaml`: the map (unless it was surveyed), keepout
 * and speed mask, and the picture. Nothing is written when the plan has a mistake.
 * @returns names of the written files
 * @throws RobotError as `loadSite`, and `map.unwritable`
 */
export async function makeSite(dir: string): Promise<string[]> {
  const files = await siteFiles(dir);
  for (const [name, content] of files) await write(path.join(dir, name), content);
  return [...files.keys()];
}

/**
 * What of a site's folder differs from what `makeSite` would write; empty when nothing does.
 * @throws RobotError as `makeSite`
 */
export async function checkSite(dir: string): Promise<SiteDifference[]> {
  const differences: SiteDifference[] = [];
  for (const [file, content] of await siteFiles(dir)) {
    const present = await readFile(path.join(dir, file)).catch(() => undefined);
    if (!present) differences.push({ file, reason: 'missing' });
    else if (!present.equals(content)) differences.push({ file, reason: 'differs' });
  }
  return differences;
}

async function siteFiles(dir: string): Promise<Map<string, Buffer>> {
  const parsed = await readPlan(dir);
  const { plan } = parsed;
  const map = plan.map === 'drawn' ? drawMap(plan) : await readMap(path.join(dir, 'map.yaml'));
  const keepout = drawKeepout(plan, map);
  checkSpots(parsed, map, keepout);
  return new Map([
    ...(plan.map === 'drawn' ? mapFiles('map', map) : []),
    ...mapFiles('keepout', keepout),
    ...mapFiles('speed', drawSpeed(plan, map), 'scale'),
    ['plan.svg', Buffer.from(drawPlanSvg(plan, map))],
  ]);
}

async function write(file: string, content: Buffer): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RobotError(
      'map.unwritable',
      `${file} cannot be written (${reason}); check the folder's permissions and free space.`,
      { cause },
    );
  }
}
