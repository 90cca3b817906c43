import { expect, it } from 'vitest';
import { quaternionOfYaw, yawOfQuaternion } from './quaternion.js';
import { fromTime, toTime } from './time.js';

it.each([-3, -Math.PI / 2, 0, 0.1, 3.1])('carries a yaw of %d through a quaternion', (yaw) => {
  expect(yawOfQuaternion(quaternionOfYaw(yaw))).toBeCloseTo(yaw, 12);
});

it('splits seconds as ROS does: nanosec is never negative nor a whole second', () => {
  expect(toTime(1.25)).toEqual({ sec: 1, nanosec: 250_000_000 });
  expect(toTime(-0.25)).toEqual({ sec: -1, nanosec: 750_000_000 });
  expect(toTime(0.999_999_999_9)).toEqual({ sec: 1, nanosec: 0 });
  expect(fromTime(toTime(-0.25))).toBe(-0.25);
});
