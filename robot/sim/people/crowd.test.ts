import { describe, expect, it } from 'vitest';
import { createPlanner } from '../nav2/planner/planner.js';
import { createRng } from '../random/rng.js';
import { roomGrid } from '../testing/grid.js';
import { touchesWall, wallsOf } from '../world/walls.js';
import { Crowd, type CrowdOptions } from './crowd.js';
import { PERSON_RADIUS_M } from './person.js';

const map = roomGrid(12, 8, [{ x: 5, y: 3, width: 2, height: 2 }]);
const walls = wallsOf(map);
const planner = createPlanner(map, undefined, { robotRadius: PERSON_RADIUS_M });
const destinations = [
  { x: 1, y: 1, stay: 'stand' },
  { x: 11, y: 7, stay: 'look-around' },
  { x: 11, y: 1, stay: 'stand' },
  { x: 1, y: 7, stay: 'stand' },
] as const;
const DT_S = 0.02;

function crowdOf(options: Partial<CrowdOptions> = {}): Crowd {
  return new Crowd({ walls, planner, destinations, rng: createRng(4), people: 8, ...options });
}

const robotAt = (x: number, y: number) => ({ x, y, vx: 0, vy: 0, radius: 0.3 });

describe('people', () => {
  it('walk about, and never into walls, each other or a robot that stands in their way', () => {
    const crowd = crowdOf();
    const robot = robotAt(3, 1.2);
    let toRobot = Infinity;
    let toEachOther = Infinity;
    let inWalls = 0;
    for (let t = 0; t < 120; t += DT_S) {
      crowd.step(robot, t, DT_S);
      for (const [i, person] of crowd.people.entries()) {
        if (touchesWall(walls, person.x, person.y, PERSON_RADIUS_M)) inWalls += 1;
        toRobot = Math.min(toRobot, Math.hypot(person.x - robot.x, person.y - robot.y));
        for (const other of crowd.people.slice(i + 1)) {
          const apart = Math.hypot(person.x - other.x, person.y - other.y);
          toEachOther = Math.min(toEachOther, apart);
        }
      }
    }
    expect(inWalls).toBe(0);
    expect(toRobot).toBeGreaterThan(PERSON_RADIUS_M + robot.radius);
    expect(toEachOther).toBeGreaterThan(2 * PERSON_RADIUS_M);
    const walked = crowd.people.reduce((sum, person) => sum + person.walked, 0);
    expect(walked / crowd.people.length).toBeGreaterThan(15);
  });

  it('do not flee: who stands stays while the robot comes near', () => {
    const crowd = crowdOf({ people: 1 });
    const [person] = crowd.people;
    if (!person) throw new Error('nobody came');
    person.doing = { type: 'staying', stay: 'stand', until: Infinity };
    const { x, y } = person;
    for (let t = 0; t < 5; t += DT_S) crowd.step(robotAt(x + 0.6, y), t, DT_S);
    expect([person.x, person.y]).toEqual([x, y]);
  });

  it('never jump', () => {
    const crowd = crowdOf();
    for (let t = 0; t < 60; t += DT_S) {
      const before = crowd.people.map(({ x, y }) => ({ x, y }));
      crowd.step(robotAt(6, 1), t, DT_S);
      crowd.people.forEach(({ x, y }, i) => {
        const from = before[i] ?? { x: 0, y: 0 };
        expect(Math.hypot(x - from.x, y - from.y)).toBeLessThan(1.5 * DT_S);
      });
    }
  });

  it('do the same for the same seed', () => {
    const after = (seed: number) => {
      const crowd = crowdOf({ rng: createRng(seed) });
      for (let t = 0; t < 20; t += DT_S) crowd.step(robotAt(6, 1), t, DT_S);
      return crowd.people.map(({ x, y }) => [x, y]);
    };
    expect(after(9)).toEqual(after(9));
    expect(after(9)).not.toEqual(after(10));
  });

  it('refuses more people than there is room for', () => {
    expect(() => crowdOf({ people: 500 })).toThrow(
      expect.objectContaining({ code: 'sim.no-room' }),
    );
  });
});

describe('a visitor', () => {
  const follow = (habits: { losesInterestAtS?: number; returnsAfterS?: number }) => {
    const crowd = crowdOf({
      people: 0,
      visitor: { start: { x: 1, y: 1 }, distance: 1.2, reactionS: 0.7, ...habits },
    });
    const gaps: number[] = [];
    for (let t = 0; t < 20; t += DT_S) {
      const x = Math.min(2 + 0.5 * t, 10);
      crowd.step({ x, y: 1.2, vx: x < 10 ? 0.5 : 0, vy: 0, radius: 0.3 }, t, DT_S);
      const [visitor] = crowd.people;
      gaps.push(visitor ? Math.hypot(visitor.x - x, visitor.y - 1.2) : NaN);
    }
    return gaps;
  };

  it('follows the robot at a distance', () => {
    const gaps = follow({});
    expect(Math.max(...gaps)).toBeLessThan(2.5);
    expect(Math.min(...gaps)).toBeGreaterThan(0.6);
  });

  it('can lose interest and come back', () => {
    expect(follow({ losesInterestAtS: 5 }).at(-1)).toBeGreaterThan(4);
    expect(follow({ losesInterestAtS: 5, returnsAfterS: 3 }).at(-1)).toBeLessThan(2);
  });
});
