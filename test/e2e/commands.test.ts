import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { haengbok } from '../tools/command.js';

const SITE = fileURLToPath(new URL('../../maps/ok-center', import.meta.url));

const TEST_MODEL = fileURLToPath(new URL('../../models/understanding/test', import.meta.url));

function parse(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>;
}

describe('haengbok', () => {
  it.each([
    'up',
    'doctor',
    'ask',
    'listen',
    'say',
    'wake',
    'models',
    'plan',
    'escort',
    'map',
    'devices',
    'bench',
  ])('explains %s', async (command) => {
    const { status, stdout } = await haengbok([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain(`haengbok ${command}`);
  });

  it('refuses a wrong command line with status 2 and points at the help', async () => {
    const { status, stderr } = await haengbok(['plan', '--from', 'here', '--to', '1,2']);
    expect(status).toBe(2);
    expect(stderr).toContain('metres');
  });
});

describe('haengbok ask', () => {
  it('answers with the keys scripts rely on', async () => {
    const { status, stdout } = await haengbok(['ask', '등본 떼러 왔어요', '--json']);
    expect(status).toBe(0);
    expect(parse(stdout)).toMatchObject({
      service: 'resident-register',
      place: 'certificate-kiosk',
      language: 'ko',
      choices: [],
    });
  });

  it('answers one line for each line of standard input', async () => {
    const questions = '화장실 어디예요?\nWhere do I get a passport?\n\n';
    const { stdout } = await haengbok(['ask', '--stdin'], questions);
    const answers = stdout.trimEnd().split('\n').map(parse);
    expect(answers.map(({ service }) => service)).toEqual([
      'restroom',
      'passport-apply',
      'out-of-domain',
    ]);
    expect(answers.map(({ language }) => language).slice(0, 2)).toEqual(['ko', 'en']);
  });

  it('says when nearness in meaning moved the answer, and what to do without the model', async () => {
    const vague = '꽃병에 꽂을 것을 가지러';
    const asked = ['ask', '--explain', '--json', '--understanding', TEST_MODEL];
    const { stdout } = await haengbok([...asked, vague]);
    expect(parse(stdout)).toMatchObject({
      explanation: { nearness: { alone: { service: 'out-of-domain' } } },
    });
    const clear = await haengbok([...asked, '등본 떼러 왔어요']);
    expect(parse(clear.stdout)).toMatchObject({ explanation: { nearness: null } });
    const { status, stderr } = await haengbok(['ask', vague, '--understanding', SITE]);
    expect(status).toBe(1);
    expect(stderr).toContain('haengbok models install');
  });

  it('names file, line and remedy of a broken directory', async () => {
    const site = await mkdtemp(path.join(tmpdir(), 'haengbok-site-'));
    const sound = await readFile(path.join(SITE, 'places.yaml'), 'utf8');
    await writeFile(path.join(site, 'places.yaml'), sound.replace('days: [', 'days: [someday, '));
    const { status, stderr } = await haengbok(['ask', '등본', '--site', site]);
    await rm(site, { recursive: true });
    const line = sound.split('\n').findIndex((text) => text.includes('days: [')) + 1;
    expect(status).toBe(1);
    expect(stderr).toContain(`places.yaml:${line}:`);
  });
});

describe('haengbok plan', () => {
  it('prints length, time and poses', async () => {
    const { status, stdout } = await haengbok([
      'plan',
      '--from',
      '20,8',
      '--to',
      '24,12',
      '--json',
    ]);
    expect(status).toBe(0);
    const { length_m: length, ms, poses } = parse(stdout);
    expect(length).toBeGreaterThanOrEqual(Math.hypot(4, 4) - 0.01);
    expect(ms).toBeGreaterThan(0);
    expect(poses).toEqual(
      expect.arrayContaining([
        [20, 8],
        [24, 12],
      ]),
    );
  });

  it.each([
    [['--from', '20,8', '--to', '400,12'], 'map'],
    [['--from', '20,8', '--to', '24,12', '--map', 'no-such-map.yaml'], 'no-such-map.yaml'],
  ])('refuses %j and says why', async (args, words) => {
    const { status, stderr } = await haengbok(['plan', ...args]);
    expect(status).toBe(1);
    expect(stderr).toContain(words);
  });
});

describe('haengbok escort', () => {
  it('leads there in the simulator and prints the outcome', async () => {
    const { status, stdout } = await haengbok(['escort', 'tax-counter', '--seed', '3', '--json']);
    expect(status).toBe(0);
    const run = parse(stdout);
    expect(run).toMatchObject({ outcome: 'arrived', reason: '' });
    for (const key of ['duration_s', 'path_m', 'spl', 'min_clearance_m', 'intrusion_ratio']) {
      expect(run[key], key).toEqual(expect.any(Number));
    }
  });

  it('refuses a place that is not in the directory', async () => {
    const { status, stderr } = await haengbok(['escort', 'moon-counter']);
    expect(status).toBe(1);
    expect(stderr).toContain('moon-counter');
  });
});
