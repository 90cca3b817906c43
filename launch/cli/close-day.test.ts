import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TestKiosk } from '../../kiosk/testing/test-kiosk.js';
import { run } from './main.js';

let kiosk: TestKiosk;
let settings: string;
const printed: string[] = [];
beforeEach(async () => {
  kiosk = await TestKiosk.start();
  settings = join(kiosk.folder, 'kiosk.json');
  writeFileSync(settings, JSON.stringify(kiosk.settings));
  printed.length = 0;
  for (const way of ['log', 'error'] as const) {
    vi.spyOn(console, way).mockImplementation((line: unknown) => void printed.push(String(line)));
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
  await kiosk.remove();
});

const closeDay = (...more: string[]) =>
  run(['node', 'haengbok', 'close-day', '--config', settings, ...more]);

it('prints where the closing is, and as JSON', async () => {
  expect(await closeDay()).toBe(0);
  expect(printed.join('\n')).toMatch(
    /^closing 1 of \d{4}-\d\d-\d\d\n.*\.csv\n.*\.pdf\nbooks and devices agree$/,
  );
  printed.length = 0;
  expect(await closeDay('--json')).toBe(0);
  expect(JSON.parse(printed[0] ?? '')).toMatchObject({ ok: true, number: 2, differences: [] });
});

it('ends with status 1 when books and devices differ', async () => {
  await fetch(`${kiosk.simulated().terminal.url}/payments`, {
    method: 'POST',
    body: JSON.stringify({ transaction: 'by-hand', amountWon: 700 }),
  });
  expect(await closeDay()).toBe(1);
  expect(printed).toContain('difference: card takings: books 0 won, device 700 won');
});

it('says what to do when no kiosk runs', async () => {
  await kiosk.stop();
  expect(await closeDay()).toBe(1);
  expect(printed.join('\n')).toContain('so start it, and try again');
});
