import path from 'node:path';
import { RobotError } from '../error/robot-error.js';
import { geometryOf } from './draw/raster.js';
import { sameGeometry } from './grid/geometry.js';
import { readMap } from './map-file/read-map.js';
import { readPlan } from './plan/read-plan.js';
import { checkSpots } from './spots/check.js';
import { spotsOf } from './spots/spots.js';
import type { Site } from './types.js';

/**
 * Loads a site's folder (`plan.yaml`, `map.yaml`, `keepout.yaml`, `speed.yaml` and their images) and
 * makes sure that they fit together.
 * @throws RobotError `plan.unreadable`, `plan.invalid-yaml`, `plan.invalid`, `plan.blocked-spot`,
 * `map.unreadable`, `map.invalid-yaml`, `map.invalid-image`, `map.size`
 */
export async function loadSite(dir: string): Promise<Site> {
  const parsed = await readPlan(dir);
  const { plan } = parsed;
  const map = await readMap(path.join(dir, 'map.yaml'));
  const keepout = await readMap(path.join(dir, 'keepout.yaml'));
  const speed = await readMap(path.join(dir, 'speed.yaml'), 'scale');
  if (plan.map === 'drawn' && !sameGeometry(map, geometryOf(plan))) {
    throw sizeError(dir, 'map.yaml and its image do not have the size of plan.yaml');
  }
  if (!sameGeometry(map, keepout)) throw sizeError(dir, 'keepout and map differ in size or origin');
  if (!sameGeometry(map, speed)) throw sizeError(dir, 'speed and map differ in size or origin');
  checkSpots(parsed, map, keepout);
  return {
    id: plan.site,
    name: plan.name,
    plan,
    map,
    keepout,
    speed,
    spots: spotsOf(plan),
    walks: plan.walks,
  };
}

const sizeError = (dir: string, what: string) =>
  new RobotError('map.size', `${dir}: ${what}; run "npx haengbok map make ${dir}".`);
