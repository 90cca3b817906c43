import { describe, expect, it } from 'vitest';
import {
  ConsoleToZone,
  DeviceId,
  KioskToZone,
  parseMessage,
  RobotState,
  RobotToZone,
  ZoneToConsole,
  ZoneToDevice,
  ZoneToKiosk,
  ZoneToRobot,
  type Catalogue,
} from './index.js';

const CATALOGUES: Record<string, Catalogue> = {
  RobotToZone,
  ZoneToRobot,
  KioskToZone,
  ZoneToKiosk,
  ConsoleToZone,
  ZoneToConsole,
  ZoneToDevice,
};

const DRIVING: RobotState = {
  activity: 'leading',
  reason: null,
  pose: { x: 1, y: 2, yaw: 0 },
  path: [[1, 2]],
  destination: 'cafe',
  battery: null,
};

describe('a message from outside', () => {
  it('names the field that is wrong, however deep', () => {
    const bad = { ...DRIVING, path: [[1, 2], [3]] };
    expect(parseMessage(RobotState, bad)).toMatchObject({
      code: 'malformed',
      message: expect.stringMatching(/^path\.1/) as string,
    });
    expect(parseMessage(RobotState, 7)).toHaveProperty(
      'message',
      expect.stringMatching(/^message/),
    );
  });

  it.each([
    ['a pose that is no number', { pose: { x: Number.NaN, y: 0, yaw: 0 } }],
    ['a pose at infinity', { pose: { x: 0, y: Number.POSITIVE_INFINITY, yaw: 0 } }],
    ['a battery over full', { battery: 1.01 }],
    ['a path without end', { path: Array.from({ length: 501 }, () => [0, 0]) }],
    ['a field nobody knows', { visitor: 'words' }],
  ])('is refused with %s', (_what, change) => {
    expect(parseMessage(RobotState, { ...DRIVING, ...change }).ok).toBe(false);
    expect(parseMessage(RobotState, DRIVING).ok).toBe(true);
  });
});

describe('the catalogues', () => {
  const messages = Object.entries(CATALOGUES).flatMap(([direction, catalogue]) =>
    Object.entries(catalogue).map(([name, schema]) => ({ direction, name, schema })),
  );

  it.each(messages)('$direction $name takes an object and nothing it does not know', (message) => {
    for (const value of [undefined, null, 'x', 1, []]) {
      expect(message.schema.safeParse(value).success).toBe(false);
    }
    const issues = message.schema.safeParse({ surprise: true }).error?.issues ?? [];
    expect(issues.map(({ code }) => code)).toContain('unrecognized_keys');
  });
});

describe('a device id', () => {
  it.each(['robot-1', 'k2', `a${'1'.repeat(39)}`])('may be %s', (id) => {
    expect(DeviceId.safeParse(id).success).toBe(true);
  });

  it.each(['', 'r', '1robot', 'Robot', 'robot_1', 'robot 1', '../x', `a${'1'.repeat(40)}`])(
    'may not be %j',
    (id) => {
      expect(DeviceId.safeParse(id).success).toBe(false);
    },
  );
});
