import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadProfile } from '../profile.js';
import { PROJECT_ROOT } from '../root.js';
import { checkUnderstanding } from './understanding.js';

const TEST_MODEL = path.join(PROJECT_ROOT, 'models/understanding/test');

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'doctor-understanding-'));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** The check of a centre whose robot has these settings. */
async function check(understanding: unknown) {
  const profile = await loadProfile('center');
  const processes = profile.processes.map((entry) =>
    entry.kind === 'robot' ? { ...entry, settings: { ...entry.settings, understanding } } : entry,
  );
  return checkUnderstanding({ profile: { ...profile, processes }, data });
}

describe('the sentence-embedding model of a robot', () => {
  it('is not asked of a robot without one', async () => {
    expect(await check(undefined)).toMatchObject([{ name: 'understanding', ok: true }]);
  });

  it('is loaded and asked, and says what it is good for', async () => {
    const [only] = await check({ model: TEST_MODEL });
    expect(only).toMatchObject({ ok: true, name: 'understanding robot-1' });
    expect(only?.message).toMatch(/haengbok-understand-test.*test model/);
  });

  it('that is missing or damaged is named with what to run', async () => {
    const remedy = expect.stringContaining('models install') as string;
    expect(await check({ model: data })).toMatchObject([{ ok: false, remedy }]);
    const folder = path.join(data, 'damaged');
    await cp(TEST_MODEL, folder, { recursive: true });
    await writeFile(path.join(folder, 'model.onnx'), 'no network at all');
    expect(await check({ model: folder })).toMatchObject([
      { ok: false, remedy, message: expect.stringContaining('cannot be loaded') as string },
    ]);
  });
});
