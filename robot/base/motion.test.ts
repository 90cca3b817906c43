import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeOf, SEVEN_CELLS } from './battery.js';
import { motorRpm, velocityOf, type Geometry } from './kinematics.js';
import { limited, type Limits } from './limits.js';
import { OPTIONS } from './testing/far-end.suite.js';
import { SpeedRamp } from './speed-ramp.js';
import { AT_ORIGIN, stepOdometry, type OdometryState } from './odometry.js';

const geometry: Geometry = {
  wheel_separation: 0.4,
  wheel_radius: 0.655 / (2 * Math.PI),
  wheel_separation_multiplier: 1,
  left_wheel_radius_multiplier: 1,
  right_wheel_radius_multiplier: 1,
  left_wheel_reversed: false,
  right_wheel_reversed: true,
};
const limits: Limits = {
  linear: { max_velocity: 0.6, min_velocity: -0.2, max_acceleration: 0.5, max_deceleration: 1 },
  angular: { max_velocity: 1, min_velocity: -1, max_acceleration: 2, max_deceleration: 2 },
};
const options = { geometry, countsPerRevolution: 4096, maxWheelSpeed: 2 };

describe('kinematics', () => {
  it('turns both motors for straight ahead, the right one backwards: it faces the other way', () => {
    const { left, right } = motorRpm({ linear: 0.655, angular: 0 }, geometry);
    expect(left).toBeCloseTo(60, 9);
    expect(right).toBeCloseTo(-60, 9);
  });

  it('turns left by rolling the right wheel further', () => {
    const { left, right } = motorRpm({ linear: 0, angular: 1 }, geometry);
    expect(left).toBeLessThan(0);
    expect(right).toBeLessThan(0);
  });

  it('gives back the velocity it turned into rpm', () => {
    const speed = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(speed, speed, (linear, angular) => {
        const back = velocityOf(motorRpm({ linear, angular }, geometry), geometry);
        expect(back.linear).toBeCloseTo(linear, 9);
        expect(back.angular).toBeCloseTo(angular, 9);
      }),
    );
  });
});

describe('limits', () => {
  it.each([
    [0, 0.6, 0.01],
    [0.5, 0, 0.48],
    [0.005, -0.2, 0],
    [0.6, 5, 0.6],
    [-0.2, -3, -0.2],
  ])('goes from %d towards %d by way of %d m/s in one cycle', (from, to, next) => {
    const now = { linear: from, angular: 0 };
    expect(limited(now, { linear: to, angular: 0 }, limits, 0.02).linear).toBeCloseTo(next, 9);
  });
});

it('steps as far as the time since the last step allows, up to five cycles', () => {
  const ramp = new SpeedRamp(OPTIONS);
  const wanted = { linear: 0.6, angular: 0 };
  const after = (at: number): number => {
    ramp.next(wanted, at);
    return ramp.commanded.linear;
  };
  expect([after(0), after(20), after(80), after(5000)].map((v) => v.toFixed(3))).toEqual([
    '0.020',
    '0.040',
    '0.100',
    '0.200',
  ]);
});

describe('odometry', () => {
  const after = (
    counts: [number, number][],
    from: OdometryState = AT_ORIGIN,
    dt = 1,
  ): OdometryState =>
    counts.reduce((state, [left, right]) => {
      const step = stepOdometry(state, { left, right }, dt, options);
      expect(step.kind).toBe('moved');
      return step.state;
    }, from);

  it('takes the first counts as where it starts, whatever they are', () => {
    expect(after([[123_456, -9]])).toMatchObject({ x: 0, y: 0, yaw: 0 });
  });

  it('rolls one circumference forward for one turn of both wheels', () => {
    const state = after([
      [0, 0],
      [4096, -4096],
    ]);
    expect(state.x).toBeCloseTo(0.655, 9);
    expect(state.y).toBe(0);
  });

  it('follows the counts across the end of int32', () => {
    const state = after([
      [0x7fffffff - 2047, -0x7fffffff + 2047],
      [-0x80000000 + 2048, 0x7fffffff - 2047],
    ]);
    expect(state.x).toBeCloseTo(0.655, 3);
  });

  it('turns on the spot to the left', () => {
    const quarter = Math.round(((Math.PI / 2) * 0.2 * 4096) / 0.655);
    const state = after([
      [0, 0],
      [-quarter, -quarter],
    ]);
    expect(state.yaw).toBeCloseTo(Math.PI / 2, 2);
    expect(Math.hypot(state.x, state.y)).toBeCloseTo(0, 9);
  });

  it('keeps the pose and says so when counts jump, then starts anew', () => {
    const here = after([
      [0, 0],
      [4096, -4096],
    ]);
    const jump = stepOdometry(here, { left: 0, right: 0 }, 0.02, options);
    expect(jump).toMatchObject({ kind: 'jumped', state: { x: here.x, y: 0 } });
    expect(jump.kind === 'jumped' && jump.reason).toContain('position feedback jumped by 0.66 m');
    expect(after([[5, 5]], jump.state)).toMatchObject({ x: here.x });
  });
});

it.each([
  [15, 0],
  [21, 0],
  [25.9, 0.5],
  [26.6, 0.65],
  [29.4, 1],
  [31, 1],
])('takes %d V for a charge of %d', (volts, charge) => {
  expect(chargeOf(volts, SEVEN_CELLS)).toBeCloseTo(charge, 9);
});
