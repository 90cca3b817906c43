import { beforeAll, describe, expect, it } from 'vitest';
import { FREE, UNKNOWN } from './grid/cell.js';
import { distances } from './grid/distance.js';
import { cellAt } from './grid/geometry.js';
import { checkSite, loadSite } from './index.js';
import { reachableFrom } from './spots/reach.js';
import type { WalkPoint } from './plan/walks.js';
import type { Site } from './types.js';

const DIR = new URL('../../maps/ok-center', import.meta.url).pathname;

const AGREED_SPOTS = [
  'entrance exit information-desk priority-counter sign-language-counter ticket-machine',
  'waiting-area photo-zone photo-booth restroom accessible-restroom nursing-room atm copier water',
  'charging cafe elevator parking-lot aed lost-found passport-office robot-dock',
  'certificate-kiosk-1 certificate-kiosk-2 certificate-kiosk-3 certificate-kiosk-4',
  'tax-kiosk-1 tax-kiosk-2 gov24-pc-1 gov24-pc-2 gov24-pc-3',
  'residents-counter family-counter tax-counter vehicle-counter land-counter building-counter',
  'business-counter complaint-counter welfare-counter parking-counter',
].flatMap((line) => line.split(' '));

/** metres: the robot (0.30), somebody who sits (0.25), and a hand's breadth between them */
const REACH_M = 0.65;

