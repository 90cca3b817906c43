import { describe, expect, it } from 'vitest';
import { createMessage, type GraphClock } from '../graph/index.js';
import { fromTime, toTime } from '../graph/index.js';
import { prepareGround } from '../sim/prepare.js';
import { roomGrid } from '../sim/testing/grid.js';
import { siteOf } from '../sim/testing/rig.js';
import { watchedRobot, type WatchedOptions } from './watched-robot.suite.js';

const ROOM = roomGrid(10, 7, [
  { x: 2, y: 2, width: 0.6, height: 0.6 },
  { x: 6, y: 0, width: 0.2, height: 4 },
]);
const ground = prepareGround(siteOf(ROOM));
const START = { x: 4, y: 4.5, yaw: 0.7 };

const robotIn = (options: Partial<WatchedOptions> = {}) =>
  watchedRobot({ ground, start: START, ...options });

/** A clock that can be set: what is due comes when it would have come. */
function settableClock() {
  let offset = 0;
  const clockOf: WatchedOptions['clockOf'] = (real): GraphClock => ({
    now: () => real.now() + offset,
    sleep: (seconds) => real.sleep(seconds),
    callAt: (atS, callback) => real.callAt(atS - offset, callback),
    defer: (callback) => {
      real.defer(callback);
    },
  });
  return { clockOf, jump: (seconds: number) => (offset += seconds) };
}

describe('a robot whose localizer is right', () => {
  it('is sure within a second, and stays so while it drives', async () => {
    const robot = await robotIn();
    expect(robot.watch.state().name).toBe('sure');
    await robot.drive(20, 0.3, 0.4);
    expect(robot.doubts).toEqual([]);
    expect(robot.sures()).toBe(1);
    expect(robot.errors).toEqual([]);
  });
});

describe('a localizer', () => {
  it('that is unsure is doubted, until it is sure again', async () => {
    const robot = await robotIn();
    robot.localizer.variances = [2, 2, 0.01];
    robot.localizer.sayPose();
    await robot.drive(1, 0, 0);
    expect(robot.doubts).toEqual([expect.stringContaining('unsure of its position by 1.41 m')]);
    robot.localizer.variances = [0.01, 0.01, 0.01];
    robot.localizer.sayPose();
    await robot.drive(3, 0, 0);
    expect(robot.watch.state().name).toBe('sure');
  });

  it('that speaks of another frame is doubted at the start', async () => {
    const robot = await robotIn({ localized: false, limits: { startS: 5 } });
    robot.localizer.sayPose('odom');
    await robot.drive(6, 0, 0);
    expect(robot.doubts[0]).toContain('the frame odom instead of map');
  });

  it('whose transforms stop is doubted', async () => {
    const robot = await robotIn();
    robot.localizer.mute();
    expect(await robot.untilDoubt(3, 0, 0)).toBeLessThan(2);
    expect(robot.doubts[0]).toContain('too old');
    robot.localizer.find();
    await robot.drive(4, 0, 0);
    expect(robot.watch.state().name).toBe('sure');
  });
});

describe('at the start', () => {
  it('tells a localizer that does not know that the robot is on its dock', async () => {
    const robot = await robotIn({ localized: false, startPose: START });
    await robot.drive(3.5, 0, 0);
    const told = robot.localizer.told.map(({ header, pose }) => ({
      atS: fromTime(header.stamp) - 1000,
      frame: header.frame_id,
      ...pose.pose.position,
      std: Math.sqrt(pose.covariance[0] ?? NaN),
    }));
    expect(told).toEqual([
      { atS: expect.closeTo(2, 1) as number, frame: 'map', x: 4, y: 4.5, z: 0, std: 0.1 },
      { atS: expect.closeTo(4, 1) as number, frame: 'map', x: 4, y: 4.5, z: 0, std: 0.1 },
    ]);
    robot.localizer.find();
    await robot.drive(4, 0, 0);
    expect(robot.watch.state().name).toBe('sure');
    expect(robot.localizer.told).toHaveLength(2);
    expect(robot.doubts).toEqual([]);
  });

  it('doubts after half a minute, and is told again when somebody knows', async () => {
    const robot = await robotIn({ localized: false, startPose: START });
    await robot.drive(35, 0, 0);
    expect(robot.doubts).toHaveLength(1);
    expect(robot.localizer.told).toHaveLength(14);
    robot.watch.setPose({ x: 1, y: 2, yaw: 0 });
    await robot.drive(0.1, 0, 0);
    expect(robot.localizer.told.at(-1)?.pose.pose.position).toEqual({ x: 1, y: 2, z: 0 });
    robot.localizer.find();
    await robot.drive(4, 0, 0);
    expect(robot.watch.state().name).toBe('sure');
  });
});

