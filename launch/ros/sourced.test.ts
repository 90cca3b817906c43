import { describe, expect, it } from 'vitest';
import { loadProfile } from '../profile.js';
import { requireRos, sourcedRos } from './sourced.js';

const SOURCED = { ROS_DISTRO: 'humble', AMENT_PREFIX_PATH: '/opt/ros/humble' };

describe('profiles on ROS 2', () => {
  it.each(['robot', 'robot-sim'])('%s wants a sourced ROS 2 and says so', async (name) => {
    const profile = await loadProfile(name);
    expect(() => {
      requireRos(profile, {});
    }).toThrow(/source \/opt\/ros\/humble\/setup\.bash/);
    expect(() => {
      requireRos(profile, SOURCED);
    }).not.toThrow();
  });

  it('the centre does not', async () => {
    const profile = await loadProfile('center');
    expect(() => {
      requireRos(profile, {});
    }).not.toThrow();
  });

  it('half a sourced shell is none', () => {
    expect(sourcedRos({ ROS_DISTRO: 'humble' })).toBeUndefined();
    expect(sourcedRos(SOURCED)).toBe('humble');
  });
});
