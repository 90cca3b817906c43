import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellAt, loadSite } from '../../robot/site/index.js';
import { PROJECT_ROOT } from '../tools/root.js';
import { randomPlaces } from './places.js';
import { off, sourced, startRig, type RosRig } from './rig.js';
import { makeTrip, type Trip } from './trip.js';

const TRIPS = 20;
const SEED = 20;
const PEOPLE = 6;

/* Twenty trips among people with a real Nav2: AMCL, masks, collision monitor. About 20 minutes. */

describe.skipIf(!sourced)(`trips on ROS 2 with Nav2${off}`, () => {
  let rig: RosRig;
  let allowed: (x: number, y: number) => number;
  const trips: Trip[] = [];

  beforeAll(async () => {
    const { speed } = await loadSite(path.join(PROJECT_ROOT, 'maps', 'ok-center'));
    allowed = (x, y) => 1 - (speed.data[cellAt(speed, x, y)?.index ?? -1] ?? 0) / 100;
    rig = await startRig({ seed: SEED, people: PEOPLE });
  }, 300_000);
  afterAll(() => rig.close());

  it('all arrive', async () => {
    for (const target of randomPlaces(rig.planner, rig.start, SEED, TRIPS)) {
      const trip = await makeTrip(rig, target, allowed);
      trips.push(trip);
      console.log(JSON.stringify(rounded(trip)));
    }
    console.log(JSON.stringify(summary(trips, rig)));
    expect(trips.filter(({ outcome }) => outcome !== 'arrived')).toEqual([]);
  });

  it('end where they should, by the truth', () => {
    for (const { missedM, missedRad } of trips) {
      expect(missedM).toBeLessThan(0.4);
      expect(missedRad).toBeLessThan(0.4);
    }
  });

  it('touch nobody and nothing', () => {
    expect(rig.world.contacts.count('wall')).toBe(0);
    expect(rig.world.contacts.count('person')).toBe(0);
  });

  it('stay out of keepouts and within half a metre a second', () => {
    for (const { keepoutM, fastest } of trips) {
      expect(keepoutM).toBeGreaterThan(0);
      expect(fastest).toBeLessThan(0.55);
    }
  });

  it('are slow where a speed zone says so', () => {
    expect(Math.max(...trips.map(({ overLimit }) => overLimit))).toBeLessThan(0.08);
  });

  it('are hardly longer than the shortest way', () => {
    const weighted = trips.map(
      ({ shortestM, drivenM }) => shortestM / Math.max(shortestM, drivenM),
    );
    expect(weighted.reduce((sum, one) => sum + one, 0) / trips.length).toBeGreaterThan(0.85);
  });
});

function rounded(trip: Trip): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(trip).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'number' ? Math.round(value * 100) / 100 : value,
    ]),
  );
}

function summary(trips: readonly Trip[], { world }: RosRig): Record<string, unknown> {
  const sum = (of: (trip: Trip) => number) => trips.reduce((total, trip) => total + of(trip), 0);
  const worst = (of: (trip: Trip) => number) => Math.max(...trips.map(of));
  return {
    arrived: trips.filter(({ outcome }) => outcome === 'arrived').length,
    of: trips.length,
    seconds: Math.round(sum(({ seconds }) => seconds)),
    drivenM: Math.round(sum(({ drivenM }) => drivenM)),
    shortestM: Math.round(sum(({ shortestM }) => shortestM)),
    missedM: worst(({ missedM }) => missedM).toFixed(2),
    closestPersonM: (-worst(({ personM }) => -personM)).toFixed(2),
    closestWallM: (-worst(({ wallM }) => -wallM)).toFixed(2),
    touchedWalls: world.contacts.count('wall'),
    touchedPeople: world.contacts.count('person'),
  };
}
