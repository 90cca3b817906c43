import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Faults } from './faults.js';

/** With KIOSK_SEED=n, only that one. */
export function faults(count: number, firstSeed: number, timeoutMs: number): void {
  const only = process.env['KIOSK_SEED'];
  const seeds =
    only === undefined ? Array.from({ length: count }, (_, i) => firstSeed + i) : [Number(only)];
  let met: Faults;

  beforeAll(async () => {
    met = await Faults.open();
  }, timeoutMs);

  afterAll(async () => {
    console.log([...met.told, JSON.stringify(met.last)].join('\n'));
    await met.rig.close();
  });

  it(
    `${seeds.length} faults: money and paper balance, or a person has the reason`,
    async () => {
      for (const seed of seeds) await met.meet(seed);
      expect(met.wrongs).toEqual([]);
      const { takenWon, returnedWon, paperWon, staffWon } = await met.rig.balance();
      expect(paperWon + returnedWon + staffWon).toBe(takenWon);
      expect(paperWon).toBeGreaterThan(0);
    },
    timeoutMs,
  );
}
