import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Layout } from '../center/process-config.js';
import { loadProfile } from '../profile.js';
import { checkBase } from './base.js';
import { checkNode } from './machine.js';
import { checkRos } from './ros.js';
import { checkSettings } from './settings.js';
import { checkSiteFolder } from './site.js';
import { checkStores } from './stores.js';
import { checkWake } from './wake.js';

let data: string;
let layout: Layout;

beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'haengbok-doctor-'));
  layout = { profile: await loadProfile('center'), data };
});

afterEach(() => rm(data, { recursive: true, force: true }));

async function storeFile(): Promise<string> {
  const folder = path.join(data, 'kiosk-1');
  await mkdir(folder, { recursive: true });
  return path.join(folder, 'journal.sqlite');
}

describe('doctor', () => {
  it('wants a Node that runs this', () => {
    expect(checkNode('18.19.0')).toMatchObject({
      ok: false,
      remedy: 'Install Node 20.20 or later.',
    });
    expect(checkNode('20.20.0')).toMatchObject({ ok: true });
    expect(checkNode('24.1.0')).toMatchObject({ ok: true });
  });

  it('finds a damaged store, names it and leaves it as it is', async () => {
    const file = await storeFile();
    await writeFile(file, 'SQLite format 3\0 and then nonsense'.repeat(200));
    const [check] = checkStores(layout);
    expect(check).toMatchObject({
      ok: false,
      name: `store ${path.join('kiosk-1', 'journal.sqlite')}`,
    });
    expect(check?.remedy).toContain(file);
  });

  it('accepts a sound store, also one that a running kiosk keeps to itself', async () => {
    const db = new Database(await storeFile());
    db.exec('CREATE TABLE entry (id INTEGER)');
    expect(checkStores(layout)).toMatchObject([{ ok: true, message: 'sound' }]);
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE');
    expect(checkStores(layout)).toMatchObject([
      { ok: true, message: expect.stringContaining('in use') as string },
    ]);
    db.close();
  });

  it('says which setting of which process is wrong', () => {
    const [first, ...rest] = layout.profile.processes;
    if (!first) throw new Error('no processes');
    const wrong = { ...first, settings: { data: 7 } };
    const profile = { ...layout.profile, processes: [wrong, ...rest] };
    const checks = checkSettings({ ...layout, profile });
    expect(checks[0]).toMatchObject({ ok: false, name: 'settings zone' });
    expect(checks[0]?.message).toContain('data');
    expect(checks.slice(1).every(({ ok }) => ok)).toBe(true);
  });

  it('reports a site without its files', async () => {
    const checks = await checkSiteFolder(data);
    expect(checks.filter(({ ok }) => ok)).toEqual([]);
    for (const { remedy } of checks) expect(remedy).not.toBe('');
  });

  it('does not miss ROS where none is wanted, and does where it is', () => {
    expect(checkRos(false, {})).toMatchObject({ ok: true });
    expect(checkRos(true, {})).toMatchObject({ ok: false });
    const sourced = { ROS_DISTRO: 'humble', AMENT_PREFIX_PATH: '/opt/ros/humble' };
    expect(checkRos(true, sourced, () => true)).toMatchObject({ ok: true });
    expect(checkRos(true, sourced, () => false)).toMatchObject({
      ok: false,
      remedy: expect.stringContaining('npm ci') as string,
    });
    expect(checkRos(false, sourced, () => false)).toMatchObject({ ok: true });
  });

  it('says what Porcupine lacks, and never its key', async () => {
    expect(await checkWake('robot-1', null, data)).toMatchObject({ ok: true });
    const accessKeyFile = path.join(data, 'key');
    await writeFile(accessKeyFile, 'never-shown', { mode: 0o600 });
    const porcupine = { accessKeyFile, model: 'ko.pv', keyword: 'key', sensitivity: 0.5 };
    const message = expect.stringContaining('porcupine_params_ko.pv') as string;
    expect(await checkWake('robot-1', { porcupine }, data)).toMatchObject({ ok: false, message });
    await writeFile(path.join(data, 'ko.pv'), 'a model');
    const check = await checkWake('robot-1', { porcupine }, data);
    expect(check).toMatchObject({ ok: true });
    expect(JSON.stringify(check)).not.toContain('never-shown');
  });

  it("says what to do when the wheels' port is not there", async () => {
    const robot = { profile: await loadProfile('robot'), data };
    expect(await checkBase(layout)).toEqual([]);
    expect(await checkBase(robot)).toMatchObject([
      { name: 'wheels', ok: false, remedy: expect.stringContaining('parameters.port') as string },
    ]);
    const processes = robot.profile.processes.map((entry) =>
      entry.kind === 'base' ? { ...entry, settings: { parameters: { port: '/dev/null' } } } : entry,
    );
    const plugged = { data, profile: { ...robot.profile, processes } };
    expect(await checkBase(plugged)).toMatchObject([{ name: 'wheels', ok: true }]);
  });
});
