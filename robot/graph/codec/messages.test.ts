import { MessageWriter } from '@foxglove/rosmsg2-serialization';
import { ros2jazzy } from '@foxglove/rosmsg-msgs-common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_TYPES } from '../definitions/used-types.js';
import { arbitraryOf } from './arbitrary-message.suite.js';
import { createMessage, fromCdr, toCdr, validateMessage, wireOf } from './messages.js';

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toMatchObject({ code: 'graph.invalid-message' });
    return (error as Error).message;
  }
  throw new Error('it was accepted');
}

describe('validateMessage', () => {
  const pose = () => createMessage('geometry_msgs/msg/PoseWithCovarianceStamped');
  const odom = () => createMessage('nav_msgs/msg/Odometry');

  it.each([
    [
      'a short covariance',
      { ...odom(), pose: { ...odom().pose, covariance: [] } },
      'nav_msgs/Odometry: pose.covariance: length of the array must be 36, not 0',
    ],
    [
      'a field left out',
      { ...odom(), child_frame_id: undefined },
      'nav_msgs/Odometry: child_frame_id: must be a string, not missing',
    ],
    [
      'a field nobody knows',
      { ...odom(), chidl_frame_id: '' },
      'nav_msgs/Odometry: nav_msgs/Odometry has no field "chidl_frame_id"',
    ],
    [
      'nanoseconds over a second',
      { ...odom(), header: { frame_id: '', stamp: { sec: 0, nanosec: 1e9 } } },
      'nav_msgs/Odometry: header.stamp.nanosec: must be a whole number from 0 to 999999999, not 1000000000',
    ],
    ['no message', null, 'nav_msgs/Odometry: must be a nav_msgs/Odometry, not null'],
  ])('names the field of %s', (_, message, text) => {
    expect(refusal(() => validateMessage('nav_msgs/msg/Odometry', message))).toBe(text);
  });

  it('names the element of an array', () => {
    const path = createMessage('nav_msgs/msg/Path');
    const poses = [createMessage('geometry_msgs/msg/PoseStamped'), { pose: 1 }];
    expect(refusal(() => validateMessage('nav_msgs/msg/Path', { ...path, poses }))).toMatch(
      /^nav_msgs\/Path: poses\[1\]\.header: /,
    );
  });

  it('wants int64 as a bigint within its range', () => {
    validateMessage('std_msgs/msg/Int64', { data: -(2n ** 63n) });
    expect(refusal(() => validateMessage('std_msgs/msg/Int64', { data: 1 }))).toMatch(/bigint/);
    expect(refusal(() => validateMessage('std_msgs/msg/Int64', { data: 2n ** 63n }))).toMatch(
      /bigint/,
    );
  });

  it('checks plain arrays element by element and takes typed arrays as they are', () => {
    const grid = createMessage('nav_msgs/msg/OccupancyGrid');
    validateMessage('nav_msgs/msg/OccupancyGrid', { ...grid, data: [0, -1, 100] });
    validateMessage('nav_msgs/msg/OccupancyGrid', { ...grid, data: Int8Array.of(-1) });
    expect(
      refusal(() => validateMessage('nav_msgs/msg/OccupancyGrid', { ...grid, data: [0, 200] })),
    ).toMatch(/data\[1\]: must be a whole number from -128 to 127, not 200/);
  });

  it('accepts what createMessage makes', () => {
    for (const type of MESSAGE_TYPES) validateMessage(type, createMessage(type));
    expect(pose().pose.covariance).toEqual(new Float64Array(36));
    expect(pose().pose.pose.orientation.w).toBe(1);
  });
});

describe('fields that only some distributions have', () => {
  it('are filled in where they are left out and dropped where they are unknown', () => {
    const jazzy = wireOf('nav2_msgs/NavigateToPose_Result', 'jazzy');
    const humble = wireOf('nav2_msgs/NavigateToPose_Result', 'humble');
    expect(jazzy.copy({ error_code: 9 })).toEqual({ error_code: 9, error_msg: '' });
    expect(humble.copy({ error_code: 9, error_msg: 'x' })).toEqual({ result: {} });
  });
});

describe('CDR', () => {
  it('is what DDS puts on the wire: header, aligned, UTF-8 with its length in bytes', () => {
    const bytes = toCdr('std_msgs/msg/String', { data: '안녕' });
    expect(Buffer.from(bytes).toString('hex')).toBe('0001000007000000ec9588eb859500');
    expect(fromCdr('std_msgs/msg/String', bytes)).toEqual({ data: '안녕' });
  });

  it('gives an empty struct its one byte', () => {
    expect(toCdr('std_msgs/msg/Empty', {})).toEqual(Uint8Array.of(0, 1, 0, 0, 0));
  });

  it.each(MESSAGE_TYPES)('carries any %s there and back unchanged', (type) => {
    fc.assert(
      fc.property(arbitraryOf(type), (message) => {
        expect(fromCdr(type, toCdr(type, message))).toEqual(message);
      }),
      { numRuns: 20 },
    );
  });

  it('agrees byte for byte with an independent writer, strings being ASCII', () => {
    const odometry = createMessage('nav_msgs/msg/Odometry');
    odometry.header = { stamp: { sec: 12, nanosec: 34 }, frame_id: 'odom' };
    odometry.child_frame_id = 'base_link';
    odometry.pose.pose.position.x = 1.5;
    const used = [
      'nav_msgs/Odometry',
      'std_msgs/Header',
      'geometry_msgs/PoseWithCovariance',
      'geometry_msgs/TwistWithCovariance',
      'geometry_msgs/Pose',
      'geometry_msgs/Twist',
      'geometry_msgs/Point',
      'geometry_msgs/Quaternion',
      'geometry_msgs/Vector3',
    ] as const;
    const writer = new MessageWriter(used.map((name) => ros2jazzy[name]));
    expect(toCdr('nav_msgs/msg/Odometry', odometry)).toEqual(writer.writeMessage(odometry));
  });

  it('refuses bytes that end early', () => {
    const bytes = toCdr('nav_msgs/msg/Odometry', createMessage('nav_msgs/msg/Odometry'));
    expect(() => fromCdr('nav_msgs/msg/Odometry', bytes.subarray(0, 40))).toThrow(
      expect.objectContaining({ code: 'graph.invalid-cdr' }),
    );
  });
});
