import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { off, sourced, startRig, type RosRig } from './rig.js';
import { makeTrip } from './trip.js';

/* One short trip with a real Nav2; trips.long.test.ts makes twenty. */

const STILL_M_S = 0.01;

describe.skipIf(!sourced)(`a real Nav2 and our simulator${off}`, () => {
  let rig: RosRig;
  beforeAll(async () => {
    rig = await startRig({ seed: 3, people: 0 });
  }, 300_000);
  afterAll(() => rig.close());

  it('drive from the dock to a place nearby', async () => {
    const trip = await makeTrip(rig, { x: 23.5, y: 3.8, yaw: Math.PI });
    expect(trip).toMatchObject({ outcome: 'arrived', reason: '' });
    expect(trip.missedM).toBeLessThan(0.4);
    expect(trip.wallM).toBeGreaterThan(0);
    expect(rig.events.some(({ type }) => type === 'progress')).toBe(true);
  }, 120_000);

  it('pause with the wheels standing still, go on, and arrive', async () => {
    const ended = rig.drive({ x: 24.6, y: 6.8, yaw: Math.PI / 2 });
    await rig.until('it drives', () => rig.world.twist.linear > 0.15);
    rig.navigation.pause('trip-2');
    await rig.until('it has paused', () => rig.events.at(-1)?.type === 'paused');
    expect(Math.abs(rig.world.twist.linear)).toBeLessThan(STILL_M_S);
    const there = rig.world.pose;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(Math.hypot(rig.world.pose.x - there.x, rig.world.pose.y - there.y)).toBeLessThan(0.02);
    rig.navigation.resume('trip-2');
    await rig.until('it goes on', () => rig.events.some(({ type }) => type === 'resumed'));
    expect(await ended).toMatchObject({ outcome: 'arrived' });
  }, 120_000);

  it('cancel: the end is told when the wheels stand still', async () => {
    const ended = rig.drive({ x: 24.6, y: 2.5, yaw: -Math.PI / 2 });
    await rig.until('it drives', () => rig.world.twist.linear > 0.15);
    rig.navigation.cancel('trip-3');
    expect(await ended).toMatchObject({ outcome: 'canceled' });
    expect(Math.abs(rig.world.twist.linear)).toBeLessThan(STILL_M_S);
  }, 120_000);
});
