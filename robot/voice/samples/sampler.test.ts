import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWav } from '../audio/wav.js';
import { RecordingSettings } from './settings.js';
import { startSampler, type Sampler } from './sampler.js';

let folder: string;
let today: string;
let lines: string[];
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'samples-')), 'samples');
  today = '2026-11-26';
  lines = [];
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });

function start(
  patch: Partial<RecordingSettings> = {},
  leaveFreeBytes = 0,
): Promise<Sampler | undefined> {
  const settings = RecordingSettings.parse({ folder, until: '2026-11-30', ...patch });
  return startSampler(settings, { today: () => today, log, leaveFreeBytes });
}

async function started(...options: Parameters<typeof start>): Promise<Sampler> {
  const sampler = await start(...options);
  if (!sampler) throw new Error('it records nothing');
  return sampler;
}

const second = (value: number): Float32Array => new Float32Array(16_000).fill(value);
const files = (kind: string): Promise<string[]> => readdir(join(folder, kind));
const mode = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

/** A clip of its own moment: files are named for the millisecond. */
async function keep(sampler: Sampler, kind: 'name' | 'other', value = 0.25): Promise<void> {
  await new Promise((passed) => setTimeout(passed, 2));
  sampler.take({ kind, samples: second(value) });
  await sampler.settled();
}

describe('recording for training', () => {
  it('keeps clips as training reads them, for the owner’s eyes alone', async () => {
    const sampler = await started();
    await keep(sampler, 'name');
    await keep(sampler, 'other', 0.5);
    const [name = ''] = await files('name');
    expect(readWav(await readFile(join(folder, 'name', name)))).toHaveLength(16_000);
    expect(await files('other')).toHaveLength(1);
    expect(await mode(join(folder, 'name', name))).toBe(0o600);
    for (const path of [folder, join(folder, 'name'), join(folder, 'other')])
      expect(await mode(path)).toBe(0o700);
  });

  it('closes a folder that others could read', async () => {
    await keep(await started(), 'name');
    await chmod(folder, 0o755);
    await started();
    expect(await mode(folder)).toBe(0o700);
  });

  it('ends after its last day, and writes nothing after it', async () => {
    const sampler = await started();
    expect(sampler.state()).toBe('on');
    today = '2026-12-01';
    expect(sampler.state()).toBe('off');
    await keep(sampler, 'name');
    expect(await files('name')).toEqual([]);
    await rm(folder, { recursive: true });
    expect(await start()).toBeUndefined();
    expect(existsSync(folder)).toBe(false);
  });

  it('removes the oldest beyond so many clips, of earlier runs too, and says which', async () => {
    const before = await started({ clips: 3 });
    for (const kind of ['other', 'name', 'name'] as const) await keep(before, kind);
    const [oldest = ''] = await files('other');
    await writeFile(join(folder, 'other', 'mine.wav'), 'staff put it here');
    await keep(await started({ clips: 3 }), 'name');
    expect(await files('other')).toEqual(['mine.wav']);
    expect(await files('name')).toHaveLength(3);
    expect(lines.some((line) => line.includes(oldest) && line.includes('removed'))).toBe(true);
  });

  it('removes the oldest beyond so many megabytes', async () => {
    const sampler = await started({ megabytes: 1 });
    for (let i = 0; i < 40; i += 1) await keep(sampler, 'name');
    const sizes = (await files('name')).map(
      async (file) => (await stat(join(folder, 'name', file))).size,
    );
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeLessThanOrEqual(1_000_000);
    expect(sizes.length).toBeGreaterThan(20);
  });

  it('keeps nothing of a visitor who refuses, also what it had, until the next one', async () => {
    const sampler = await started();
    await keep(sampler, 'name');
    sampler.visitOver();
    await keep(sampler, 'name');
    sampler.take({ kind: 'other', samples: second(0.1) });
    sampler.skip();
    await keep(sampler, 'other');
    expect(sampler.state()).toBe('skipped');
    expect([await files('name'), await files('other')]).toEqual([[expect.any(String)], []]);
    sampler.visitOver();
    await keep(sampler, 'other');
    expect(sampler.state()).toBe('on');
    expect(await files('other')).toHaveLength(1);
  });

  it('stops before the disk is full, says so once, and the sign goes', async () => {
    const sampler = await started({}, Number.MAX_SAFE_INTEGER);
    await keep(sampler, 'name');
    await keep(sampler, 'name');
    expect(sampler.state()).toBe('off');
    expect(await files('name')).toEqual([]);
    expect(lines.filter((line) => line.includes('voice.samples-no-room'))).toHaveLength(1);
  });

  it('stops when its folder is taken away, and leaves no half a clip', async () => {
    const sampler = await started();
    await rm(join(folder, 'name'), { recursive: true });
    await writeFile(join(folder, 'name'), 'no folder');
    await keep(sampler, 'name');
    expect(sampler.state()).toBe('off');
    expect(lines.some((line) => line.includes('voice.samples-unwritable'))).toBe(true);
  });

  it('goes on without where it may not write, and clears what a power cut left', async () => {
    const inTheWay = join(folder, '..', 'file');
    await writeFile(inTheWay, '');
    expect(await start({ folder: join(inTheWay, 'samples') })).toBeUndefined();
    expect(lines.some((line) => line.includes('voice.samples-unwritable'))).toBe(true);
    await started();
    await writeFile(join(folder, 'name', '2026-11-26T01-02-03.004Z.wav.part'), 'half');
    await started();
    expect(await files('name')).toEqual([]);
  });
});
