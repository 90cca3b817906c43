import { afterEach, expect, it } from 'vitest';
import { hasSocat } from '../../kiosk/sim/cctalk/index.js';
import { Killer } from './kills.js';
import { WELL } from './scenes.js';

/* The short version of kills.long.test.ts. */

const [scene] = WELL;
let killer: Killer | undefined;

afterEach(() => killer?.rig.close(), 60_000);

async function balances(withCash: boolean, where: RegExp): Promise<void> {
  if (!scene) throw new Error('no scene');
  killer = await Killer.open(withCash);
  const points = (await killer.pointsOf(scene)).filter((point) => where.test(point));
  for (const at of points) await killer.carryOut({ scene, at, then: [] });
  expect(killer.wrongs).toEqual([]);
  expect(killer.missed).toEqual([]);
  expect(killer.kills).toBe(points.length);
  const { takenWon, returnedWon, paperWon, staffWon } = await killer.rig.balance();
  expect(paperWon + returnedWon + staffWon).toBe(takenWon);
  expect(returnedWon).toBeGreaterThan(0);
}

it(
  'paid by card and killed, neither keeps money without paper nor gives it back beside the paper',
  () => balances(false, /journal (payment\.approved|print\.(intended|completed))/),
  300_000,
);

const off = hasSocat() ? '' : ' (off: no socat; apt-get install socat)';
it.skipIf(off)(
  `paid in cash and killed, the same${off}`,
  () => balances(true, /journal (cash\.taken|payout\.intended)/),
  300_000,
);
