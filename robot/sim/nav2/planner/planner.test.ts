import { describe, expect, it } from 'vitest';
import { bordersOf, clearanceOf, referenceLength } from '../../../../test/bench/reference-path.js';
import { createRng } from '../../random/rng.js';
import { hallGrid, maskGrid, roomGrid } from '../../testing/grid.js';
import { createPlanner } from './planner.js';
import { missesDiscs } from './sight.js';
import type { Point } from './types.js';

const isWall = (value: number): boolean => value < 0 || value >= 50;

function posesOf(plan: ReturnType<ReturnType<typeof createPlanner>['plan']>): [number, number][] {
  if (!plan.ok) throw new Error(plan.message);
  return plan.poses;
}

describe('paths over a hall', () => {
  const map = hallGrid();
  const planner = createPlanner(map);
  const walls = bordersOf(map, isWall);
  const rng = createRng(5);
  const place = (): Point => {
    for (;;) {
      const point = { x: rng.between(0, 40), y: rng.between(0, 26.9) };
      if (planner.clearance(point.x, point.y) >= planner.robotRadius) return point;
    }
  };
  const pairs = Array.from({ length: 10 }, () => [place(), place()] as const);

  it.each(pairs)('is within 1.05 of the reference for its clearance, %o to %o', (from, to) => {
    const plan = planner.plan(from, to);
    const poses = posesOf(plan);
    const clearance = clearanceOf(map, isWall, poses);
    expect(clearance).toBeGreaterThanOrEqual(planner.robotRadius);
    const optimum = referenceLength(
      map,
      [{ cells: walls, by: clearance }],
      [from.x, from.y],
      [to.x, to.y],
    );
    expect(plan.ok && optimum && plan.lengthM / optimum).toBeLessThanOrEqual(1.05);
    expect(poses[0]).toEqual([from.x, from.y]);
    expect(poses.at(-1)).toEqual([to.x, to.y]);
  });
});

describe('keepouts', () => {
  const map = roomGrid(10, 6);
  const zone = { x: 4, y: 0, width: 2, height: 4 };
  const planner = createPlanner(map, maskGrid(map, [zone]));
  const keepout = maskGrid(map, [zone]);
  const isMarked = (value: number): boolean => value >= 50;

  it('are gone round', () => {
    const poses = posesOf(planner.plan({ x: 2, y: 1 }, { x: 8, y: 1 }));
    expect(clearanceOf(keepout, isMarked, poses)).toBeGreaterThan(0.2);
  });

  it('are left by the nearest way when the robot stands in one', () => {
    const plan = planner.plan({ x: 4.3, y: 2 }, { x: 2, y: 2 });
    expect(plan.ok && plan.lengthM).toBeCloseTo(2.3, 1);
  });

  it('refuse a goal inside', () => {
    expect(planner.plan({ x: 2, y: 1 }, { x: 5, y: 1 })).toMatchObject({
      ok: false,
      reason: 'goal-in-keepout',
    });
  });

  it('may come on a grid of their own', () => {
    const coarse = maskGrid(roomGrid(10, 6, [], 0.1), [zone]);
    const poses = posesOf(createPlanner(map, coarse).plan({ x: 2, y: 1 }, { x: 8, y: 1 }));
    expect(clearanceOf(keepout, isMarked, poses)).toBeGreaterThan(0.2);
  });
});

describe('refusals', () => {
  const map = roomGrid(8, 5, [{ x: 4, y: 0, width: 0.2, height: 5 }]);
  const planner = createPlanner(map);
  const from = { x: 1, y: 1 };

  it.each([
    ['no-path', { x: 6, y: 2 }],
    ['goal-occupied', { x: 4.1, y: 2 }],
    ['goal-occupied', { x: 3.8, y: 2 }],
    ['goal-outside-map', { x: 90, y: 2 }],
    ['invalid-pose', { x: NaN, y: 2 }],
    ['invalid-pose', { x: Infinity, y: 2 }],
  ] as const)('%s', (reason, to) => {
    expect(planner.plan(from, to)).toMatchObject({ ok: false, reason });
  });

  it('names a start outside the map', () => {
    expect(planner.plan({ x: -50, y: 0 }, from)).toMatchObject({ reason: 'start-outside-map' });
  });
});

describe('tight places', () => {
  it('leads out of an inflation', () => {
    const planner = createPlanner(roomGrid(6, 6));
    const poses = posesOf(planner.plan({ x: 0.1, y: 3 }, { x: 5, y: 3 }));
    expect(poses.length).toBeLessThanOrEqual(3);
  });

  it('leads through a gap that fits the robot and not its comfort margin', () => {
    const gap = [
      { x: 4, y: 0, width: 0.2, height: 2.6 },
      { x: 4, y: 3.35, width: 0.2, height: 2.65 },
    ];
    const planner = createPlanner(roomGrid(8, 6, gap));
    const poses = posesOf(planner.plan({ x: 1, y: 1 }, { x: 7, y: 1 }));
    expect(clearanceOf(planner.map, isWall, poses)).toBeGreaterThan(planner.robotRadius);
  });
});

describe('people in the way', () => {
  const planner = createPlanner(roomGrid(10, 4));
  const person = { x: 5, y: 2, radius: 0.35 };

  it('are gone round', () => {
    const poses = posesOf(planner.plan({ x: 1, y: 2 }, { x: 9, y: 2 }, [person]));
    for (let i = 1; i < poses.length; i++) {
      const [ax, ay] = poses[i - 1] ?? [0, 0];
      const [bx, by] = poses[i] ?? [0, 0];
      expect(missesDiscs([person], planner.robotRadius, ax, ay, bx, by)).toBe(true);
    }
  });

  it('close a narrow aisle', () => {
    const aisle = createPlanner(roomGrid(10, 1.2));
    const result = aisle.plan({ x: 1, y: 0.6 }, { x: 9, y: 0.6 }, [{ ...person, y: 0.6 }]);
    expect(result).toMatchObject({ ok: false, reason: 'no-path' });
  });

  it('who stand on the goal do not forbid it', () => {
    expect(planner.plan({ x: 1, y: 2 }, person, [person]).ok).toBe(true);
  });
});
