import type { GridMap, Site } from '../site/types.js';
import { createPlanner } from './nav2/planner/planner.js';
import type { Planner } from './nav2/planner/types.js';
import type { Destination } from './people/itinerary.js';
import type { Stay } from './people/person.js';
import { PERSON_RADIUS_M } from './people/person.js';
import { wallsOf, type Walls } from './world/walls.js';

/** What the simulator needs of a site. */
export type SimulatedSite = Pick<Site, 'map' | 'keepout' | 'speed' | 'spots' | 'walks'>;

/** What is worked out once for a floor and used by every run on it. */
export interface Ground {
  readonly map: GridMap;
  readonly keepout: GridMap;
  readonly speed: GridMap;
  readonly walls: Walls;
  /** The robot's ways. */
  readonly planner: Planner;
  /** People's ways: narrower bodies, and keepouts are not for them. */
  readonly peoplePlanner: Planner;
  readonly destinations: readonly Destination[];
  readonly spots: SimulatedSite['spots'];
}

const STAY_AT: Readonly<Record<SimulatedSite['walks']['points'][number]['does'], Stay>> = {
  door: 'stand',
  pass: 'look-around',
  stand: 'stand',
  queue: 'stand',
  sit: 'sit',
};

/** Takes about half a second for a hall of 40 x 27 m. */
export function prepareGround(site: SimulatedSite): Ground {
  const peoplePlanner = createPlanner(site.map, undefined, { robotRadius: PERSON_RADIUS_M });
  return {
    map: site.map,
    keepout: site.keepout,
    speed: site.speed,
    walls: wallsOf(site.map),
    planner: createPlanner(site.map, site.keepout),
    peoplePlanner,
    destinations: site.walks.points.map(({ at: [x, y], does }) => ({ x, y, stay: STAY_AT[does] })),
    spots: site.spots,
  };
}
