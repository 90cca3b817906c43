import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../graph/index.js';
import { prepareGround, type Ground } from '../sim/prepare.js';
import { createRng } from '../sim/random/rng.js';
import { rigOn, settle } from '../sim/testing/rig.js';
import { loadSite } from '../site/index.js';
import { createLocalizationWatch } from './watch.js';

const TRIPS = 200;
const HOUR_S = 3600;

let ground: Ground;
beforeAll(async () => {
  const folder = fileURLToPath(new URL('../../maps/ok-center', import.meta.url));
  ground = prepareGround(await loadSite(folder));
});

function watched(graph: Graph) {
  const doubts: string[] = [];
  const watch = createLocalizationWatch(graph.createNode('guide'), {
    log: pino({ enabled: false }),
    onDoubt: ({ reason }) => doubts.push(reason),
    onSure: () => undefined,
  });
  return { doubts, watch };
}

it(`does not doubt in ${TRIPS} trips among ten people`, async () => {
  const spots = [...ground.spots.values()];
  let arrived = 0;
  for (let seed = 1; seed <= TRIPS; seed++) {
    const rng = createRng(seed);
    const from = rng.pick(spots);
    const to = rng.pick(spots.filter((spot) => spot !== from));
    const rig = await rigOn(ground, { start: from.pose, seed, people: 10 });
    const { doubts, watch } = watched(rig.graph);
    await rig.clock.advance(1);
    const { status } = await settle(rig, (await rig.send(to.pose)).result(), 600);
    if (status === 'succeeded') arrived += 1;
    expect(doubts).toEqual([]);
    expect(watch.state().name).toBe('sure');
    expect(rig.errors).toEqual([]);
    await rig.graph.shutdown();
  }
  expect(arrived).toBe(TRIPS);
});

describe('an hour of service', () => {
  it.each([0, 10, 40])('among %d people gives no false alarm', async (people) => {
    const rng = createRng(people + 1);
    const spots = [...ground.spots.values()];
    const rig = await rigOn(ground, { start: rng.pick(spots).pose, seed: people + 1, people });
    const { doubts, watch } = watched(rig.graph);
    await rig.clock.advance(1);
    const end = rig.clock.now() + HOUR_S;
    let trips = 0;
    while (rig.clock.now() < end) {
      const drive = await rig.send(rng.pick(spots).pose);
      await settle(rig, drive.result(), 600);
      trips += 1;
      // Somebody is being served.
      await rig.clock.advance(rng.between(2, 20));
      expect(doubts).toEqual([]);
    }
    expect(watch.state().name).toBe('sure');
    expect(rig.errors).toEqual([]);
    expect(trips).toBeGreaterThan(40);
  });
});
