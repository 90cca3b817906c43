import { mkdir, readdir, stat, unlink } from 'node:fs/promises';
import path from 'node:path';

/** Ours alone: nothing else in the folder is ever removed. */
const NAME = /^mission-\d{8}-\d{6}-(\d{4,})\.mcap$/;
const DAY_MS = 86_400_000;

/** Time of day at the centre, wherever the machine thinks it is. */
const LOCAL = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Seoul',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

export interface FolderLimits {
  readonly maxBytes: number;
  readonly maxDays: number;
}

interface Kept {
  readonly file: string;
  readonly counter: number;
  readonly bytes: number;
  readonly changedMs: number;
}

/**
 * Makes room and names the next file: `mission-<local date>-<local time>-<counter>.mcap`.
 * @param reserve bytes the next file may come to
 */
export async function nextFile(
  folder: string,
  { maxBytes, maxDays }: FolderLimits,
  reserve: number,
  now: Date,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const kept = await prune(folder, { maxBytes: Math.max(0, maxBytes - reserve), maxDays }, now);
  const counter = kept.reduce((most, file) => Math.max(most, file.counter), 0) + 1;
  return path.join(folder, `mission-${stamp(now)}-${String(counter).padStart(4, '0')}.mcap`);
}

/** Removes missions that are too old, then the oldest until the rest fits. @returns those kept */
export async function prune(
  folder: string,
  { maxBytes, maxDays }: FolderLimits,
  now: Date,
): Promise<readonly Kept[]> {
  const newestFirst = (await missionsIn(folder)).sort((a, b) => b.counter - a.counter);
  const kept: Kept[] = [];
  let bytes = 0;
  for (const file of newestFirst) {
    const old = now.getTime() - file.changedMs > maxDays * DAY_MS;
    bytes += file.bytes;
    if (!old && bytes <= maxBytes) kept.push(file);
    else await unlink(file.file).catch(() => undefined);
  }
  return kept;
}

async function missionsIn(folder: string): Promise<Kept[]> {
  const names = await readdir(folder).catch(() => []);
  const found = names.map(async (name) => {
    const counter = NAME.exec(name)?.[1];
    const file = path.join(folder, name);
    const info = counter === undefined ? undefined : await stat(file).catch(() => undefined);
    if (counter === undefined || !info?.isFile()) return [];
    return [{ file, counter: Number(counter), bytes: info.size, changedMs: info.mtimeMs }];
  });
  return (await Promise.all(found)).flat();
}

function stamp(now: Date): string {
  const part = Object.fromEntries(LOCAL.formatToParts(now).map(({ type, value }) => [type, value]));
  const text = (...names: string[]) => names.map((name) => part[name] ?? '').join('');
  return `${text('year', 'month', 'day')}-${text('hour', 'minute', 'second')}`;
}
