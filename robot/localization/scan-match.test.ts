import { describe, expect, it } from 'vitest';
import { createMessage, type LaserScan } from '../graph/index.js';
import { createRng } from '../sim/random/rng.js';
import { roomGrid } from '../sim/testing/grid.js';
import { DEFAULT_LASER, scanFrom, type Post } from '../sim/world/laser.js';
import { wallsOf } from '../sim/world/walls.js';
import { judgeMatch } from './judge-match.js';
import { DEFAULT_LIMITS } from './options.js';
import { matchScan } from './scan-match.js';
import { wallField } from './wall-field.js';

/** A room with a pillar and a partition, so that no turn of it looks like another. */
const ROOM = roomGrid(10, 7, [
  { x: 2, y: 2, width: 0.6, height: 0.6 },
  { x: 6, y: 0, width: 0.2, height: 4 },
]);
const FIELD = wallField(ROOM, DEFAULT_LIMITS.wallToleranceM);
const HERE = { x: 4, y: 4.5, yaw: 0.7 };

function seen(people: readonly Post[], noise = 0.01): LaserScan {
  const rng = createRng(3);
  const model = { ...DEFAULT_LASER, noise };
  return {
    ...createMessage('sensor_msgs/msg/LaserScan'),
    angle_min: -Math.PI,
    angle_increment: (2 * Math.PI) / DEFAULT_LASER.beams,
    range_min: DEFAULT_LASER.rangeMin,
    range_max: DEFAULT_LASER.rangeMax,
    ranges: scanFrom(wallsOf(ROOM), people, HERE, model, rng),
  };
}

const matched = (scan: LaserScan, dx = 0, dy = 0, dyaw = 0) =>
  matchScan(
    FIELD,
    { x: HERE.x + dx, y: HERE.y + dy, yaw: HERE.yaw + dyaw, flipped: false },
    scan,
    DEFAULT_LIMITS.wallToleranceM,
  );
const judged = (...where: Parameters<typeof matched>) =>
  judgeMatch(matched(...where), false, DEFAULT_LIMITS);

/** People shoulder to shoulder all round, but for gaps. @param share of the circle they fill */
function crowd(share: number): Post[] {
  const radius = 0.2;
  const most = Math.floor((2 * Math.PI) / (2 * Math.asin(radius / 1)));
  return Array.from({ length: Math.round(most * share) }, (_, n) => {
    const angle = (2 * Math.PI * n) / Math.round(most * share);
    return { x: HERE.x + Math.cos(angle), y: HERE.y + Math.sin(angle), radius };
  });
}

describe('the scan against the map', () => {
  it('ends at walls where the robot is right', () => {
    const { onWall, short, through } = matched(seen([]));
    expect(onWall).toBeGreaterThan(170);
    expect(short + through).toBeLessThanOrEqual(1);
  });

  it('hides walls behind people, but never goes through a wall', () => {
    const { onWall, short, through } = matched(seen(crowd(0.5)));
    expect(short).toBeGreaterThan(60);
    expect(onWall).toBeGreaterThan(60);
    expect(through).toBeLessThanOrEqual(1);
  });

  it.each([0, 0.25, 0.5])('is trusted with people on %d of the circle', (share) => {
    expect(judged(seen(crowd(share)))).toBeNull();
  });

  it.each([0, 0.25, 0.5])('is doubted off its place with people on %d of it', (share) => {
    const scan = seen(crowd(share));
    expect(judged(scan, 0.5, 0, 0.26)).toContain('does not fit');
    expect(judged(scan, -2, 0.5)).toContain('does not fit');
    expect(judged(scan, 0, 0, Math.PI)).toContain('does not fit');
  });

  it('forgives what a localizer is usually off by', () => {
    expect(judged(seen([]), 0.05, 0.05, 0.02)).toBeNull();
  });

  it('is doubted in a wall and outside the map', () => {
    expect(judged(seen([]), 2.1, -2)).toContain('does not fit');
    expect(judged(seen([]), 100, 0)).toContain('does not fit');
  });

  it('says nothing when the laser sees hardly anything', () => {
    const blind = { ...seen([]), ranges: new Float32Array(360).fill(Infinity) };
    expect(judged(blind)).toBeUndefined();
  });

  it('reads a laser mounted upside down the other way round', () => {
    const scan = seen([]);
    const mirrored = { ...scan, ranges: scan.ranges.slice().reverse() };
    const pose = { ...HERE, flipped: true };
    const { onWall } = matchScan(FIELD, pose, mirrored, DEFAULT_LIMITS.wallToleranceM);
    expect(onWall).toBeGreaterThan(150);
  });
});

it('does not take the border of the map for a wall', () => {
  const open = { ...ROOM, data: new Int8Array(ROOM.data.length) };
  const field = wallField(open, 0.15);
  expect(field.distanceAt(ROOM.origin.x + 0.01, 3)).toBeGreaterThan(0.15);
  expect(field.wallWithin(4, 4, 1, 50)).toBe(false);
});
