import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../root.js';

const HERE = import.meta.dirname;
const UNIT = readFileSync(path.join(HERE, 'haengbok@.service'), 'utf8');
const RUN = path.join(HERE, 'run.sh');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
const why = hasSystemd ? '' : ' (off: systemd-analyze is not installed)';

const values = (key: string) =>
  [...UNIT.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value]) => value);

describe('the systemd unit', () => {
  it('starts a script that is there and may be run', () => {
    const [script = ''] = (values('ExecStart')[0] ?? '').split(' ');
    const here = script.replace('/opt/haengbok', PROJECT_ROOT.replace(/\/$/, ''));
    expect(here).toBe(RUN);
    expect(() => {
      accessSync(here, constants.X_OK);
    }).not.toThrow();
  });

  it('reaches the serial ports, is not root, and is started again for ever', () => {
    expect(values('SupplementaryGroups')[0]).toContain('dialout');
    expect(values('User')).toEqual(['haengbok']);
    expect(values('DeviceAllow')).toContain('char-ttyUSB rw');
    expect(values('Restart')).toEqual(['always']);
    expect(values('StartLimitIntervalSec')).toEqual(['0']);
  });

  it('keeps ROS 2 within the computer', () => {
    expect(values('Environment')).toContain('ROS_LOCALHOST_ONLY=1');
  });

  it('gives the supervisor the time that it needs to stop the wheels', () => {
    expect(Number(values('TimeoutStopSec')[0])).toBeGreaterThan(8);
    expect(values('KillMode')).toEqual(['mixed']);
  });
});

describe.skipIf(!hasSystemd)(`as systemd reads it${why}`, () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'units-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function verify(text: string) {
    const file = path.join(folder, 'haengbok@robot.service');
    await writeFile(file, text.replaceAll('/opt/haengbok', PROJECT_ROOT.replace(/\/$/, '')));
    return spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
  }

  it('is valid', async () => {
    expect(await verify(UNIT)).toMatchObject({ status: 0, stderr: '' });
  });

  it('would be found out if it were not', async () => {
    const { stderr } = await verify(UNIT.replace('Restart=always', 'Restart=sometimes'));
    expect(stderr).toContain('sometimes');
  });
});

describe('run.sh', () => {
  const run = (env: Record<string, string>, profile: string) =>
    spawnSync(RUN, [profile, '/nowhere'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      timeout: 20_000,
    });

  it('is a script that bash accepts', () => {
    expect(() => execFileSync('bash', ['-n', RUN])).not.toThrow();
  });

  it('says where to correct a ROS 2 that is not there', () => {
    const { status, stderr } = run({ ROS_SETUP: '/nowhere/setup.bash' }, 'robot');
    expect(status).toBe(1);
    expect(stderr).toContain('/etc/haengbok/robot.env');
  });

  it("prefers the computer's own profile to ours", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'profiles-'));
    await writeFile(path.join(folder, 'robot.yaml'), 'site: [');
    const { status, stderr } = run({ HAENGBOK_PROFILES: folder }, 'robot');
    await rm(folder, { recursive: true });
    expect(status).not.toBe(0);
    expect(stderr).toContain(path.join(folder, 'robot.yaml'));
  });
});
