import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRng } from '../../robot/sim/index.js';
import { startCentre, until, type TestCentre } from '../tools/centre.js';

const KILLS = 40;
const SEED = 20260717;

let centre: TestCentre;

beforeAll(async () => {
  centre = await startCentre();
});

afterAll(() => centre.stop());

it(`comes back after each of ${KILLS} kills, alone or two at once`, async () => {
  const rng = createRng(SEED);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const before = await centre.status();
    const victims = new Set(
      Array.from({ length: 1 + (kill % 2) }, () => before[Math.floor(rng.next() * before.length)]),
    );
    for (const victim of victims) if (victim?.pid != null) process.kill(victim.pid, 'SIGKILL');
    await until(
      `kill ${kill} is mended`,
      async () => {
        const now = await centre.status();
        return now.every(
          ({ id, phase, pid }) =>
            phase === 'up' && ![...victims].some((dead) => dead?.id === id && dead.pid === pid),
        );
      },
      90_000,
    );
    for (const survivor of before.filter((row) => !victims.has(row))) {
      expect(await centre.status()).toContainEqual(
        expect.objectContaining({ id: survivor.id, pid: survivor.pid }),
      );
    }
  }
});
