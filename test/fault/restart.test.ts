import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCentre, until, type ProcessRow, type TestCentre } from '../tools/centre.js';
import { haengbok } from '../tools/command.js';

let centre: TestCentre;

beforeAll(async () => {
  centre = await startCentre();
});

afterAll(() => centre.stop());

async function row(id: string): Promise<ProcessRow> {
  const found = (await centre.status()).find((process) => process.id === id);
  if (!found) throw new Error(`no process ${id}`);
  return found;
}

describe('a centre whose processes die', () => {
  it.each(['kiosk-1', 'robot-1', 'zone'])('starts %s again and nobody else with it', async (id) => {
    const before = await centre.status();
    const victim = before.find((process) => process.id === id);
    if (victim?.pid == null) throw new Error(`${id} is not running`);
    process.kill(victim.pid, 'SIGKILL');
    await until(`${id} was started again`, async () => {
      const now = await row(id);
      return now.phase === 'up' && now.pid !== victim.pid;
    });
    expect(await row(id)).toMatchObject({ restarts: 1, lastExit: 'signal SIGKILL' });
    for (const other of before.filter((process) => process.id !== id)) {
      expect(await row(other.id)).toMatchObject({ pid: other.pid, phase: 'up' });
    }
  });

  it('refuses a second centre on the same ports and says what to do', async () => {
    const args = ['up', '--data', centre.data, '--port-base', String(centre.portBase)];
    const second = await haengbok(args);
    expect(second.status).toBe(1);
    expect(second.stderr).toContain(String(centre.portBase));
    expect(second.stderr).toContain('--port-base');
  });

  it('is found running by doctor', async () => {
    const args = [
      'doctor',
      '--json',
      '--data',
      centre.data,
      '--port-base',
      String(centre.portBase),
    ];
    const { status, stdout } = await haengbok(args);
    const report = JSON.parse(stdout) as {
      checks: { name: string; ok: boolean; message: string }[];
    };
    const ports = report.checks.filter(({ name }) => name.startsWith('port '));
    expect(ports).toHaveLength(5);
    for (const port of ports) expect(port.message).toContain('already running');
    expect(report.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(status).toBe(0);
  });

  it('leaves nobody behind when the supervisor itself is killed', async () => {
    const pids = (await centre.status()).flatMap(({ pid }) => (pid === null ? [] : [pid]));
    expect(pids).toHaveLength(4);
    centre.supervisor.kill('SIGKILL');
    await until('every process has ended', () => pids.every((pid) => !isAlive(pid)));
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
