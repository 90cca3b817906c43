import { afterAll, afterEach, expect, it } from 'vitest';
import { hasSocat } from '../../kiosk/sim/cctalk/index.js';
import { Killer, kindOf, type Plan } from './kills.js';
import { TROUBLED, WELL, type Scene } from './scenes.js';

/** How many of the points of each settlement are tried after one kill; the next kill takes the next ones. */
const SECOND_KILLS = 3;
const LEAST_KILLS = 500;
/** Share of the kinds of points in settlements that a second kill must have met. */
const MOST_SETTLEMENTS = 0.8;

let killer: Killer;
let kills = 0;

afterEach(async () => {
  kills += killer.kills;
  const { last, missed, hit } = killer;
  console.log(JSON.stringify({ kills: killer.kills, missed, ...last, hit: [...hit].sort() }));
  await killer.rig.close();
});

afterAll(() => expect(kills).toBeGreaterThanOrEqual(LEAST_KILLS));

async function killEverywhere(scene: Scene, withCash = false): Promise<void> {
  killer = await Killer.open(withCash);
  const points = await killer.pointsOf(scene);
  for (const at of points) await killer.carryOut({ scene, at, then: [] });
  await balanced(points);
}

async function balanced(points: string[]): Promise<void> {
  expect(killer.wrongs).toEqual([]);
  const kinds = new Set(points.map(kindOf));
  expect([...kinds].filter((kind) => !killer.hit.has(kind))).toEqual([]);
  const { takenWon, returnedWon, paperWon, staffWon } = await killer.rig.balance();
  expect(paperWon + returnedWon + staffWon).toBe(takenWon);
}

it.each(WELL)('killed at every point: $name, $copies copies by card', (scene) =>
  killEverywhere(scene),
);

it.each(TROUBLED)('killed at every point: $name', (scene) => killEverywhere(scene));

if (hasSocat()) {
  it.each(WELL)('killed at every point: $name, $copies copies in cash', (scene) =>
    killEverywhere(scene, true),
  );
}

it('killed again while it settles', async () => {
  const [scene] = WELL;
  if (!scene) throw new Error('no scene');
  killer = await Killer.open();
  const points = await killer.pointsOf(scene);
  const settling = new Set<string>();
  let turn = 0;
  for (const at of points) {
    const next = await killer.carryOut({ scene, at, then: [] });
    for (const point of next) settling.add(point);
    for (let second = 0; second < Math.min(SECOND_KILLS, next.length); second += 1) {
      const then = [next[turn++ % next.length] ?? ''];
      await killer.carryOut({ scene, at, then } satisfies Plan);
    }
  }
  await balanced(points);
  // Whether the job is still there to be cancelled is a race, so not every settlement comes by again.
  const kinds = [...new Set([...settling].map(kindOf))];
  const reached = kinds.filter((kind) => killer.hit.has(kind));
  expect(reached.length).toBeGreaterThanOrEqual(MOST_SETTLEMENTS * kinds.length);
});
