import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nextFile, prune } from './folder.js';

const NOW = new Date('2026-11-24T04:40:05Z');
const DAY_MS = 86_400_000;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'missions-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function mission(counter: string, bytes: number, daysOld = 0): Promise<string> {
  const name = `mission-20261124-090000-${counter}.mcap`;
  await writeFile(path.join(folder, name), Buffer.alloc(bytes));
  const then = new Date(NOW.getTime() - daysOld * DAY_MS);
  await utimes(path.join(folder, name), then, then);
  return name;
}

it('names files by the time at the centre and a counter that goes on', async () => {
  const limits = { maxBytes: 1_000, maxDays: 14 };
  const first = await nextFile(path.join(folder, 'new'), limits, 0, NOW);
  expect(path.basename(first)).toBe('mission-20261124-134005-0001.mcap');
  await mission('0041', 10);
  expect(await nextFile(folder, limits, 0, NOW)).toContain('-0042.mcap');
});

it('removes the oldest until the next file has room', async () => {
  await mission('0001', 300);
  const kept = [await mission('0002', 300), await mission('0003', 300)];
  await nextFile(folder, { maxBytes: 1_000, maxDays: 14 }, 250, NOW);
  expect(await readdir(folder)).toEqual(kept);
});

it('removes what is too old, and nothing that is not a mission', async () => {
  await mission('0001', 1, 15);
  const young = await mission('0002', 1, 13);
  const foreign = path.join(folder, 'holiday.mcap');
  await writeFile(foreign, 'x');
  await utimes(foreign, new Date(0), new Date(0));
  await prune(folder, { maxBytes: 1_000, maxDays: 14 }, NOW);
  expect((await readdir(folder)).sort()).toEqual(['holiday.mcap', young]);
});
