import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSite } from '../../site/index.js';
import { prepareGround, type Ground } from '../prepare.js';
import { createRng } from '../random/rng.js';
import { roomGrid } from '../testing/grid.js';
import { siteOf } from '../testing/rig.js';
import { runEscort } from './run-escort.js';

describe('trips among people in the demonstration centre', () => {
  let ground: Ground;
  beforeAll(async () => {
    const folder = fileURLToPath(new URL('../../../maps/ok-center', import.meta.url));
    ground = prepareGround(await loadSite(folder));
  });

  const trip = (seed: number, people = 10) => {
    const rng = createRng(seed);
    const spots = [...ground.spots.values()];
    const from = rng.pick(spots);
    const to = rng.pick(spots.filter((spot) => spot !== from));
    return runEscort({ site: ground, start: from.pose, goal: to.pose, seed, people });
  };

  it.each([201, 202, 203, 204, 205, 206])('arrives, touches nothing, %d', async (seed) => {
    const report = await trip(seed);
    expect(report).toMatchObject({
      outcome: 'arrived',
      reason: '',
      wall_contacts: 0,
      person_contacts: 0,
    });
    expect(report.spl).toBeGreaterThan(0.8);
    expect(report.spl).toBeLessThanOrEqual(1);
    expect(report.min_clearance_m).toBeGreaterThan(0);
    expect(report.intrusion_ratio).toBeLessThan(0.7);
  });

  it.each([302, 323, 359])('touches nobody among thirty people either, %d', async (seed) => {
    expect((await trip(seed, 30)).person_contacts).toBe(0);
  });

  it('takes the same course for the same seed, and another for another', async () => {
    const [first, again, other] = [await trip(7), await trip(7), await trip(8)];
    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });
});

describe('a trip that cannot be made', () => {
  const site = siteOf(roomGrid(6, 6));
  const start = { x: 1, y: 1, yaw: 0 };

  it('fails with the reason when the goal is in a wall', async () => {
    const goal = { x: 0.05, y: 3, yaw: 0 };
    const report = await runEscort({ site, start, goal, people: 0 });
    expect(report.outcome).toBe('failed');
    expect(report.reason).toMatch(/^goal-occupied: /);
    expect(report.spl).toBe(0);
  });

  it('fails when the goal is no number', async () => {
    const goal = { x: NaN, y: 3, yaw: 0 };
    const report = await runEscort({ site, start, goal, people: 0 });
    expect(report.reason).toMatch(/^goal-rejected: /);
  });

  it('ends as timeout when time is up', async () => {
    const goal = { x: 5, y: 5, yaw: 0 };
    const report = await runEscort({ site, start, goal, people: 0, limitS: 2 });
    expect(report.outcome).toBe('timeout');
    expect(report.duration_s).toBeCloseTo(2, 1);
  });

  it('keeps to a speed limit', async () => {
    const goal = { x: 5, y: 1, yaw: 0 };
    const report = await runEscort({ site, start, goal, people: 0, maxSpeed: 0.2 });
    expect(report.outcome).toBe('arrived');
    expect(report.path_m / report.duration_s).toBeLessThan(0.2);
  });
});
