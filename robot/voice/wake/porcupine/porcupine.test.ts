import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wakeWordContract } from '../wake-word.suite.js';
import { createPorcupine } from './porcupine.js';
import { PorcupineSettings } from './settings.js';

/* The contract on the real engine takes a key, the Korean model and the name made for this machine. */

const {
  HAENGBOK_PORCUPINE_KEY: KEY_FILE,
  HAENGBOK_PORCUPINE_MODEL: MODEL,
  HAENGBOK_PORCUPINE_KEYWORD: KEYWORD,
} = process.env;

wakeWordContract(
  'Porcupine',
  () =>
    createPorcupine(
      PorcupineSettings.parse({ accessKeyFile: KEY_FILE, model: MODEL, keyword: KEYWORD }),
    ),
  KEY_FILE && MODEL && KEYWORD
    ? undefined
    : 'set HAENGBOK_PORCUPINE_KEY, _MODEL and _KEYWORD to the files of key, porcupine_params_ko.pv and .ppn',
);

const folder = mkdtempSync(join(tmpdir(), 'porcupine-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

function file(name: string, text: string, mode = 0o600): string {
  const path = join(folder, name);
  writeFileSync(path, text, { mode });
  return path;
}

/** Not of anybody: it must not come back in any message. */
const SECRET = 'c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWU=';
const settings = (patch: Partial<PorcupineSettings> = {}): PorcupineSettings => ({
  accessKeyFile: file('key', `${SECRET}\n`),
  model: file('model.pv', 'no model'),
  keyword: file('name.ppn', 'no keyword'),
  sensitivity: 0.5,
  ...patch,
});

describe('what Porcupine needs before it starts', () => {
  const says = (code: string, ...words: string[]) => ({
    code,
    message: expect.stringMatching(new RegExp(words.join('.*'), 'su')) as string,
  });

  it('a key: from a file, else from the environment', async () => {
    vi.stubEnv('PICOVOICE_ACCESS_KEY', '');
    const { model, keyword, sensitivity } = settings();
    const without = { model, keyword, sensitivity };
    await expect(createPorcupine(without)).rejects.toMatchObject(
      says('voice.wake-key-missing', 'PICOVOICE_ACCESS_KEY', 'console.picovoice.ai', 'chmod 600'),
    );
    vi.stubEnv('PICOVOICE_ACCESS_KEY', SECRET);
    await expect(
      createPorcupine({ ...without, model: join(folder, 'none') }),
    ).rejects.toMatchObject({ code: 'voice.model-missing' });
  });

  it('a key file that is there, holds something and is the robot’s alone', async () => {
    const missing = settings({ accessKeyFile: join(folder, 'nothing') });
    const code = 'voice.wake-key-missing';
    await expect(createPorcupine(missing)).rejects.toMatchObject(says(code, 'cannot be read'));
    const empty = settings({ accessKeyFile: file('empty', ' \n') });
    await expect(createPorcupine(empty)).rejects.toMatchObject(says(code, 'is empty'));
    const open = settings({ accessKeyFile: file('open', SECRET, 0o644) });
    await expect(createPorcupine(open)).rejects.toMatchObject(
      says('voice.wake-key-open', 'chmod 600'),
    );
  });

  it('the Korean model and the name', async () => {
    const nowhere = join(folder, 'nothing');
    const code = 'voice.model-missing';
    await expect(createPorcupine(settings({ model: nowhere }))).rejects.toMatchObject(
      says(code, 'porcupine_params_ko.pv', 'lib/common'),
    );
    await expect(createPorcupine(settings({ keyword: nowhere }))).rejects.toMatchObject(
      says(code, '행복아', 'Picovoice Console'),
    );
  });
});

/** The folder of the package's own models; null where it is not installed. */
function packageFolder(): string | null {
  try {
    const main = createRequire(import.meta.url).resolve('@picovoice/porcupine-node');
    return dirname(dirname(main));
  } catch {
    console.log('The real Porcupine is not tested: @picovoice/porcupine-node is not installed.');
    return null;
  }
}

const installed = packageFolder();
const why = installed === null ? ' (off: the package is not installed)' : '';
describe.runIf(installed !== null)(`the real library without an account${why}`, () => {
  const english = join(installed ?? '', 'lib/common/porcupine_params.pv');
  const alexa = (platform: string): string =>
    join(installed ?? '', 'resources/keyword_files', platform, `alexa_${platform}.ppn`);
  const own = { linux: 'linux', darwin: 'mac', win32: 'windows' }[process.platform as 'linux'];
  const foreign = own === 'mac' ? 'linux' : 'mac';

  it('refuses a wrong key, and no message repeats it', async () => {
    const wrong = settings({ model: english, keyword: alexa(own) });
    const error: unknown = await createPorcupine(wrong).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'voice.wake-key-refused' });
    expect(String(error)).not.toContain(SECRET);
    expect(error).not.toHaveProperty('cause');
  });

  it('says that a keyword is of another machine', async () => {
    const other = settings({ model: english, keyword: alexa(foreign) });
    await expect(createPorcupine(other)).rejects.toMatchObject({
      code: 'voice.model-broken',
      message: expect.stringContaining('another platform, language') as string,
    });
  });

  it('says that a model is none', async () => {
    const broken = settings({ keyword: alexa(own) });
    await expect(createPorcupine(broken)).rejects.toMatchObject({
      code: 'voice.model-broken',
      message: expect.stringContaining('porcupine_params_ko.pv') as string,
    });
  });
});

describe('a Porcupine that stops hearing', () => {
  /** In place of its process: answers as told in `plan`, one line for each start. */
  const program = file(
    'scripted.mjs',
    `import { appendFileSync, readFileSync } from 'node:fs';
     const log = ${JSON.stringify(join(folder, 'starts'))};
     appendFileSync(log, '.');
     const plans = readFileSync(${JSON.stringify(join(folder, 'plan'))}, 'utf8').split('\\n');
     const plan = plans[readFileSync(log, 'utf8').length - 1];
     const failed = { type: 'failed', trouble: 'key-unconfirmed', detail: '' };
     process.on('message', ({ type }) => {
       if (type === 'start') process.send(plan === 'offline' ? failed : { type: 'ready' });
       if (type !== 'frame') return;
       if (plan === 'dies') process.exit(1);
       process.send(plan === 'expires' ? failed : { type: 'heard', name: true });
     });
     process.on('disconnect', () => process.exit());`,
  );
  const chunk = new Float32Array(512);
  beforeEach(() => rmSync(join(folder, 'starts'), { force: true }));

  it.each([
    ['expires', 'voice.wake-key-unconfirmed'],
    ['dies', 'voice.wake-gone'],
    ['offline', 'voice.wake-key-unconfirmed'],
  ])('is told of once, keeps nobody waiting, and is back by itself (%s)', async (plan, code) => {
    file('plan', `${plan}\noffline\nwell`);
    const word = await createPorcupine(settings(), { program, retryMs: 20 });
    await expect(word.hear(chunk)).rejects.toMatchObject({ code });
    const told: unknown[] = [];
    await vi.waitFor(
      async () =>
        expect(await word.hear(chunk).catch((error: unknown) => told.push(error))).toBe(true),
      10_000,
    );
    expect(told.length).toBeLessThanOrEqual(1);
    word.close();
    word.close();
    expect(await word.hear(chunk)).toBe(false);
  });
});
