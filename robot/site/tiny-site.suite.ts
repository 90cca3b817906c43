import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { RobotError } from '../error/robot-error.js';

/** A whole plan in a few lines: a room of 6 m x 4 m with a desk and a dock. */
export const TINY_PLAN = `version: 1
site: tiny
name: { ko: 작은 곳, en: Tiny, zh: 小, ja: 小 }
map: drawn
grid: { resolution: 0.05, margin: 0.3 }
hall: { width: 6, depth: 4, wall: 0.2 }
furniture:
  - { id: desk, kind: desk, box: [4, 1, 5, 2] }
keepouts:
  - { id: corner, why: test, box: [0, 3, 1, 4] }
spots:
  - { id: robot-dock, at: [1, 1], facing: north }
  - { id: atm, at: [3, 3], facing: 45 }
`;

/** A folder that is gone after the test, with these files in it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>) {
  const dir = await mkdtemp(path.join(tmpdir(), 'site-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await writeFile(path.join(dir, name), content);
  }
  return dir;
}

/** The RobotError that a promise ends in. */
export async function refusalOf(promise: Promise<unknown>): Promise<RobotError> {
  const outcome = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof RobotError) return outcome;
  throw new Error(`expected a RobotError, got ${String(outcome)}`, { cause: outcome });
}
