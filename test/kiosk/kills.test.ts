import { afterAll, beforeAll, expect, it } from 'vitest';
import { Killer } from './kills.js';
import { WELL } from './scenes.js';

/* The short version of kills.long.test.ts: on each side of every line that the journal gets. */

const [scene] = WELL;
let killer: Killer;

beforeAll(async () => {
  killer = await Killer.open();
}, 300_000);

afterAll(() => killer.rig.close());

it('neither keeps money without paper nor refunds what was printed, wherever it is killed', async () => {
  if (!scene) throw new Error('no scene');
  const points = await killer.pointsOf(scene);
  const lines = points.filter((point) =>
    /journal (payment|issue|print|closed)|charge|Print-Job #/.test(point),
  );
  for (const at of lines) await killer.carryOut({ scene, at, then: [] });
  expect(killer.wrongs).toEqual([]);
  expect(killer.missed).toEqual([]);
  expect(killer.kills).toBe(lines.length);
  const { takenWon, returnedWon, paperWon, staffWon } = await killer.rig.balance();
  expect(paperWon + returnedWon + staffWon).toBe(takenWon);
  expect(returnedWon).toBeGreaterThan(0);
}, 300_000);