describe('maps/ok-center', () => {
  let site: Site;
  let fromWalls: Float64Array;
  let fromKeepouts: Float64Array;
  const at = (values: Float64Array, x: number, y: number) =>
    values[cellAt(site.map, x, y)?.index ?? -1] ?? 0;

  beforeAll(async () => {
    site = await loadSite(DIR);
    fromWalls = distances(site.map, (index) => site.map.data[index] !== FREE);
    fromKeepouts = distances(site.map, (index) => site.keepout.data[index] !== FREE);
  });

  it('holds exactly what its plan makes', async () => {
    expect(await checkSite(DIR)).toEqual([]);
  });

  it.each([
    ['the entrance', 'entrance', 60],
    ['the priority counter', 'priority-counter', 50],
    ['the ticket machine', 'ticket-machine', 100],
  ])('lets the robot drive at %s with its share of full speed', (_, id, percent) => {
    const { x, y } = site.spots.get(id)?.pose ?? { x: NaN, y: NaN };
    expect(100 - (site.speed.data[cellAt(site.map, x, y)?.index ?? -1] ?? NaN)).toBe(percent);
  });

  it('is a hall of 1,076 square metres inside its outer walls', () => {
    const { map } = site;
    const outside = reachableFrom(
      map,
      [map.origin.x + 0.01, map.origin.y + 0.01],
      (index) => map.data[index] === UNKNOWN,
    );
    const fromOutside = distances(map, (index) => outside[index] === 1);
    const insideWalls = fromOutside.filter((metres) => metres > 0.225).length;
    expect(Math.abs(insideWalls * map.resolution ** 2 - 1076)).toBeLessThan(1);
  });

  it('has every spot of the directory and no other', () => {
    expect([...site.spots.keys()].sort()).toEqual([...AGREED_SPOTS].sort());
  });

  it('gives the robot 0.45 m on every spot, outside the keepouts', () => {
    for (const { id, pose } of site.spots.values()) {
      expect(at(fromWalls, pose.x, pose.y), id).toBeGreaterThanOrEqual(0.45);
      expect(at(fromKeepouts, pose.x, pose.y), id).toBeGreaterThan(0.3);
    }
  });

  it('keeps the robot a hand away from people who sit at the end of a row', () => {
    const sitting = site.walks.points.filter(({ id }) => id.startsWith('seat-'));
    expect(sitting.length).toBeGreaterThan(3);
    for (const seat of sitting) {
      for (let dx = -REACH_M; dx <= REACH_M; dx += 0.05) {
        for (let dy = -REACH_M; dy <= REACH_M; dy += 0.05) {
          if (Math.hypot(dx, dy) > REACH_M) continue;
          const clear = at(fromKeepouts, seat.at[0] + dx, seat.at[1] + dy);
          expect(clear, `${seat.id} ${dx} ${dy}`).toBeLessThan(0.3);
        }
      }
    }
  });

  it.each([
    ['the robot', 0.35],
    ['a robot beside a wheelchair, in aisles of 1.5 m', 0.75],
  ])('lets %s go from the dock to every spot', (_, radius) => {
    const dock = site.spots.get('robot-dock')?.pose ?? { x: 0, y: 0 };
    const free = (index: number) =>
      (fromWalls[index] ?? 0) >= radius && (fromKeepouts[index] ?? 0) >= Math.min(radius, 0.35);
    // Dock, counters and machines stand at walls: the last metre is the robot's alone.
    const lastMetre = 1.0;
    const start = nearest(free, dock.x, dock.y, lastMetre);
    expect(start, 'robot-dock').toBeDefined();
    const reached = reachableFrom(site.map, start ?? [0, 0], free);
    for (const { id, pose } of site.spots.values()) {
      const arrived = nearest((index) => reached[index] === 1, pose.x, pose.y, lastMetre);
      expect(arrived, id).toBeDefined();
    }
  });

  it('leaves 1.5 m in front of every kiosk for a wheelchair to turn', () => {
    if (site.plan.map !== 'drawn') throw new Error('the plan of ok-center is drawn');
    const kiosks = site.plan.furniture.filter(({ kind }) => kind === 'kiosk');
    expect(kiosks).toHaveLength(6);
    for (const { id, box } of kiosks) {
      const [, bottom, right, top] = box ?? [0, 0, 0, 0];
      expect(at(fromWalls, right + 0.8, (bottom + top) / 2), id).toBeGreaterThanOrEqual(0.75);
    }
  });

  it('lets people walk every link, and leave from every point', () => {
    const { points, links } = site.walks;
    const byId = new Map(points.map((point) => [point.id, point]));
    for (const [from, to] of links) {
      const ends = [byId.get(from), byId.get(to)].filter((point) => point !== undefined);
      for (const [x, y] of steps(ends)) {
        expect(at(fromWalls, x, y), `${from} to ${to} at ${x}, ${y}`).toBeGreaterThanOrEqual(0.25);
      }
    }
    const [first = ''] = byId.keys();
    expect([...connectedWith(first, links)].sort()).toEqual([...byId.keys()].sort());
  });

  function nearest(
    wanted: (index: number) => boolean,
    x: number,
    y: number,
    within: number,
  ): [number, number] | undefined {
    let best: [number, number] | undefined;
    let bestDistance = within;
    for (let dx = -within; dx <= within; dx += 0.05) {
      for (let dy = -within; dy <= within; dy += 0.05) {
        const cell = cellAt(site.map, x + dx, y + dy);
        const distance = Math.hypot(dx, dy);
        if (!cell || distance > bestDistance || !wanted(cell.index)) continue;
        best = [x + dx, y + dy];
        bestDistance = distance;
      }
    }
    return best;
  }
});

/** metres around a seat that belong to it */
const SEAT_REACH = 0.75;

/** Points every 2 cm of a link, without the last step onto a seat. */
function steps(ends: readonly WalkPoint[]): [number, number][] {
  const [from, to] = ends;
  if (!from || !to) return [];
  const length = Math.hypot(to.at[0] - from.at[0], to.at[1] - from.at[1]);
  const count = Math.ceil(length / 0.02);
  return Array.from({ length: count + 1 }, (_, step): [number, number] => [
    from.at[0] + ((to.at[0] - from.at[0]) * step) / count,
    from.at[1] + ((to.at[1] - from.at[1]) * step) / count,
  ]).filter(([x, y]) =>
    ends.every(
      (end) => end.does !== 'sit' || Math.hypot(x - end.at[0], y - end.at[1]) > SEAT_REACH,
    ),
  );
}

function connectedWith(start: string, links: readonly (readonly [string, string])[]): Set<string> {
  const found = new Set([start]);
  for (const id of found) {
    for (const [a, b] of links) {
      if (a === id) found.add(b);
      if (b === id) found.add(a);
    }
  }
  return found;
}
