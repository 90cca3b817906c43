import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadProfile, type Profile } from '../profile.js';
import { neededPackages } from '../ros/packages.js';
import { checkRosLaunch } from './ros-launch.js';

let folder: string;
let profile: Profile;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'doctor-ros-'));
  profile = await loadProfile('robot');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ALL = ['description', 'localization', 'navigation', 'docking', 'joystick', 'lidar'] as const;

/** A workspace with these packages, as ament would have it, sourced. */
async function sourced(packages: readonly string[], distribution = 'humble') {
  const index = path.join(folder, 'share', 'ament_index', 'resource_index', 'packages');
  await mkdir(index, { recursive: true });
  for (const name of packages) await writeFile(path.join(index, name), '');
  return { ROS_DISTRO: distribution, AMENT_PREFIX_PATH: `/elsewhere:${folder}` };
}

const withRos = (settings: Record<string, unknown>): Profile => ({
  ...profile,
  processes: profile.processes.map((entry) =>
    entry.kind === 'ros' ? { ...entry, settings: { ...entry.settings, ...settings } } : entry,
  ),
});

async function named(name: string, settings = {}, env = {}) {
  const checks = await checkRosLaunch({ profile: withRos(settings), data: folder }, env);
  return checks.find((check) => check.name === name);
}

const needed = neededPackages({ parts: [...ALL], lidar: null });

describe('what ros2 launch needs', () => {
  it('is not asked of a centre without ROS', async () => {
    const center = await loadProfile('center');
    expect(await checkRosLaunch({ profile: center, data: folder })).toEqual([]);
  });

  it('is there', async () => {
    const env = { ...(await sourced(needed)), ROS_LOCALHOST_ONLY: '1' };
    const checks = await checkRosLaunch({ profile, data: folder }, env);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    const words = checks.map(({ message }) => message).join(' ');
    expect(words).toContain('left out, not installed: opennav_docking, joy, teleop_twist_joy');
    expect(words).toContain('within this computer only');
  });

  it('names packages that are missing and the command that installs them', async () => {
    const env = await sourced(needed.filter((name) => name !== 'nav2_amcl'));
    expect(await named('ros packages', {}, env)).toMatchObject({
      ok: false,
      message: 'not installed: nav2_amcl',
      remedy: 'sudo apt install ros-humble-nav2-amcl',
    });
  });

  it('says that the graph is open to the network', async () => {
    const check = await named('ros network', {}, await sourced(needed));
    expect(check?.message).toContain('anybody on this network');
  });

  it('does not know every distribution', async () => {
    const check = await named('ros packages', {}, await sourced(needed, 'foxy'));
    expect(check).toMatchObject({ ok: false, remedy: 'Source one of: humble, jazzy.' });
  });

  it('names files that are missing', async () => {
    const check = await named('ros files', { params: '/nowhere.yaml' });
    expect(check?.ok).toBe(false);
    expect(check?.message).toContain('/nowhere.yaml');
  });

  it('looks for the lidar where its parameters say', async () => {
    const params = path.join(folder, 'lidar.yaml');
    const lidar = { driver: 'sllidar_ros2/sllidar_node', params };
    const write = (port: string) =>
      writeFile(params, `/**/lidar:\n  ros__parameters:\n    serial_port: ${port}\n`);
    await write('/dev/none');
    const gone = await named('lidar', { lidar });
    expect(gone).toMatchObject({ ok: false });
    expect(gone?.remedy).toContain('dialout');
    await write('/dev/null');
    expect(await named('lidar', { lidar })).toMatchObject({ ok: true });
    await rm(params);
    expect(await named('lidar', { lidar })).toMatchObject({ ok: false });
    expect(neededPackages({ parts: [...ALL], lidar })).toContain('sllidar_ros2');
  });
});