describe('a scan', () => {
  it.each([
    ['of NaN', (scan: ReturnType<typeof scanOf>) => scan.ranges.fill(NaN), 'are no numbers'],
    ['cut short', (s: ReturnType<typeof scanOf>) => (s.ranges = s.ranges.slice(9)), '351 ranges'],
    ['all the same', (s: ReturnType<typeof scanOf>) => s.ranges.fill(2), 'are the same'],
    [
      'of another frame',
      (scan: ReturnType<typeof scanOf>) => (scan.header.frame_id = 'camera'),
      'the frame camera',
    ],
  ])('%s is doubted', async (_, spoil, words) => {
    const robot = await robotIn();
    const publisher = robot.node.createPublisher('sensor_msgs/msg/LaserScan', 'scan');
    // Just after each look a bad one overtakes the good one of the simulator.
    const timer = robot.node.createTimer(0.05, () => {
      const scan = scanOf(robot.clock.now());
      spoil(scan);
      publisher.publish(scan);
    });
    expect(await robot.untilDoubt(3, 0, 0)).toBeLessThan(2);
    expect(robot.doubts[0]).toContain(words);
    timer.destroy();
    await robot.drive(4, 0, 0);
    expect(robot.watch.state().name).toBe('sure');
  });
});

function scanOf(nowS: number) {
  const scan = createMessage('sensor_msgs/msg/LaserScan');
  scan.header = { stamp: toTime(nowS), frame_id: 'base_scan' };
  scan.angle_min = -Math.PI;
  scan.angle_increment = Math.PI / 180;
  scan.angle_max = Math.PI - scan.angle_increment;
  scan.range_min = 0.1;
  scan.range_max = 12;
  scan.ranges = Float32Array.from({ length: 360 }, (_, beam) => 1 + beam / 100);
  return scan;
}

describe('a map that changes', () => {
  it('is doubted until the localizer has found the robot on it', async () => {
    const robot = await robotIn();
    const wider = roomGrid(12, 7);
    robot.sayMap(wider);
    await robot.drive(1, 0.3, 0);
    expect(robot.doubts).toEqual([expect.stringContaining('The map has changed')]);
    robot.sayMap(ROOM);
    await robot.drive(5, 0.1, 0);
    expect(robot.watch.state().name).toBe('doubting');
    robot.localizer.sayPose();
    await robot.drive(3, 0, 0);
    expect(robot.watch.state().name).toBe('sure');
    expect(robot.doubts).toHaveLength(1);
  });
});

describe('the clock', () => {
  it.each([
    ['forwards', 120],
    ['backwards', -120],
    ['a second backwards', -1],
  ])('that jumps %s is doubted, and does not leave the watch stuck', async (_, seconds) => {
    const { clockOf, jump } = settableClock();
    const robot = await robotIn({ clockOf });
    jump(seconds);
    expect(await robot.untilDoubt(2, 0.3, 0)).toBeLessThan(0.5);
    expect(robot.doubts[0]).toContain(`jumped ${seconds > 0 ? 'forwards' : 'backwards'}`);
    await robot.drive(5, 0.2, 0.2);
    expect(robot.watch.state().name).toBe('sure');
    await robot.drive(10, 0.2, 0.2);
    expect(robot.doubts).toHaveLength(1);
    robot.localizer.fooled({ x: 8, y: 3, yaw: 0 });
    expect(await robot.untilDoubt(5, 0, 0)).toBeLessThan(5);
  });
});
