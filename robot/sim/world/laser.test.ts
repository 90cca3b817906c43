import { describe, expect, it } from 'vitest';
import { createRng } from '../random/rng.js';
import { roomGrid } from '../testing/grid.js';
import { DEFAULT_LASER, scanFrom, type LaserModel } from './laser.js';
import { wallsOf } from './walls.js';

const EXACT: LaserModel = { ...DEFAULT_LASER, noise: 0, dropouts: 0 };
const walls = wallsOf(roomGrid(8, 6));

/** Metres from (x, y) along an angle to the walls of an empty 8 x 6 m room. */
function analytic(x: number, y: number, angle: number): number {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const toX = cos > 0 ? (8 - x) / cos : cos < 0 ? -x / cos : Infinity;
  const toY = sin > 0 ? (6 - y) / sin : sin < 0 ? -y / sin : Infinity;
  return Math.min(toX, toY);
}

describe('a scan', () => {
  it.each([
    [4, 3, 0],
    [1.234, 4.567, 0.7],
    [7.5, 0.5, -2.9],
  ])('of an empty room is what geometry says, from (%d, %d) turned by %d', (x, y, yaw) => {
    const ranges = scanFrom(walls, [], { x, y, yaw }, EXACT, createRng(1));
    ranges.forEach((range, beam) => {
      const angle = yaw - Math.PI + (beam * 2 * Math.PI) / EXACT.beams;
      expect(range).toBeCloseTo(analytic(x, y, angle), 4);
    });
  });

  it('sees a leg where it stands, across the seam behind the robot too', () => {
    const pose = { x: 4, y: 3, yaw: 0 };
    const leg = { x: 2.5, y: 3, radius: 0.07 };
    const ranges = scanFrom(walls, [leg], pose, EXACT, createRng(1));
    expect(ranges[0]).toBeCloseTo(1.43, 4);
    expect(ranges[1]).toBeCloseTo(1.43, 1);
    expect(ranges[359]).toBeCloseTo(1.43, 1);
    expect(ranges[180]).toBeCloseTo(4, 4);
  });

  it('marks as REP-117 does: +Inf nothing there, -Inf too close, NaN invalid', () => {
    const pose = { x: 4, y: 3, yaw: 0 };
    const far = scanFrom(walls, [], pose, { ...EXACT, rangeMax: 2 }, createRng(1));
    expect([...far].every((range) => range === Infinity)).toBe(true);
    const near = scanFrom(walls, [{ x: 4.12, y: 3, radius: 0.07 }], pose, EXACT, createRng(1));
    expect(near[180]).toBe(-Infinity);
    const broken = scanFrom(walls, [], pose, { ...EXACT, dropouts: 1 }, createRng(1));
    expect([...broken].every(Number.isNaN)).toBe(true);
  });

  it('is noisy by about its sigma and the same for the same seed', () => {
    const pose = { x: 4, y: 3, yaw: 0 };
    const scan = (seed: number) => scanFrom(walls, [], pose, DEFAULT_LASER, createRng(seed));
    expect(scan(3)).toEqual(scan(3));
    expect(scan(3)).not.toEqual(scan(4));
    const errors = [...scan(3)].flatMap((range, beam) => {
      const angle = -Math.PI + (beam * 2 * Math.PI) / DEFAULT_LASER.beams;
      return Number.isFinite(range) ? [range - analytic(4, 3, angle)] : [];
    });
    const sigma = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length);
    expect(sigma).toBeGreaterThan(0.005);
    expect(sigma).toBeLessThan(0.02);
  });
});
