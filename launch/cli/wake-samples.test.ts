import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWav } from '../../robot/voice/index.js';
import { countSamples } from './wake-samples.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wake-samples-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('haengbok wake samples', () => {
  it('counts clips and minutes, and names what is no WAV', async () => {
    await mkdir(path.join(folder, 'name'));
    for (const name of ['a.wav', 'b.wav'])
      await writeFile(path.join(folder, 'name', name), writeWav(new Float32Array(30 * 16_000)));
    await writeFile(path.join(folder, 'name', 'c.wav'), 'no sound');
    await writeFile(path.join(folder, 'name', 'notes.txt'), '');
    expect(await countSamples(folder)).toEqual({
      kinds: [
        { kind: 'name', clips: 2, minutes: 1 },
        { kind: 'other', clips: 0, minutes: 0 },
      ],
      unreadable: [path.join('name', 'c.wav')],
    });
  });

  it('says so when there are none', async () => {
    await expect(countSamples(folder)).rejects.toMatchObject({ code: 'wake.no-samples' });
  });
});
