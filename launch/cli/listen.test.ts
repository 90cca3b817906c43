import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hasEspeak } from '../../robot/voice/index.js';
import { haengbok } from '../../test/tools/command.js';

describe.runIf(hasEspeak())('haengbok listen', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'listen-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('hears a name with which the recording begins, at the recording’s times', async () => {
    const file = path.join(folder, 'call.wav');
    const say = ['-v', 'ko+f2', '-s', '150', '-w', file, '행복아. 여권은 어디서 만들어요'];
    spawnSync('espeak-ng', say);
    const { status, stdout } = await haengbok(['listen', file, '--json']);
    expect(status).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { t: number; event: string; service?: string });
    const wake = lines.find(({ event }) => event === 'wake');
    expect(wake?.t).toBeGreaterThan(0);
    expect(wake?.t).toBeLessThan(1.5);
    expect(lines.at(-1)).toMatchObject({ event: 'answer', service: 'passport-apply' });
  });
});
if (!hasEspeak()) console.log('`listen` is not tried on a voice: espeak-ng is not installed.');
