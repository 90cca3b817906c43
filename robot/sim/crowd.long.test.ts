import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadSite } from '../site/index.js';
import { createRng, prepareGround, runEscort } from './index.js';

const SITE = path.resolve(fileURLToPath(import.meta.url), '../../../maps/ok-center');
const TRIPS = 150;
const PEOPLE = 25;

it(`touches nobody on ${TRIPS} trips through ${PEOPLE} people`, async () => {
  const site = prepareGround(await loadSite(SITE));
  const spots = [...site.spots.values()];
  const rng = createRng(4711);
  const pick = () => {
    const spot = spots[Math.floor(rng.next() * spots.length)];
    if (!spot) throw new Error('the site has no spots');
    return spot.pose;
  };
  let arrived = 0;
  for (let seed = 1; seed <= TRIPS; seed += 1) {
    const trip = await runEscort({ site, start: pick(), goal: pick(), seed, people: PEOPLE });
    expect(trip, `trip ${seed}`).toMatchObject({ wall_contacts: 0, person_contacts: 0 });
    if (trip.outcome === 'arrived') arrived += 1;
  }
  expect(arrived).toBeGreaterThanOrEqual(TRIPS * 0.98);
});
