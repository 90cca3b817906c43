import { describe, expect, it } from 'vitest';
import type { Track } from '../perception/tracker.js';
import { routeOf } from './path-progress.js';
import { speedAmong } from './people-speed.js';

const WANTED = 0.8;
const route = routeOf([
  { x: 0, y: 0 },
  { x: 20, y: 0 },
]);

const someone = (x: number, y: number, vx = 0, vy = 0): Track => ({
  x,
  y,
  vx,
  vy,
  hits: 10,
  seenAt: 0,
});

function speed(...tracks: Track[]): number {
  const pose = { x: 5, y: 0, yaw: 0 };
  return speedAmong({ tracks, route, progress: 5, pose, robotRadius: 0.3 }, WANTED);
}

describe('the speed among people', () => {
  it('is as wanted where nobody is, or nobody is in the way', () => {
    expect(speed()).toBe(WANTED);
    expect(speed(someone(7, 3))).toBe(WANTED);
    expect(speed(someone(8, 0, 1, 0))).toBe(WANTED);
    expect(speed(someone(4, 1.2, -0.8, 0))).toBe(WANTED);
  });

  it('falls for someone who stands ahead, to nothing right before them', () => {
    expect(speed(someone(6.7, 0))).toBeLessThan(WANTED);
    expect(speed(someone(6.7, 0))).toBeGreaterThan(0);
    expect(speed(someone(5.72, 0))).toBe(0);
  });

  it('falls for someone who is going to cross, and not for the same person standing there', () => {
    expect(speed(someone(6.5, 1.4, 0, -1))).toBeLessThan(0.5);
    expect(speed(someone(6.5, 1.4))).toBe(WANTED);
  });

  it('is nothing while someone comes straight on', () => {
    expect(speed(someone(7, 0, -1.2, 0))).toBe(0);
  });

  it('is low right beside someone', () => {
    expect(speed(someone(5.1, 0.75))).toBeLessThan(0.4);
  });

  it('is nothing with someone at the elbow who is still ahead, and not with one behind', () => {
    expect(speed(someone(5.3, 0.45))).toBe(0);
    expect(speed(someone(4.6, 0.4))).toBeGreaterThan(0);
  });
});
