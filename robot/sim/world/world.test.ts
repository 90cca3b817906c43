import { describe, expect, it } from 'vitest';
import { Crowd } from '../people/crowd.js';
import { createPlanner } from '../nav2/planner/planner.js';
import { createRng } from '../random/rng.js';
import { roomGrid, type Rectangle } from '../testing/grid.js';
import { standing } from '../testing/rig.js';
import { DEFAULT_DRIVE, type PlanarPose } from './drive.js';
import { DEFAULT_LASER } from './laser.js';
import { wallsOf } from './walls.js';
import { World } from './world.js';

const DT_S = 0.02;

function room(start: PlanarPose, boxes: readonly Rectangle[] = [], seed = 1): World {
  const map = roomGrid(12, 8, boxes);
  const walls = wallsOf(map);
  const rng = createRng(seed);
  const planner = createPlanner(map);
  return new World({
    walls,
    crowd: new Crowd({ walls, planner, destinations: [], rng, people: 0 }),
    drive: DEFAULT_DRIVE,
    laser: DEFAULT_LASER,
    robotRadius: 0.3,
    start,
    rng,
  });
}

function run(world: World, linear: number, angular: number, seconds: number): void {
  world.command = { linear, angular };
  for (let t = 0; t < seconds; t += DT_S) world.step(DT_S);
}

describe('the base', () => {
  it('needs its acceleration to come to speed and to a stop', () => {
    const world = room({ x: 2, y: 4, yaw: 0 });
    run(world, 0.8, 0, 0.4);
    expect(world.twist.linear).toBeCloseTo(0.4, 1);
    run(world, 0.8, 0, 1);
    expect(world.twist.linear).toBeCloseTo(0.8, 5);
    const before = world.driven;
    run(world, 0, 0, 1);
    expect(world.twist.linear).toBe(0);
    expect(world.driven - before).toBeCloseTo(0.8 ** 2 / (2 * DEFAULT_DRIVE.deceleration), 1);
  });

  it('never drives faster than its limits', () => {
    const world = room({ x: 2, y: 4, yaw: 0 });
    run(world, 50, 0, 3);
    expect(world.twist.linear).toBeCloseTo(DEFAULT_DRIVE.maxLinear, 9);
  });
});

describe('contact', () => {
  it('stops at a thin wall, counts once, and lets the robot back away', () => {
    const world = room({ x: 2, y: 4, yaw: 0 }, [{ x: 6, y: 0, width: 0.05, height: 8 }]);
    run(world, 0.8, 0, 10);
    expect(world.pose.x).toBeLessThan(5.71);
    expect(world.pose.x).toBeGreaterThan(5.6);
    expect(world.contacts.count('wall')).toBe(1);
    run(world, -0.5, 0, 3);
    expect(world.pose.x).toBeLessThan(5);
    expect(world.contacts.count('wall')).toBe(1);
  });

  it('does not tunnel even when a step of time is long', () => {
    const world = room({ x: 2, y: 4, yaw: 0 }, [{ x: 3, y: 0, width: 0.05, height: 8 }]);
    world.command = { linear: 0.8, angular: 0 };
    for (let i = 0; i < 5; i++) world.step(2);
    expect(world.pose.x).toBeLessThan(2.71);
  });

  it('stops at a person', () => {
    const world = room({ x: 2, y: 4, yaw: 0 });
    world.options.crowd.people.push(standing(0, 5, 4));
    run(world, 0.6, 0, 8);
    expect(world.pose.x).toBeLessThanOrEqual(5 - 0.55);
    expect(world.contacts.count('person')).toBe(1);
    expect(world.personClearance()).toBeCloseTo(0, 1);
  });
});

describe('odometry', () => {
  it('drifts farther the farther the robot drives', () => {
    const driftAfter = (laps: number, seed: number): number => {
      const world = room({ x: 6, y: 2, yaw: 0 }, [], seed);
      run(world, 0.5, 0.3, (laps * 2 * Math.PI) / 0.3);
      const { x, y } = world.odometry.pose;
      return Math.hypot(x - (world.pose.x - 6), y - (world.pose.y - 2));
    };
    const mean = (laps: number): number =>
      [1, 2, 3, 4, 5, 6].reduce((sum, seed) => sum + driftAfter(laps, seed), 0) / 6;
    const [short, long] = [mean(1), mean(8)];
    expect(short).toBeGreaterThan(0.005);
    expect(long).toBeGreaterThan(2 * short);
  });

  it('says that a blocked robot does not move', () => {
    const world = room({ x: 11.65, y: 4, yaw: 0 });
    run(world, 0.3, 0, 2);
    expect(world.odometry.pose.x).toBeLessThan(0.1);
  });
});
