import { describe, expect, it } from 'vitest';
import { createRng } from '../../random/rng.js';
import { roomGrid } from '../../testing/grid.js';
import { standing } from '../../testing/rig.js';
import { legsOf, type Person } from '../../people/person.js';
import { DEFAULT_LASER, scanFrom } from '../../world/laser.js';
import { wallsOf } from '../../world/walls.js';
import { createPlanner } from '../planner/planner.js';
import { blobsOf } from './blobs.js';
import { strangersIn } from './strangers.js';
import { track, type Track } from './tracker.js';

const map = roomGrid(12, 8);
const walls = wallsOf(map);
const planner = createPlanner(map);
const pose = { x: 6, y: 2, yaw: 0.4 };

/** Scans at 10 Hz while `move` changes who is there. */
function watch(people: Person[], seconds: number, move: (t: number) => void): readonly Track[] {
  const rng = createRng(2);
  let tracks: readonly Track[] = [];
  for (let t = 0; t < seconds; t += 0.1) {
    move(t);
    const ranges = scanFrom(walls, people.flatMap(legsOf), pose, DEFAULT_LASER, rng);
    const scan = {
      angle_min: -Math.PI,
      angle_increment: (2 * Math.PI) / ranges.length,
      range_min: DEFAULT_LASER.rangeMin,
      range_max: DEFAULT_LASER.rangeMax,
      ranges,
    };
    const blobs = blobsOf(strangersIn(scan, pose, planner), pose);
    tracks = track(tracks, blobs, scan, pose, t);
  }
  return tracks;
}

describe('tracks', () => {
  it('are none in an empty hall', () => {
    expect(watch([], 2, () => undefined)).toEqual([]);
  });

  it('place someone who stands', () => {
    const [found, ...more] = watch([standing(0, 8, 4)], 2, () => undefined);
    expect(more).toEqual([]);
    expect(Math.hypot((found?.x ?? 0) - 8, (found?.y ?? 0) - 4)).toBeLessThan(0.12);
    expect(Math.hypot(found?.vx ?? 9, found?.vy ?? 9)).toBeLessThan(0.2);
  });

  it('tell how fast someone walks', () => {
    const person = standing(0, 4, 5);
    const [found] = watch([person], 3, (t) => {
      person.x = 4 + t;
      person.vx = 1;
      person.walked = t;
    });
    expect(found?.vx).toBeGreaterThan(0.75);
    expect(found?.vx).toBeLessThan(1.25);
    expect(Math.abs(found?.vy ?? 9)).toBeLessThan(0.3);
  });

  it('keep two who stand beside each other apart', () => {
    expect(watch([standing(0, 8, 3.5), standing(1, 8, 4.3)], 1, () => undefined)).toHaveLength(2);
  });

  it('are cleared once the laser sees through where someone was', () => {
    const people = [standing(0, 8, 4)];
    const tracks = watch(people, 3, (t) => {
      if (t > 1.5) people.length = 0;
    });
    expect(tracks).toEqual([]);
  });

  it('remember someone hidden behind another for a while', () => {
    const hidden = standing(0, 9, 2);
    const front = standing(1, 7, 6);
    const tracks = watch([hidden, front], 2, (t) => {
      front.y = t > 1 ? 2 : 6;
    });
    expect(tracks.some(({ x }) => Math.abs(x - 9) < 0.4)).toBe(true);
  });
});
