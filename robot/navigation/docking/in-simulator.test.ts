import { afterEach, describe, expect, it } from 'vitest';
import { createRng } from '../../sim/index.js';
import { standing } from '../../sim/testing/rig.js';
import { alreadyThere, dockBench, DOCK } from './simulated-dock.suite.js';

type Bench = Awaited<ReturnType<typeof dockBench>>;

let bench: Bench | undefined;
afterEach(async () => {
  const { errors } = bench ?? { errors: [] };
  await bench?.close();
  bench = undefined;
  expect(errors).toEqual([]);
});

async function at(...args: Parameters<typeof dockBench>): Promise<Bench> {
  bench = await dockBench(...args);
  return bench;
}

const STAGING = { x: DOCK.x, y: DOCK.y + 0.7, yaw: DOCK.yaw };
const ARRIVED = { outcome: 'arrived', reason: '' };
const speedOf = ({ world }: Bench): number =>
  Math.abs(world.twist.linear) + Math.abs(world.twist.angular);

describe('docking in the simulator', () => {
  it('charges 50 times out of 50, from anywhere in the room', async () => {
    const outcomes: string[] = [];
    for (let seed = 1; seed <= 50; seed++) {
      const rng = createRng(seed);
      const yaw = rng.between(-Math.PI, Math.PI);
      const start = { x: rng.between(1, 7), y: rng.between(1.5, 5), yaw };
      const made = await dockBench({ seed, start });
      const { end } = await made.dock();
      outcomes.push(`${end?.outcome ?? 'none'}: ${end?.reason ?? ''}`);
      expect(made.errors).toEqual([]);
      expect(made.world.contacts.contacts).toEqual([]);
      await made.close();
    }
    expect(outcomes.filter((outcome) => outcome !== 'arrived: ')).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('makes good what staging is off by, seed %d', async (seed) => {
    const rng = createRng(seed);
    const start = {
      x: STAGING.x + rng.between(-0.2, 0.2),
      y: STAGING.y + rng.between(-0.1, 0.2),
      yaw: STAGING.yaw + rng.between(-0.25, 0.25),
    };
    const here = await at({ seed, start }, alreadyThere);
    expect((await here.dock()).end).toMatchObject(ARRIVED);
  });

  it.each([
    ['left', -0.03, 0],
    ['right', 0.03, 0],
    ['forward', 0, 0.03],
    ['back', 0, -0.03],
  ])('finds a dock that was pushed 3 cm %s', async (_, dx, dy) => {
    const pose = { ...DOCK, x: DOCK.x + dx, y: DOCK.y + dy };
    const here = await at({ start: { x: 4, y: 4, yaw: 0 }, dock: { pose } });
    expect((await here.dock()).end).toMatchObject(ARRIVED);
  });

  it('says that the dock gives no current, after three tries', async () => {
    const here = await at({ start: STAGING, dock: { pose: DOCK, hasPower: false } });
    const { end, seconds } = await here.dock();
    expect(end).toMatchObject({ outcome: 'failed', cause: 'fault' });
    expect(end?.reason).toContain('no current at the contacts of the dock after 3 tries');
    expect(seconds).toBeGreaterThan(40);
    await here.clock.advance(1);
    expect(speedOf(here)).toBe(0);
  });

  it('charges again when it already stands on the contacts', async () => {
    const here = await at({ start: DOCK, battery: { level: 0.5 } }, alreadyThere);
    await here.clock.advance(2);
    expect((await here.dock()).end).toMatchObject(ARRIVED);
    expect(here.world.driven).toBeLessThan(0.01);
  });

  it('takes a full battery on the contacts for charging', async () => {
    const here = await at({ start: STAGING, battery: { level: 1, speedUp: 0 } }, alreadyThere);
    expect((await here.dock()).end).toMatchObject(ARRIVED);
  });

  it('waits for somebody who stands on the way, touches nobody, and docks when they have left', async () => {
    const here = await at({ start: STAGING });
    const { people } = here.world.options.crowd;
    people.push(standing(0, 2.6, 0.9));
    here.navigation.dock('home', DOCK);
    await here.clock.advance(6);
    people[0] = standing(0, 4, 0.5);
    await here.clock.advance(8);
    expect(here.ends).toEqual([]);
    expect(speedOf(here)).toBe(0);
    people.pop();
    for (let t = 0; t < 90 && here.ends.length === 0; t += 0.2) await here.clock.advance(0.2);
    expect(here.ends).toMatchObject([ARRIVED]);
    expect(here.world.contacts.count('person')).toBe(0);
  });

  it('gives up as blocked when they never leave', async () => {
    const here = await at({ start: STAGING });
    here.world.options.crowd.people.push(standing(0, 4, 0.6));
    const { end } = await here.dock();
    expect(end).toMatchObject({ outcome: 'failed', cause: 'blocked' });
    expect(here.world.contacts.count('person')).toBe(0);
  });

  it.each([0.5, 2, 4, 6, 8])('stops when it is cancelled %d s into it', async (seconds) => {
    const here = await at({ start: STAGING });
    here.navigation.dock('home', DOCK);
    await here.clock.advance(seconds);
    here.navigation.cancel('home');
    await here.clock.advance(1.5);
    expect(here.ends).toMatchObject([{ goalId: 'home', outcome: 'canceled' }]);
    expect(speedOf(here)).toBe(0);
    const { driven } = here.world;
    await here.clock.advance(5);
    expect(here.world.driven).toBeCloseTo(driven, 2);
  });

  it.each([0.5, 2, 4, 6, 8])('stops when driving is forbidden %d s into it', async (seconds) => {
    const here = await at({ start: STAGING });
    here.navigation.dock('home', DOCK);
    await here.clock.advance(seconds);
    here.navigation.inhibit('test', 'the emergency stop is pressed');
    await here.clock.advance(1.5);
    expect(here.ends).toMatchObject([
      { outcome: 'failed', cause: 'stopped', reason: 'the emergency stop is pressed' },
    ]);
    expect(speedOf(here)).toBe(0);
    here.navigation.permit('test');
    await here.clock.advance(3);
    expect(speedOf(here)).toBe(0);
  });

  it('drives from the dock to a goal as from anywhere', async () => {
    const here = await at({ start: DOCK });
    here.navigation.start('out', { x: 6, y: 4, yaw: 0 });
    for (let t = 0; t < 60 && here.ends.length === 0; t += 0.2) await here.clock.advance(0.2);
    expect(here.ends).toMatchObject([{ goalId: 'out', ...ARRIVED }]);
  });
});
