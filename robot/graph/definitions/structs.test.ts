import { describe, expect, it } from 'vitest';
import { DISTRIBUTIONS } from './distribution.js';
import { mergedStruct } from './merged.js';
import { structName, structOf } from './structs.js';
import { ACTION_TYPES, MESSAGE_TYPES, SERVICE_TYPES } from './used-types.js';

const names = [
  ...MESSAGE_TYPES.map((type) => structName(type)),
  ...SERVICE_TYPES.flatMap((type) => [structName(type, '_Request'), structName(type, '_Response')]),
  ...ACTION_TYPES.flatMap((type) =>
    ['_Goal', '_Result', '_Feedback'].map((p) => structName(type, p)),
  ),
];

describe('definitions', () => {
  it.each(names)('%s is defined, with everything it contains', (name) => {
    const visit = (one: string) => {
      for (const { type } of structOf(one, 'jazzy').fields) {
        if (type.kind === 'struct') visit(type.name);
      }
    };
    expect(() => visit(name)).not.toThrow();
  });

  it('knows arrays, defaults and constants', () => {
    const goal = structOf('nav2_msgs/DockRobot_Goal', 'jazzy');
    expect(goal.fields.find(({ name }) => name === 'max_staging_time')?.defaultValue).toBe(1000);
    expect(structOf('nav2_msgs/DockRobot_Result', 'jazzy').constants['FAILED_TO_CHARGE']).toBe(906);
    const covariance = structOf('geometry_msgs/PoseWithCovariance', 'humble').fields[1];
    expect(covariance).toMatchObject({ name: 'covariance', array: { length: 36 } });
  });

  it('finds types without a package in their own', () => {
    const map = structOf('nav_msgs/GetMap_Response', 'humble').fields[0];
    expect(map?.type).toEqual({ kind: 'struct', name: 'nav_msgs/OccupancyGrid' });
  });

  it('names the distribution that lacks a type', () => {
    expect(() => structOf('nav2_msgs/DockRobot_Goal', 'humble')).toThrow(
      expect.objectContaining({ code: 'graph.unknown-type' }),
    );
  });

  it('merges what distributions disagree on', () => {
    const { fields } = mergedStruct('nav2_msgs/FollowWaypoints_Result');
    expect(fields.find(({ name }) => name === 'missed_waypoints')?.variants).toHaveLength(2);
    expect(fields.find(({ name }) => name === 'error_code')?.everywhere).toBe(false);
    expect(DISTRIBUTIONS).toContain('humble');
  });
});
