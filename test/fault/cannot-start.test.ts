import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchCentre, until, type TestCentre } from '../tools/centre.js';

let folder: string;
let centre: TestCentre;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'haengbok-site-'));
  const profile = path.join(folder, 'no-plan.yaml');
  await writeFile(profile, profileOf(folder));
  centre = await launchCentre(profile);
});

afterAll(async () => {
  await centre.stop();
  await rm(folder, { recursive: true, force: true });
});

it('tries a process again that cannot start, and keeps what it said', async () => {
  await until('the robot was tried twice', async () => {
    const robot = (await centre.status()).find(({ id }) => id === 'robot-1');
    return (robot?.restarts ?? 0) >= 1 && robot?.lastExit === 'exit status 1';
  });
  const log = await readFile(path.join(centre.data, 'robot-1', 'log'), 'utf8');
  expect(log).toContain('plan.unreadable');
});

/** A robot alone whose site has no plan. */
function profileOf(site: string): string {
  return `site: ${site}
index: { host: 127.0.0.1, port: 8700 }
processes:
  - id: robot-1
    kind: robot
    port: 8702
    settings: { graph: in-process, simulate: { seed: 1, people: 0, speed: 1 } }
`;
}
