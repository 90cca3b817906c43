import { describe, expect, it } from 'vitest';
import { createMessage, quaternionOfYaw, toTime, type Odometry } from '../graph/index.js';
import {
  heardOdometry,
  NO_ODOMETRY,
  odometryOffence,
  type OdometryState,
} from './odometry-watch.js';
import { DEFAULT_LIMITS } from './options.js';

interface Said {
  stampS: number;
  x?: number;
  yaw?: number;
  frame?: string;
}

function odometry({ stampS, x = 0, yaw = 0, frame = 'odom' }: Said): Odometry {
  const message = createMessage('nav_msgs/msg/Odometry');
  message.header = { stamp: toTime(stampS), frame_id: frame };
  message.child_frame_id = 'base_link';
  message.pose.pose = { position: { x, y: 0, z: 0 }, orientation: quaternionOfYaw(yaw) };
  return message;
}

/** Heard one after the other, 20 ms apart, whatever their stamps. @returns the complaint at the end */
function complaint(said: readonly Said[]): string | null {
  let state: OdometryState = NO_ODOMETRY;
  let nowS = 1000;
  for (const one of said) {
    nowS += 0.02;
    state = heardOdometry(state, odometry(one), nowS, DEFAULT_LIMITS);
  }
  return odometryOffence(state, nowS);
}

const every = (count: number, of: (n: number) => Said): Said[] =>
  Array.from({ length: count }, (_, n) => of(n));

describe('odometry', () => {
  it('may drive and turn as fast as the base can, over the turn of pi as well', () => {
    const stampS = (n: number) => 100 + n * 0.02;
    const fast = every(200, (n) => ({ stampS: stampS(n), x: n * 0.016, yaw: 3 + n * 0.036 }));
    expect(complaint(fast)).toBeNull();
  });

  it('may lose messages on the way', () => {
    expect(complaint([{ stampS: 100 }, { stampS: 100.4, x: 0.3 }])).toBeNull();
  });

  it.each([
    ['jumps', [{ stampS: 100 }, { stampS: 100.02, x: 2 }], 'jumped by 2.00 m'],
    ['jumps after a pause', [{ stampS: 100 }, { stampS: 160, x: 9 }], 'jumped by 9.00 m'],
    ['spins', [{ stampS: 100 }, { stampS: 100.02, yaw: 1 }], 'and 57 degrees'],
    ['goes back in time', [{ stampS: 100 }, { stampS: 99 }], 'back in time by 1.00 s'],
    ['is no number', [{ stampS: 100, x: NaN }], 'not a number'],
    ['has no orientation', [{ stampS: 100, yaw: NaN }], 'not a number'],
    ['changes its frame', [{ stampS: 100 }, { stampS: 100.02, frame: 'r2/odom' }], 'r2/odom'],
  ])('that %s is complained of', (_, said, words) => {
    expect(complaint(said)).toContain(words);
  });

  it.each([
    ['places', (n: number) => ({ stampS: 100 + n * 0.02, x: n % 2 ? 5 : 0 })],
    ['clocks', (n: number) => ({ stampS: (n % 2 ? 100 : 40) + n * 0.02 })],
    ['frames', (n: number) => ({ stampS: 100 + n * 0.02, frame: n % 2 ? 'odom' : 'odom2' })],
    ['places, now and then', (n: number) => ({ stampS: 100 + n * 0.02, x: n % 5 ? 0 : 5 })],
  ])('of two robots in different %s is told apart from a jump', (_, of) => {
    const words = complaint(every(30, of));
    expect(words).toContain('Two robots publish odometry on one graph');
    expect(words).toContain('namespace');
  });

  it('that jumped once is forgiven after a while', () => {
    let state = heardOdometry(NO_ODOMETRY, odometry({ stampS: 100 }), 100, DEFAULT_LIMITS);
    state = heardOdometry(state, odometry({ stampS: 100.02, x: 3 }), 100.02, DEFAULT_LIMITS);
    state = heardOdometry(state, odometry({ stampS: 100.04, x: 3 }), 100.04, DEFAULT_LIMITS);
    expect(odometryOffence(state, 100.5)).toContain('jumped');
    expect(odometryOffence(state, 101.5)).toBeNull();
  });
});
