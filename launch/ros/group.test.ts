import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../test/tools/centre.js';
import { startGroup } from './group.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'process-group-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Writes its own process id and a child's to `file`, then goes on until it is told to end. */
const family = (file: string, onInterrupt: string) =>
  `trap '${onInterrupt}' INT; sleep 600 & echo "$$ $!" > ${file}; wait; wait`;

async function pids(file: string): Promise<number[]> {
  await until('both have started', async () => (await readFile(file, 'utf8')).includes(' '));
  return (await readFile(file, 'utf8')).trim().split(' ').map(Number);
}

describe('a command and what it started', () => {
  it('is asked to end with an interrupt, and leaves nobody behind', async () => {
    const file = path.join(folder, 'pids');
    const group = startGroup('sh', ['-c', family(file, 'exit 7')]);
    const started = await pids(file);
    expect(started.filter(alive)).toHaveLength(2);
    await group.stop();
    expect(await group.ended).toBe('exit status 7');
    await until('both are gone', () => !started.some(alive));
  });

  it('ends as a whole when the command itself ends', async () => {
    const file = path.join(folder, 'pids');
    const group = startGroup('sh', ['-c', `sleep 600 & echo "$$ $!" > ${file}; exit 3`]);
    expect(await group.ended).toBe('exit status 3');
    const started = await pids(file);
    await until('both are gone', () => !started.some(alive));
  });

  it('is made to end when it will not', async () => {
    const file = path.join(folder, 'pids');
    const group = startGroup('sh', ['-c', family(file, ':')]);
    const started = await pids(file);
    await group.stop();
    await until('both are gone', () => !started.some(alive));
  }, 20_000);

  it('says why it could not be started', async () => {
    const group = startGroup(path.join(folder, 'not-there'), []);
    expect(await group.ended).toMatch(/exit status 127|ENOENT/);
  });

  it('ends when the process that started it is killed outright', async () => {
    const file = path.join(folder, 'pids');
    const group = path.join(import.meta.dirname, '..', '..', 'dist', 'launch', 'ros', 'group.js');
    const script = `import { startGroup } from ${JSON.stringify(group)};
      startGroup('sh', ['-c', ${JSON.stringify(family(file, 'kill $!; exit 0'))}]);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const started = await pids(file);
    parent.kill('SIGKILL');
    await until('both are gone', () => !started.some(alive));
  });
});
