import { afterEach, expect, it } from 'vitest';
import { hasSocat } from '../../kiosk/sim/cctalk/index.js';
import { Killer } from './kills.js';
import { WELL } from './scenes.js';

/* The short version of kills.long.test.ts. */

const [scene] = WELL;
let killer: Killer | undefined;

afterEach(() => killer?.rig.close(), 60_000);

it.each([
  ['by card', false, /journal (payment|issue|print|closed)|charge|Print-Job #/],
  ['in cash', true, /journal (cash\.(note|taken)|payout)/],
])(
  'paid %s, neither keeps money without paper nor gives it back beside the paper',
  async (how, withCash, where) => {
    // A serial cable wants socat, which `npm test` asks for.
    if (!scene || (withCash && !hasSocat())) return;
    killer = await Killer.open(withCash);
    const points = (await killer.pointsOf(scene)).filter((point) => where.test(point));
    for (const at of points) await killer.carryOut({ scene, at, then: [] });
    expect(killer.wrongs).toEqual([]);
    expect(killer.missed).toEqual([]);
    expect(killer.kills, how).toBe(points.length);
    const { takenWon, returnedWon, paperWon, staffWon } = await killer.rig.balance();
    expect(paperWon + returnedWon + staffWon).toBe(takenWon);
    expect(returnedWon).toBeGreaterThan(0);
  },
  300_000,
);
